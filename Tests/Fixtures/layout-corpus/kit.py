"""Tools of build.py: a report collects what it says (truth) while it is written; the writers turn blocks into files."""
import html as H, io, itertools, os, zipfile, datetime
import docx, openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "reports")
F3, F4P, F4N, FB, SR = ("onlineServiceLevel3", "onlineServiceLevel4WithPayment", "onlineServiceLevel4WithoutPayment",
                        "citizenFeedback", "staffRating")
NDB = {
    "ndb:population": "Cơ sở dữ liệu quốc gia về Dân cư", "ndb:land": "Cơ sở dữ liệu đất đai quốc gia",
    "ndb:business": "Cơ sở dữ liệu quốc gia về Đăng ký doanh nghiệp",
    "ndb:finance": "Cơ sở dữ liệu quốc gia về Tài chính", "ndb:insurance": "Cơ sở dữ liệu quốc gia về Bảo hiểm",
}
CENTRAL = {
    "central:civil": "Hệ thống thông tin đăng ký và quản lý hộ tịch", "central:criminal": "Phần mềm quản lý lý lịch tư pháp dùng chung",
    "central:bizreg": "Hệ thống thông tin đăng ký doanh nghiệp quốc gia", "central:driver": "Hệ thống thông tin giấy phép lái xe",
    "central:nsw": "Cổng thông tin một cửa quốc gia", "central:tax": "Hệ thống quản lý thuế tập trung (TMS)",
}
REPORTS = []


class Report:
    def __init__(self, file, short, full, kind, hand, layout):
        self.file, self.short, self.full, self.kind, self.hand, self.layout = file, short, full, kind, hand, layout
        self.systems, self.mentions, self.links, self.blocks, self.shadows, self.unscored = {}, [], [], [], [], []
        REPORTS.append(self)

    def id(self, key):
        return key if ":" in key or key == "ngsp" else f"ag:{self.short}/{key}"

    def sys(self, key, kind, name, f=(), lv=None, cond=None, dep=None, up=None, shadow=None):
        self.systems[self.id(key)] = dict(name=name, kind=kind, agency=self.short, functions=list(f), levels=dict(lv or {}),
                                          condition=cond, upgrade=up, deployment=dep)
        if shadow is True: self.shadows.append(self.id(key))
        if shadow is False: self.unscored.append(self.id(key))

    def names(self, section, **names):
        for key, text in names.items():
            for t in text if isinstance(text, (list, tuple)) else [text]: self.name(section, key.replace("_", ":"), t)

    def name(self, section, key, text):
        self.mentions.append([self.file, section, text, self.id(key)])
        return text

    def link(self, row, col, mode, status="operational", flow=None, std=(), via=()):
        bears = status == "operational" and mode in ("direct", "viaBus", "sharedDatabase", "unspecified")
        self.links.append(dict(report=self.file, row=self.id(row), col=self.id(col), mode=mode, via=[self.id(v) for v in via],
                               status=status, flow=flow, standards=list(std), bears=bears))

    def p(self, *texts):
        for t in texts: self.blocks.append(("p", t))

    def h(self, t): self.blocks.append(("h", t))

    def sheet(self, t): self.blocks.append(("sheet", t))

    def table(self, rows, merges=(), **kw):
        """rows of cells; merges: (row, column, rows, columns) with the text in the first cell"""
        self.blocks.append(("t", [list(r) for r in rows], list(merges), kw))

    def letterhead(self, left, place, number, title):
        self.blocks.append(("t", [["\n".join(left) + "\n-------\nSố: " + number,
                                   "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n" + place]], [], {"border": False}))
        self.p(title)


def rezip(data, path):
    src = zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for n in src.namelist(): out.writestr(zipfile.ZipInfo(n, (2017, 11, 20, 0, 0, 0)), src.read(n), zipfile.ZIP_DEFLATED)


def write_docx(r, path):
    d = docx.Document()
    d.core_properties.created = d.core_properties.modified = datetime.datetime(2017, 11, 20)
    d.core_properties.author = ""
    for b in r.blocks:
        if b[0] == "p": d.add_paragraph(b[1])
        elif b[0] == "h": d.add_paragraph().add_run(b[1]).bold = True
        elif b[0] == "t":
            _, rows, merges, kw = b
            t = d.add_table(len(rows), max(map(len, rows)))
            if kw.get("border", True): t.style = "Table Grid"
            for i, row in enumerate(rows):
                for j, text in enumerate(row):
                    lines = (text or "").split("\n")
                    t.cell(i, j).paragraphs[0].text = lines[0]
                    for l in lines[1:]: t.cell(i, j).add_paragraph(l)
            for (i, j, h, w) in merges:
                text = rows[i][j]
                for a in range(i, i + h):
                    for c in range(j, j + w): t.cell(a, c).text = ""
                m = t.cell(i, j).merge(t.cell(i + h - 1, j + w - 1))
                for extra in m.paragraphs[1:]: extra._p.getparent().remove(extra._p)
                lines = text.split("\n")
                m.paragraphs[0].text = lines[0]
                for l in lines[1:]: m.add_paragraph(l)
            if kw.get("gap", True): d.add_paragraph()
    buf = io.BytesIO(); d.save(buf); rezip(buf.getvalue(), path)


