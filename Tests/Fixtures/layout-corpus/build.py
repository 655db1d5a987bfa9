#!/usr/bin/env python3
"""Writes reports/ and truth.json beside this file. Needs python-docx and openpyxl. The same input gives the same bytes."""
import json, os, shutil
import hand_a, hand_b, hand_c, hand_d
from kit import *

shutil.rmtree(OUT, ignore_errors=True); os.makedirs(OUT)
for r in REPORTS: WRITERS[r.file.rsplit(".", 1)[1]](r, os.path.join(OUT, r.file))
with open(os.path.join(HERE, "truth.json"), "w", encoding="utf-8") as f: json.dump(truth(), f, ensure_ascii=False, indent=1); f.write("\n")
