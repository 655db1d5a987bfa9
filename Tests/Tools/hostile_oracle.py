"""Reads every output of the commands back with the parser of its own format and tells what is alive or was lost.

usage: hostile_oracle.py FOLDER
FOLDER holds names.json (the hostile texts that systems are called), out/ (results) and the other files named below. One line is
printed for each fault. The classes of characters are taken from Python's unicodedata, not from the product.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata

import docx
import lxml.etree
import lxml.html
import markdown_it
import openpyxl
import yaml

folder = sys.argv[1]
faults = []
COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def hidden(character):
    point = ord(character)
    return (
        unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        or 0xFE00 <= point <= 0xFE0F
        or 0xE0000 <= point <= 0xE0FFF
        or 0xFDD0 <= point <= 0xFDEF
        or point & 0xFFFE == 0xFFFE
        or point in (0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180B, 0x180C, 0x180D)
    )


def core(text):
    """What must be left of a text everywhere: its characters that can be seen, without white space and pictures of controls."""
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if not hidden(c) and not c.isspace() and not 0x2400 <= ord(c) <= 0x2421 and c != "\ufffd")


def fault(where, what):
    faults.append(f"{where}: {what}")


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read().decode("utf-8")


def exists(name):
    return os.path.exists(os.path.join(folder, name))


def plain(name, text, allowed="\n"):
    for character in text:
        if hidden(character) and character not in allowed:
            return fault(name, f"U+{ord(character):04X} as it is")


def whole(name, found, wanted):
    """Every wanted text stands somewhere among what was found."""
    everything = "\0".join(core(text) for text in found)
    for text in wanted:
        if core(text)[:60] not in everything:
            fault(name, f"lost {text!r}")


names = json.loads(read("names.json"))


def check_csv(name, has_mark=True):
    text = read(name)
    if has_mark and not text.startswith("\ufeff"):
        fault(name, "no mark")
    text = text.removeprefix("\ufeff")
    plain(name, text, "\r\n\t")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            fault(name, f"{len(row)} cells: {row!r}")
        for cell in row:
            if cell.strip()[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20"):
                fault(name, f"formula {cell!r}")
    return [cell for row in rows for cell in row]


def check_json(name, allowed="\n"):
    text = read(name)
    plain(name, text, allowed)
    return json.loads(text)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


ALLOWED_TAGS = {"html", "body", "div", "h1", "h2", "h3", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "strong", "code", "em"}


def check_markdown(name):
    text = read(name)
    plain(name, text)
    html = markdown_it.MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text)
    tree = lxml.html.document_fromstring("<body>" + html + "</body>")
    for element in tree.iter():
        if element.tag not in ALLOWED_TAGS or (element.attrib and set(element.attrib) != {"style"}):
            fault(name, f"<{element.tag}> {lxml.html.tostring(element)[:200]!r}")
        elif element.tag == "em" or (element.tag in ("h1", "h2", "h3", "ol") and core(element.text_content()) in map(core, names)):
            fault(name, f"<{element.tag}> {element.text_content()[:200]!r}")
    for line in re.sub(r"\\.", "", text).split("\n"):
        if "://" in line or re.search(r"www\.[a-z]", line):
            fault(name, f"links itself: {line[:200]!r}")
    return [element.text_content() for element in tree.iter("p", "li", "td", "th", "h1", "h2", "h3")]


def check_svg(name, tree=None):
    text = read(name)
    plain(name, text)
    root = lxml.etree.fromstring(text.encode())
    for element in root.iter(lxml.etree.Element):
        tag = lxml.etree.QName(element).localname
        if tag not in {"svg", "g", "a", "title", "desc", "defs", "rect", "text", "tspan", "path", "polygon", "polyline", "ellipse", "line", "circle"}:
            fault(name, f"<{tag}>")
        for key, value in element.attrib.items():
            if key.lower().startswith("on") or (key.endswith("href") and not value.startswith("#")):
                fault(name, f"{key}={value[:80]!r}")
    return ["".join(element.itertext()) for element in root.iter("{*}text", "{*}title", "{*}desc")]


GVPR = """
BEG_G { print("graph|", $.name); }
N { print("node|", $.name, "|", $.tooltip); string a; for (a = fstAttr($G, "N"); a != ""; a = nxtAttr($G, "N", a)) print("attribute|", a); }
E { string b; for (b = fstAttr($G, "E"); b != ""; b = nxtAttr($G, "E", b)) print("attribute|", b); }
"""
ALLOWED_ATTRIBUTES = {"URL", "href", "target", "edgeURL", "headURL", "tailURL", "labelURL", "edgehref", "headhref", "tailhref", "labelhref", "image", "shapefile"}


def check_dot(name):
    plain(name, read(name))
    run = subprocess.run(["gvpr", GVPR, os.path.join(folder, name)], capture_output=True, text=True)
    if run.returncode != 0 or run.stderr.strip():
        fault(name, "not DOT: " + run.stderr[:300])
    found = []
    for line in run.stdout.split("\n"):
        kind, _, rest = line.partition("|")
        if kind == "node":
            node, _, tooltip = rest.partition("|")
            if not re.fullmatch(r"n[0-9]+", node):
                fault(name, f"foreign node {node!r}")
            found.append(re.sub(r"\\(.)", r"\1", tooltip).replace("&amp;", "&"))
        elif kind == "attribute" and rest in ALLOWED_ATTRIBUTES:
            fault(name, f"attribute {rest}")
    return found


def check_page(name):
    text = read(name)
    plain(name, text)
    tree = lxml.html.document_fromstring(text)
    scripts = tree.findall(".//script")
    if len(scripts) != 2 or scripts[0].get("type") != "application/json":
        fault(name, f"{len(scripts)} scripts")
    for element in tree.iter(lxml.etree.Element):
        if element.tag in ("img", "iframe", "object", "svg", "link", "a", "base", "form", "embed"):
            fault(name, f"<{element.tag}>")
        for key in element.attrib:
            if key.startswith("on") or key in ("href", "src", "style"):
                fault(name, f"{key}=")
    data = json.loads(scripts[0].text)
    return [element.text_content() for element in tree.iter("p", "li", "h2")], list(strings(data))


def check_terminal(name):
    plain(name, read(name), "\n\t")


for base, _, files in os.walk(os.path.join(folder, "said")):
    for file in sorted(set(files) - {"manifest.json"}):
        check_terminal(os.path.relpath(os.path.join(base, file), folder))

drawn, titles = [], []
for area in ("out", "drawn"):
    for base, _, files in sorted(os.walk(os.path.join(folder, area))):
        for file in sorted(set(files) - {"manifest.json"}):
            path = os.path.relpath(os.path.join(base, file), folder)
            if file.endswith(".csv"):
                check_csv(path)
            elif file.endswith(".json"):
                check_json(path)
            elif file.endswith(".md"):
                check_markdown(path)
            elif file.endswith(".svg"):
                titles += check_svg(path)
            elif file.endswith(".dot"):
                drawn += check_dot(path)
            else:
                fault(path, "unknown format")
whole("drawn/*.svg", titles, names)
whole("drawn/*.dot", drawn, names)

whole("systems.csv", check_csv("systems.csv", has_mark=False), names)
listed = {entry["name"] for entry in check_json("systems.json")["systems"]}
for text in names:
    if text not in listed:
        fault("systems.json", f"lost {text!r}")
check_markdown("rules.md")
check_json("check.json")
check_json("check.sarif")
root = lxml.etree.fromstring(read("check.xml").encode())
plain("check.xml", read("check.xml"))
for suites in [root] + root.findall("testsuite"):
    inner = suites.findall(".//testcase")
    if int(suites.get("tests")) != len(inner):
        fault("check.xml", f"{suites.get('name')}: tests {suites.get('tests')} of {len(inner)}")
    failed = sum(1 for case in inner if case.find("failure") is not None)
    if int(suites.get("failures")) != failed:
        fault("check.xml", f"{suites.get('name')}: failures {suites.get('failures')} of {failed}")
if exists("page.html"):
    check_page("page.html")
if exists("decisions.yaml"):
    plain("decisions.yaml", read("decisions.yaml"))
    said = set(strings(yaml.safe_load(read("decisions.yaml"))))
    for text in names:
        if text not in said:
            fault("decisions.yaml", f"lost {text!r}")
for base, _, files in os.walk(os.path.join(folder, "annotated")):
    for file in sorted(set(files) - {"manifest.json"}):
        path = os.path.join(base, file)
        try:
            if file.endswith(".docx"):
                remarks = docx.Document(path).part.part_related_by(COMMENTS).blob
                said = ["".join(lxml.etree.fromstring(remarks).itertext())]
            else:
                cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
                said = [cell.comment.text for cell in cells if cell.comment]
            for text in said:
                plain(file, text)
            if not "".join(said):
                fault(file, "no remarks")
        except Exception as error:
            fault(file, repr(error))

for line in faults[:200]:
    print(line.encode("unicode_escape").decode())
sys.exit(1 if faults else 0)