def write_xlsx(r, path):
    wb = openpyxl.Workbook(); wb.remove(wb.active)
    wb.properties.created = wb.properties.modified = datetime.datetime(2017, 11, 20)
    ws, row = None, 1
    for b in r.blocks:
        if b[0] == "sheet": ws, row = wb.create_sheet(b[1]), 1
        elif b[0] in "ph": ws.cell(row, 1, b[1]); row += 1
        else:
            _, rows, merges, kw = b
            off = kw.get("col", 1)
            for i, line in enumerate(rows):
                for j, text in enumerate(line):
                    if text not in (None, ""): ws.cell(row + i, off + j, text)
            for (i, j, h, w) in merges:
                ws.merge_cells(start_row=row + i, start_column=off + j, end_row=row + i + h - 1, end_column=off + j + w - 1)
            row += len(rows) + kw.get("skip", 1)
    buf = io.BytesIO(); wb.save(buf)
    src = zipfile.ZipFile(io.BytesIO(buf.getvalue())); out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for n in src.namelist():
            data = src.read(n)
            if n == "docProps/core.xml":
                import re
                data = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>2017-11-20T00:00:00Z", data)
            z.writestr(n, data)
    rezip(out.getvalue(), path)


def write_html(r, path):
    o = ["<html><head><meta charset=utf-8><title>", H.escape(r.kind_title if hasattr(r, "kind_title") else "Báo cáo"), "</title></head><body>\n"]
    for b in r.blocks:
        if b[0] == "p": o.append("<p>" + H.escape(b[1]) + "</p>\n")
        elif b[0] == "h": o.append("<p><b>" + H.escape(b[1]) + "</b></p>\n")
        elif b[0] == "raw": o.append(b[1] + "\n")
        else:
            _, rows, merges, kw = b
            covered, span = set(), {}
            for (i, j, h, w) in merges:
                span[i, j] = (h, w)
                covered |= {(a, c) for a in range(i, i + h) for c in range(j, j + w)} - {(i, j)}
            o.append("<table border=1>\n")
            for i, row in enumerate(rows):
                o.append("<tr>")
                for j, text in enumerate(row):
                    if (i, j) in covered: continue
                    h, w = span.get((i, j), (1, 1))
                    o.append("<td" + (f" rowspan={h}" if h > 1 else "") + (f" colspan={w}" if w > 1 else "") + ">"
                             + "<br>".join(H.escape(x) for x in (text or "").split("\n")) + "</td>")
                o.append("</tr>\n")
            o.append("</table>\n")
    o.append("</body></html>\n")
    open(path, "w", encoding="utf-8").write("".join(o))


def write_txt(r, path):
    o = []
    for b in r.blocks:
        if b[0] in ("p", "h", "raw"): o.append(b[1])
        else:
            rows, kw = b[1], b[3]
            if kw.get("tabs"):
                for row in rows: o.append("\t".join((x or "").replace("\n", " ") for x in row))
            else: o += columns(rows, kw.get("widths"))
        o.append("")
    open(path, "w", encoding="utf-8").write("\n".join(o))


def columns(rows, widths):
    """Cells in columns of blanks, words wrapped, the way pdftotext -layout prints a table"""
    import textwrap
    out = []
    for row in rows:
        cells = [sum((textwrap.wrap(l, w - 3) or [""] for l in (c or "").split("\n")), []) for c, w in zip(row, widths)]
        for k in range(max(map(len, cells))):
            out.append("".join((c[k] if k < len(c) else "").ljust(w) for c, w in zip(cells, widths)).rstrip())
        if max(map(len, cells)) > 1: out.append("")
    return out


def truth():
    systems, mentions, links = {}, [], []
    for k, n in NDB.items(): systems[k] = dict(name=n, kind="nationalDatabase", agency=None, functions=[], levels={}, condition=None, upgrade=None, deployment=None)
    for k, n in CENTRAL.items(): systems[k] = dict(name=n, kind="centralSystem", agency=None, functions=[], levels={}, condition=None, upgrade=None, deployment=None)
    systems["ngsp"] = dict(name="NGSP", kind="integrationBus", agency=None, functions=[], levels={}, condition=None, upgrade=None, deployment=None)
    for r in REPORTS: systems.update(r.systems); mentions += r.mentions; links += r.links
    used = {m[3] for m in mentions} | {x for l in links for x in [l["row"], l["col"], *l["via"]]}
    missing = used - set(systems)
    assert not missing, missing
    systems = {k: v for k, v in systems.items() if k in used}
    live = {x for l in links if l["bears"] for x in (l["row"], l["col"])}
    one = sorted(k for k, v in systems.items() if v["kind"] == "oneStop")
    dup = []
    for a, b in itertools.combinations(one, 2):
        A, B = systems[a], systems[b]
        if A["agency"] != B["agency"] or not A["functions"] or not B["functions"]: continue
        x, y = set(A["functions"]), set(B["functions"])
        if len(x & y) / len(x | y) >= .5 and any(B["levels"].get(l, [0])[0] and v[0] for l, v in A["levels"].items()): dup.append([a, b])
    return dict(systems=systems, mentions=mentions, links=links,
                findings=dict(isolatedOneStop=[k for k in one if k not in live], duplicateOneStop=dup,
                              duplicatesCentralSystem=sorted(x for r in REPORTS for x in r.shadows),
                              duplicatesCentralSystemUnscored=sorted(x for r in REPORTS for x in r.unscored)),
                styles={r.file: dict(hand=r.hand, layout=r.layout) for r in REPORTS},
                agencies={r.file: dict(name=r.full, kind=r.kind) for r in REPORTS})


WRITERS = dict(docx=write_docx, xlsx=write_xlsx, html=write_html, txt=write_txt)
