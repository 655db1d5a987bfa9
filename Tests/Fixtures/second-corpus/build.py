#!/usr/bin/env python3
"""Writes reports/ and truth.json beside this file: ten fictional reports on the form of công văn 3820/BTTTT-THH.

Needs python-docx, openpyxl and lxml. The same input gives the same bytes (fixed dates in archives and properties).
The texts below are the source of both the reports and the truth; findings are computed from them by the rules of
the contract. Run `build.py --check` to also read every written file back and look for each mention in it.
"""
import html, io, itertools, json, os, re, sys, unicodedata, zipfile

import docx
import openpyxl
from lxml import etree
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "reports")

# Marks inside texts. They never reach a file: each writer turns them into what its format has for them.
ON, OFF = "\ue000", "\ue001"                       # a ticked and an empty box
INS, INS_, DEL, DEL_ = "\ue010", "\ue011", "\ue012", "\ue013"   # tracked insertion and deletion
CUT = "\ue014"                                     # a run ends here in the middle of a word

F3, F4P, F4N = "onlineServiceLevel3", "onlineServiceLevel4WithPayment", "onlineServiceLevel4WithoutPayment"
FB, SR = "citizenFeedback", "staffRating"
FUNCTIONS = [F3, F4P, F4N, FB, SR]


# ---------------------------------------------------------------- declaring

class Sys:
    def __init__(self, key, kind, n1=None, n2=None, n3=None, n4=None, n5=None, f=(), lv=None, cond=None, dep=None, up=None,
                 does="", scope="", other=None):
        self.key, self.kind, self.functions, self.levels = key, kind, list(f), dict(lv or {})
        self.names = {"III.1": n1, "III.2": n2, "III.3": n3, "IV.1": n4, "IV.2": n5}
        self.condition, self.deployment, self.upgrade, self.does, self.scope, self.other = cond, dep, up, does, scope, other


def one(key, n1, n3, n4, n5, f, lv, cond, dep, up, **kw):
    return Sys(key, "oneStop", n1=n1, n3=n3, n4=n4, n5=n5, f=f, lv=lv, cond=cond, dep=dep, up=up, **kw)


def dvc(n1, n3, n4, n5, f, lv, cond, dep, up):
    return Sys("dvc", "onlineService", n1=n1, n3=n3, n4=n4, n5=n5, f=f, lv=lv, cond=cond, dep=dep, up=up)


def qlvb(n2, n4, cond, does, scope):
    return Sys("qlvb", "documentManagement", n2=n2, n4=n4, cond=cond, does=does, scope=scope)


def loc(domain, n2, n4, cond, does, scope):
    return Sys("loc:" + domain, "specialised", n2=n2, n4=n4, cond=cond, does=does, scope=scope)


class L:
    """What a cell says when it tells of a contact. No L: the cell is blank, an explicit no, or unclear."""

    def __init__(self, mode, status="operational", flow=None, std=(), via=()):
        self.mode, self.status, self.flow, self.standards, self.via = mode, status, flow, list(std), list(via)
        assert (mode == "viaBus") == bool(via)


NATIONAL = {
    "ndb:population": "Cơ sở dữ liệu quốc gia về Dân cư",
    "ndb:land": "Cơ sở dữ liệu đất đai quốc gia",
    "ndb:business": "Cơ sở dữ liệu quốc gia về Đăng ký doanh nghiệp",
    "ndb:census": "Cơ sở dữ liệu quốc gia về Thống kê tổng hợp về Dân số",
    "ndb:finance": "Cơ sở dữ liệu quốc gia về Tài chính",
    "ndb:insurance": "Cơ sở dữ liệu quốc gia về Bảo hiểm",
    "central:civil": "Hệ thống thông tin đăng ký và quản lý hộ tịch",
    "central:criminal": "Phần mềm quản lý lý lịch tư pháp dùng chung",
    "central:bizreg": "Hệ thống thông tin đăng ký doanh nghiệp quốc gia",
    "central:driver": "Hệ thống thông tin giấy phép lái xe",
    "central:procedures": "Cơ sở dữ liệu quốc gia về thủ tục hành chính",
    "central:law": "Cơ sở dữ liệu quốc gia về văn bản pháp luật",
    "central:tax": "Hệ thống quản lý thuế tập trung (TMS)",
    "central:nsw": "Cổng thông tin một cửa quốc gia",
    "central:complaint": "Cơ sở dữ liệu quốc gia về khiếu nại, tố cáo",
}
HAS_CENTRAL = {"civil", "criminal", "driver", "land"}                       # the catalogue plainly has the same job
DEBATABLE = {"staff", "complaint", "health", "labour", "diploma", "invest"}  # it may have

Q1 = "Kết nối trực tiếp hay qua trung gian (ví dụ như kết nối qua trục tích hợp...)?"
Q2 = "Trao đổi thông tin gì, phục vụ nghiệp vụ gì?"
Q3 = "Tiêu chuẩn trao đổi dữ liệu (XML, JSON...)?"

REPORTS = []


def report(**kw):
    REPORTS.append(kw)


# 1 -- docx: letterhead table, STT in the matrix, content-control boxes, tracked changes, the form's questions left in
report(
    file="tinh-thach-son.docx", ag="Thạch Sơn", full="Ủy ban nhân dân tỉnh Thạch Sơn", kind="province", tick="sdt", layout="matrix",
    systems=[
        one("onestop0", "Hệ thống một cửa điện tử liên thông tỉnh Thạch Sơn (VNPT iGate)", "VNPT-iGate", "iGate", "Phần mềm iGate tỉnh",
            [F3, F4N, FB], {"province": [1, 1], "department": [18, 19], "district": [9, 9], "commune": [41, 118]}, "good", "centralised", "possible"),
        one("onestop1", "Phần mềm một cửa Sở Tài nguyên và Môi trường", "PM MCĐT Sở TNMT", "MCĐT Sở TN&MT", "Phần mềm một cửa Sở TNMT",
            [F3, FB], {"department": [1, 19]}, "needsWork", "separate", "impossible"),
        one("onestop2", "Phần mềm một cửa UBND huyện Đá Bạc", "PM MCĐT huyện Đá Bạc", "MCĐT UBND huyện Đá Bạc", "PM MC UBND huyện Đá Bạc",
            [F4P, SR], {"district": [1, 9]}, "needsWork", "separate", "possible"),
        dvc("Cổng DVC trực tuyến tỉnh Thạch Sơn", "Cổng DVC", "Cổng DVCTT tỉnh", "Cổng dịch vụ công tỉnh Thạch Sơn",
            [F3, F4N, FB], {"province": [1, 1], "department": [19, 19], "district": [9, 9], "commune": [118, 118]}, "good", "centralised", "ready"),
        qlvb("Phần mềm QLVB&ĐH tỉnh Thạch Sơn (iOffice)", "QLVB&ĐH", "good", "Quản lý văn bản đi, đến; giao việc; trình ký điện tử", "19/19 sở, ngành; 9/9 huyện, thành phố; 118/118 xã"),
        loc("civil", "Phần mềm hộ tịch của Sở Tư pháp", "PM hộ tịch Sở Tư pháp", "needsWork", "Đăng ký khai sinh, khai tử, kết hôn; in trích lục", "09 phòng Tư pháp, 118 xã"),
        loc("construction", "Phần mềm quản lý cấp GPXD", "PM cấp GPXD", "good", "Quản lý hồ sơ cấp giấy phép xây dựng, sinh số giấy phép", "Sở Xây dựng và 09 huyện"),
    ],
    outside=[("ndb:population", "CSDL QG về dân cư"), ("ndb:business", "CSDLQG về ĐKDN"),
             ("central:civil", "Phần mềm hộ tịch dùng chung của Bộ Tư pháp"), ("ag:Tân Cảng/onestop0", "Hệ thống MCĐT thành phố Tân Cảng")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["dvc", "onestop0", "qlvb", "loc:civil", "loc:construction", "ndb:population", "ndb:business", "central:civil", "ag:Tân Cảng/onestop0"],
    cells={
        ("dvc", "onestop0"): (f"- {Q1}\nTrực tiếp, dùng web service\n- {Q2}\nHồ sơ công dân nộp trên Cổng được đẩy sang iGate để bộ phận một cửa tiếp nhận\n- {Q3}\nJSON",
                              L("direct", flow="out", std=["JSON"])),
        ("dvc", "qlvb"): (f"- {Q1}\n- {Q2}\n- {Q3}", None),
        ("dvc", "ndb:population"): ("Không", None),
        ("dvc", "ndb:business"): (f"{DEL}Chưa kết nối{DEL_}{INS}Qua LGSP tỉnh rồi lên NGSP; tra cứu thông tin doanh nghiệp theo mã số thuế; chuẩn JSON{INS_}",
                                  L("viaBus", flow="back", std=["JSON"], via=["bus0", "ngsp"])),
        ("dvc", "central:civil"): ("Dự kiến quý II/2018 kết nối qua LGSP của tỉnh", L("viaBus", "planned", via=["bus0"])),
        ("onestop0", "dvc"): ("Đã kết nối trực tiếp bằng web service: nhận hồ sơ từ Cổng DVCTT và trả lại trạng thái xử lý cho Cổng. Định dạng JSON.",
                              L("direct", flow="both", std=["JSON"])),
        ("onestop0", "qlvb"): (f"Không kết nối trực tiếp mà thông qua tr{CUT}ục LGSP của tỉnh. Hồ sơ trình ký được chuyển từ iGate sang QLVB&ĐH. XML",
                               L("viaBus", flow="out", std=["XML"], via=["bus0"])),
        ("onestop0", "loc:civil"): ("Chưa liên thông; công chức tư pháp - hộ tịch phải nhập lại hồ sơ lần hai vào PM hộ tịch", L("manual")),
        ("onestop0", "loc:construction"): ("Có", L("unspecified")),
        ("onestop0", "ndb:business"): ("nt", L("viaBus", flow="back", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop0", "central:civil"): ("Bộ chưa mở kết nối nên chưa thực hiện", None),
        ("onestop0", "ag:Tân Cảng/onestop0"): ("Dự kiến năm 2019", L("unspecified", "planned")),
        ("onestop1", "dvc"): ("Không", None),
        ("onestop1", "onestop0"): ("Hoạt động độc lập", None),
        ("onestop1", "qlvb"): ("Giai đoạn 2 (2019-2020)", L("unspecified", "planned")),
        ("onestop1", "loc:construction"): ("-", None),
        ("onestop2", "dvc"): ("Chưa", None),
        ("onestop2", "onestop0"): ("Thứ Sáu hằng tuần xuất file Excel, chép USB mang về Trung tâm nhập vào iGate", L("manual")),
        ("onestop2", "qlvb"): ("Không", None),
        ("onestop2", "loc:civil"): ("Chưa", None),
    },
)

# 2 -- docx: VNI-Times, agency over two lines, legacy form boxes, three sub-columns under each system
report(
    file="tinh-dong-xuyen.docx", ag="Đông Xuyên", full="Ủy ban nhân dân tỉnh Đông Xuyên", kind="province", tick="legacy", layout="subcolumns",
    systems=[
        dvc("Trang dịch vụ công trực tuyến tỉnh Đông Xuyên", "DVCTT tỉnh", "HT DVCTT", "Trang DVCTT tỉnh",
            [F3, FB], {"province": [1, 1], "department": [15, 18]}, "needsWork", "centralised", "possible"),
        one("onestop0", "Hệ thống Một cửa điện tử tỉnh Đông Xuyên", "Hệ thống MCĐT tỉnh", "HT MCĐT", "MCĐT tỉnh Đông Xuyên",
            [F3, F4P, FB, SR], {"province": [1, 1], "department": [17, 18], "district": [8, 10], "commune": [0, 134]}, "good", "centralised", "ready"),
        one("onestop1", "Phần mềm một cửa cấp xã", "PM một cửa cấp xã", "MCĐT cấp xã", "Phần mềm một cửa cấp xã",
            [F3, FB, SR], {"commune": [62, 134]}, "needsWork", "shared", "possible"),
        one("onestop2", "Phần mềm một cửa điện tử Sở Lao động - Thương binh và Xã hội", "PM MC Sở LĐTBXH", "MCĐT Sở LĐ-TB&XH", "PM một cửa Sở LĐTB&XH",
            [F3, F4P, FB], {"department": [1, 18]}, "needsWork", "separate", "impossible"),
        qlvb("Hệ thống văn bản điều hành tỉnh Đông Xuyên", "HT VBĐH", "good", "Văn bản đi đến, lịch công tác", "Các sở, huyện"),
        loc("labour", "Phần mềm quản lý đối tượng người có công", "PM người có công", "needsWork", "Quản lý hồ sơ, chi trả trợ cấp", "Sở LĐTBXH"),
        loc("driver", "Phần mềm quản lý GPLX của Sở Giao thông vận tải", "PM GPLX Sở GTVT", "needsWork", "Theo dõi sát hạch, in giấy phép", "Sở GTVT"),
    ],
    outside=[("central:driver", "HTTT giấy phép lái xe của Tổng cục Đường bộ Việt Nam"), ("ndb:insurance", "CSDL quốc gia về Bảo hiểm")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["onestop0", "qlvb", "loc:driver", "central:driver", "ndb:insurance"],
    cells={   # (manner, content, standard)
        ("dvc", "onestop0"): (("Trực tiếp", "Chuyển hồ sơ từ DVCTT sang MCĐT", "XML"), L("direct", flow="out", std=["XML"])),
        ("dvc", "qlvb"): (("Không", "", ""), None),
        ("dvc", "central:driver"): (("Liên kết", "Chỉ đặt đường dẫn tới trang của Tổng cục, không trao đổi dữ liệu", ""), L("interfaceOnly")),
        ("dvc", "ndb:insurance"): (("Dự kiến 2018", "", ""), L("unspecified", "planned")),
        ("onestop0", "qlvb"): (("Qua ESB của tỉnh", "Nhận số, ký hiệu văn bản phát hành từ VBĐH", "SOAP, XML"), L("viaBus", flow="back", std=["SOAP", "XML"], via=["bus0"])),
        ("onestop0", "loc:driver"): (("Trực tiếp (đọc view trong SQL Server)", "Tra cứu tình trạng hồ sơ đổi giấy phép lái xe", ""), L("direct", flow="back")),
        ("onestop0", "central:driver"): (("Qua ESB của tỉnh, sau đó qua NGSP", "Gửi hồ sơ cấp đổi, nhận kết quả", "XML"), L("viaBus", flow="both", std=["XML"], via=["bus0", "ngsp"])),
        ("onestop0", "ndb:insurance"): (("Trực tiếp", "Lấy thông tin thẻ BHYT theo hộ gia đình", "REST/JSON"), L("direct", flow="back", std=["REST", "JSON"])),
        ("onestop1", "onestop0"): (("KN trực tiếp", "Đồng bộ 2 chiều hồ sơ liên thông xã - huyện", "XML"), L("direct", flow="both", std=["XML"])),
        ("onestop1", "qlvb"): (("Đang chạy thử", "Văn bản trả lời công dân", ""), L("unspecified", "pilot")),
        ("onestop1", "central:driver"): (("Không", "", ""), None),
        ("onestop2", "onestop0"): (("Đã kết nối trực tiếp, tạm ngừng từ 6/2017 do nâng cấp máy chủ", "", ""), L("direct", "suspended")),
        ("onestop2", "qlvb"): (("Thủ công", "In hồ sơ ra giấy, văn thư nhập lại vào VBĐH", ""), L("manual")),
        ("onestop2", "loc:driver"): (("Không", "", ""), None),
        ("onestop2", "ndb:insurance"): (("Chưa", "", ""), None),
    },
)

# 3 -- docx: a city, NFD, Wingdings symbols, transposed matrix, no heading over part IV
report(
    file="tp-tan-cang.docx", ag="Tân Cảng", full="Ủy ban nhân dân thành phố Tân Cảng", kind="province", tick="sym", layout="transposed",
    systems=[
        one("onestop0", "Hệ thống thông tin một cửa điện tử thành phố Tân Cảng (eGov-TC)", "HTTT MCĐT thành phố", "eGov-TC", "HTTT một cửa điện tử thành phố Tân Cảng",
            [F3, F4P, F4N, FB, SR], {"province": [1, 1], "department": [20, 20], "district": [12, 14], "commune": [150, 171]}, "good", "centralised", "ready"),
        one("onestop1", "Phần mềm một cửa Sở Quy hoạch - Kiến trúc", "PM MC Sở QHKT", "MCĐT Sở QH-KT", "Phần mềm một cửa Sở QHKT",
            [F4P, F4N, SR], {"department": [1, 20]}, "good", "separate", "possible"),
        one("onestop2", "Phần mềm một cửa UBND quận Bến Thuyền", "PM một cửa quận Bến Thuyền", "MCĐT quận Bến Thuyền", "PM MCĐT UBND quận Bến Thuyền",
            [F3], {"district": [1, 14]}, "unusable", "separate", "impossible"),
        one("onestop3", "Phần mềm một cửa UBND quận Cầu Đỏ", "PM một cửa quận Cầu Đỏ", "MCĐT quận Cầu Đỏ", "PM MCĐT UBND quận Cầu Đỏ",
            [F3, F4N], {"district": [1, 14]}, "needsWork", "separate", "possible"),
        dvc("Cổng dịch vụ công trực tuyến thành phố Tân Cảng", "Cổng DVCTT", "Cổng DVCTT thành phố", "Cổng dịch vụ công trực tuyến thành phố",
            [F3, F4P, FB], {"province": [1, 1], "department": [20, 20], "district": [14, 14]}, "good", "centralised", "ready"),
        qlvb("Phần mềm quản lý văn bản và hồ sơ công việc", "QLVB và HSCV", "good", "Quản lý văn bản, hồ sơ công việc, ký số", "100% cơ quan của thành phố"),
        loc("land", "Phần mềm quản lý đất đai của Văn phòng Đăng ký đất đai", "PM quản lý đất đai VPĐKĐĐ", "needsWork", "Quản lý biến động, in giấy chứng nhận", "VPĐKĐĐ và 14 chi nhánh"),
        loc("invest", "Phần mềm quản lý dự án đầu tư", "PM quản lý dự án đầu tư", "good", "Theo dõi hồ sơ chấp thuận đầu tư", "Sở KH&ĐT"),
    ],
    outside=[("ndb:population", "CSDL quốc gia về dân cư"), ("ndb:census", "CSDL quốc gia thống kê tổng hợp về dân số"),
             ("central:nsw", "Cổng thông tin một cửa quốc gia"), ("central:tax", "HT quản lý thuế TMS"), ("ag:Thạch Sơn/onestop0", "Hệ thống một cửa điện tử tỉnh Thạch Sơn")],
    rows=["dvc", "onestop0", "onestop1", "onestop2", "onestop3"],
    cols=["onestop0", "qlvb", "loc:land", "loc:invest", "ndb:population", "ndb:census", "central:nsw", "central:tax", "ag:Thạch Sơn/onestop0"],
    cells={
        ("dvc", "onestop0"): ("Cùng một CSDL (hai phân hệ của eGov-TC)", L("sharedDatabase")),
        ("dvc", "ndb:population"): ("Theo lộ trình Kiến trúc CQĐT, sẽ kết nối khi Bộ Công an đưa CSDL vào vận hành", L("unspecified", "planned")),
        ("dvc", "central:nsw"): ("Qua NGSP; nhận trạng thái thông quan lô hàng về Cổng DVCTT; chuẩn ebXML", L("viaBus", flow="back", std=["ebXML"], via=["ngsp"])),
        ("dvc", "loc:land"): ("Chưa", None),
        ("onestop0", "qlvb"): ("Kết nối trực tiếp bằng API, đẩy dự thảo kết quả sang QLVB để ký số; JSON", L("direct", flow="out", std=["JSON"])),
        ("onestop0", "loc:land"): ("Qua nền tảng tích hợp của thành phố (TC-LGSP); gửi phiếu chuyển thông tin địa chính cho VPĐKĐĐ; XML",
                                   L("viaBus", flow="out", std=["XML"], via=["bus0"])),
        ("onestop0", "loc:invest"): ("Chưa kết nối chính thức, mới chạy thử trên môi trường kiểm thử", L("unspecified", "pilot")),
        ("onestop0", "ndb:population"): ("Chưa xác định", None),
        ("onestop0", "ndb:census"): ("Không phát sinh", None),
        ("onestop0", "central:tax"): ("KN qua TC-LGSP, tiếp đến trục NGSP; 2 chiều; JSON", L("viaBus", flow="both", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop0", "ag:Thạch Sơn/onestop0"): ("Chưa kết nối", None),
        ("onestop1", "onestop0"): ("Chưa", None),
        ("onestop1", "qlvb"): ("Không", None),
        ("onestop1", "loc:invest"): ("trực tiếp", L("direct")),
        ("onestop1", "central:tax"): ("Xem phụ lục 3", None),
        ("onestop2", "onestop0"): ("Không", None),
        ("onestop2", "qlvb"): ("SSO, dùng chung tài khoản AD; không trao đổi hồ sơ", L("interfaceOnly")),
        ("onestop3", "onestop0"): ("Không", None),
        ("onestop3", "loc:land"): ("Chép bản scan ra USB chuyển sang VPĐKĐĐ", L("manual")),
    },
)

# 4 -- docx: a ministry, a list of pairs with separate columns, ditto marks, merged source cells, "(x)" marks
report(
    file="bo-do-thi.docx", ag="Bộ Đô thị", full="Bộ Đô thị", kind="ministry", tick=("(x)", "( )"), layout="pairs",
    systems=[
        one("onestop0", "Phần mềm một cửa điện tử Bộ Đô thị", "PM MCĐT của Bộ", "MCĐT Bộ", "Phần mềm MCĐT Bộ Đô thị",
            [F3, F4N, FB], {"ministry": [1, 1], "bureau": [6, 8], "division": [4, 9]}, "good", "centralised", "possible"),
        one("onestop1", "Phần mềm một cửa Cục Quản lý nhà ở", "PM MC Cục Quản lý nhà ở", "MCĐT Cục QLNO", "PM một cửa Cục Quản lý nhà ở",
            [F3, F4N], {"bureau": [1, 8]}, "needsWork", "separate", "possible"),
        one("onestop2", "Phần mềm một cửa Vụ Quy hoạch", "PM MC Vụ Quy hoạch", None, "PM một cửa Vụ Quy hoạch",
            [F4P, SR], {"division": [1, 9]}, "unusable", "separate", "impossible"),
        dvc("Cổng DVCTT Bộ Đô thị", "Cổng DVCTT", "Cổng DVCTT của Bộ", "Cổng DVCTT Bộ Đô thị", [F3, F4N], {"ministry": [1, 1], "bureau": [8, 8]}, "good", "centralised", "ready"),
        qlvb("Hệ thống eOffice của Bộ", "eOffice", "good", "Quản lý văn bản, ký số", "Các đơn vị thuộc Bộ"),
        loc("construction", "Phần mềm quản lý cấp giấy phép xây dựng", "PM quản lý cấp GPXD", "good", "Thụ lý hồ sơ xin phép xây dựng công trình cấp đặc biệt", "Cục Quản lý nhà ở"),
        loc("staff", "Phần mềm quản lý CBCCVC", "PM quản lý CBCCVC", "needsWork", "Hồ sơ cán bộ, nâng lương", "Vụ Tổ chức cán bộ"),
    ],
    outside=[("central:procedures", "CSDL quốc gia về TTHC"), ("ndb:business", "CSDLQG về đăng ký doanh nghiệp"),
             ("central:bizreg", "Hệ thống thông tin quốc gia về đăng ký doanh nghiệp"), ("ag:Bộ Nghề cá/onestop0", "Phần mềm một cửa điện tử Bộ Nghề cá")],
    rows=[], cols=[],
    pairs=[   # source, target, manner, content, standard, state, reading
        ("dvc", "onestop0", "Trực tiếp", "Chuyển hồ sơ nộp qua mạng sang MCĐT", "JSON", "Đang hoạt động", L("direct", flow="out", std=["JSON"])),
        ("dvc", "qlvb", "nt", "Gửi phản ánh, kiến nghị cần trả lời", "nt", "nt", L("direct", flow="out", std=["JSON"])),
        ("dvc", "central:procedures", "Qua NGSP", "Lấy danh mục TTHC để công bố", "XML", "Đang thử nghiệm", L("viaBus", "pilot", "back", ["XML"], ["ngsp"])),
        ("dvc", "loc:staff", "Chỉ SSO", "Dùng chung tài khoản đăng nhập, không trao đổi dữ liệu", "", "Đang hoạt động", L("interfaceOnly")),
        ("onestop0", "qlvb", "Qua trục ESB của Bộ", "Đẩy hồ sơ trình ký, nhận kết quả đã ký", "XML/SOAP", "Đang hoạt động", L("viaBus", flow="both", std=["XML", "SOAP"], via=["bus0"])),
        ("onestop0", "ndb:business", "Qua ESB → NGSP", "Tra cứu thông tin pháp nhân", "JSON", "Đang hoạt động", L("viaBus", flow="back", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop0", "central:bizreg", "Như trên", "Như trên", "Như trên", "Dự kiến năm 2018", L("viaBus", "planned", "back", ["JSON"], ["bus0", "ngsp"])),
        ("onestop0", "ag:Bộ Nghề cá/onestop0", "Chưa kết nối", "", "", "Chưa", None),
        ("onestop1", "onestop0", "Trực tiếp", "Gửi số liệu hồ sơ về Bộ", "XML", "Tạm dừng", L("direct", "suspended", "out", ["XML"])),
        ("onestop1", "loc:construction", "Thủ công", "Sao chép tệp Excel qua USB", "", "Đang hoạt động", L("manual")),
    ],
    cells={},
)

# 5 -- docx: a government agency, matrix cut by rows with "(tiếp theo)", a remarks column, blank form rows left over
report(
    file="uy-ban-bao-ton-nguon-nuoc.docx", ag="Ủy ban Bảo tồn Nguồn nước", full="Ủy ban Bảo tồn Nguồn nước", kind="governmentAgency", tick=("✓", "□"), layout="rowcut",
    systems=[
        one("onestop0", "Hệ thống một cửa điện tử Ủy ban Bảo tồn Nguồn nước", "MCĐT của Ủy ban", "Hệ thống MCĐT Uỷ ban", "Hệ thống một cửa điện tử Uỷ ban",
            [F3, FB, SR], {"ministry": [1, 1], "bureau": [4, 5]}, "good", "centralised", "ready"),
        one("onestop1", "Phần mềm một cửa Cục Lưu vực sông", "PM MC Cục Lưu vực sông", "MCĐT Cục Lưu vực sông", "Phần mềm một cửa Cục Lưu vực sông",
            [F3, FB, SR], {"bureau": [1, 5]}, "good", "separate", "possible"),
        one("onestop2", "Phần mềm một cửa Cục Giám sát nước ngầm", "PM MC Cục Giám sát nước ngầm", "MCĐT Cục Giám sát nước ngầm", "PM một cửa Cục Giám sát nước ngầm",
            [F4N], {"bureau": [1, 5]}, "needsWork", "separate", "possible"),
        dvc("Cổng dịch vụ công Ủy ban Bảo tồn Nguồn nước", "Cổng dịch vụ công", "Cổng DVC của Uỷ ban", "Cổng dịch vụ công của Ủy ban",
            [F3, F4N, FB], {"ministry": [1, 1], "bureau": [5, 5]}, "good", "centralised", "possible"),
        qlvb("Phần mềm QLVBĐH", "PM QLVBĐH", "needsWork", "Quản lý văn bản", "Cơ quan Ủy ban và 05 Cục"),
        loc("complaint", "Phần mềm quản lý đơn thư khiếu nại tố cáo", "PM quản lý đơn thư KNTC", "needsWork", "Vào sổ, theo dõi đơn thư", "Thanh tra Ủy ban"),
        loc("water", "Phần mềm cấp phép khai thác nước", "PM cấp phép khai thác nước", "good", "Thẩm định, cấp phép", "02 Cục"),
    ],
    outside=[("central:complaint", "CSDL quốc gia về khiếu nại, tố cáo"), ("ndb:finance", "CSDL quốc gia về Tài chính"), ("central:law", "CSDL quốc gia về văn bản pháp luật")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["onestop0", "qlvb", "loc:complaint", "loc:water", "central:complaint", "ndb:finance", "central:law"],
    cells={
        ("dvc", "onestop0"): ("Kết nối trực tiếp; không những chuyển hồ sơ mà còn chuyển cả biên lai điện tử sang MCĐT; XML", L("direct", flow="out", std=["XML"])),
        ("dvc", "qlvb"): ("Chưa kết nối", None),
        ("dvc", "central:complaint"): ("Kết nối thẳng, không qua trục tích hợp nào; gửi đơn của công dân; SOAP", L("direct", flow="out", std=["SOAP"])),
        ("dvc", "ndb:finance"): ("Chưa kết nối được do Bộ Tài chính chưa công bố API", None),
        ("onestop0", "qlvb"): ("Qua trục liên thông văn bản của Uỷ ban; gửi, nhận văn bản theo edXML", L("viaBus", flow="both", std=["edXML"], via=["bus0"])),
        ("onestop0", "loc:complaint"): ("Trước đây kết nối trực tiếp, đã tạm ngưng từ tháng 8/2017 để chuyển máy chủ", L("direct", "suspended")),
        ("onestop0", "loc:water"): ("MCĐT <-> PM cấp phép: kết nối trực tiếp, XML", L("direct", flow="both", std=["XML"])),
        ("onestop0", "ndb:finance"): ("Không", None),
        ("onestop0", "central:law"): ("Chỉ đặt liên kết (link) tới vbpl.vn", L("interfaceOnly")),
        ("onestop1", "onestop0"): ("Trực tiếp/ cung cấp hồ sơ đã tiếp nhận cho MCĐT của Uỷ ban/ JSON", L("direct", flow="out", std=["JSON"])),
        ("onestop1", "qlvb"): ("-", None),
        ("onestop1", "loc:water"): ("Nhâp tay lại từ hồ sơ giấy", L("manual")),
        ("onestop2", "onestop0"): ("Đang xây dựng giải pháp kết nối", L("unspecified", "planned")),
        ("onestop2", "qlvb"): ("Không", None),
        ("onestop2", "loc:water"): ("Không", None),
    },
    remarks={"dvc": "Đã nâng cấp cuối năm 2016", "onestop0": "", "onestop1": "Do Cục tự đầu tư năm 2013, bảo trì hằng năm", "onestop2": "Kinh phí bố trí chậm"},
)

# 6 -- xlsx: one sheet per section, group header rows (merged), matrix with STT
report(
    file="tinh-lam-thuy.xlsx", ag="Lâm Thủy", full="Ủy ban nhân dân tỉnh Lâm Thủy", kind="province", tick=("[x]", "[ ]"), layout="groups",
    systems=[
        one("onestop0", "Hệ thống MCĐT liên thông 3 cấp tỉnh Lâm Thủy", "MCĐT liên thông tỉnh", "MCĐT liên thông", "Hệ thống MCĐT tỉnh Lâm Thuỷ",
            [F3, F4N, SR], {"province": [1, 1], "department": [16, 18], "district": [7, 8], "commune": [60, 95]}, "good", "centralised", "possible"),
        one("onestop1", "Phần mềm một cửa Sở Kế hoạch và Đầu tư", "PM MC Sở KH&ĐT", "PM MC Sở KHĐT", "Phần mềm một cửa Sở KHĐT",
            [F4P, FB], {"department": [1, 18]}, "good", "separate", "ready"),
        one("onestop2", "Phần mềm một cửa UBND thị trấn Suối Vàng", "PM MC thị trấn Suối Vàng", None, "PM MC thị trấn Suối Vàng",
            [F4P], {"commune": [1, 95]}, "unusable", "separate", "impossible"),
        dvc("Cổng dịch vụ công tỉnh Lâm Thủy", "Cổng DVC tỉnh", "Cổng DVC", "Cổng DVC tỉnh Lâm Thuỷ", [F3, F4N, FB], {"province": [1, 1], "department": [18, 18], "district": [8, 8]}, "needsWork", "centralised", "possible"),
        qlvb("Phần mềm quản lý văn bản điều hành (VNPT-iOffice)", "iOffice", "good", "Văn bản đi, đến; hồ sơ công việc", "Toàn tỉnh"),
        loc("criminal", "Phần mềm lý lịch tư pháp Sở Tư pháp", "PM LLTP Sở Tư pháp", "good", "Lập, lưu hồ sơ LLTP; in phiếu", "Sở Tư pháp"),
        loc("health", "Phần mềm quản lý hành nghề y dược tư nhân", None, "needsWork", "Quản lý chứng chỉ hành nghề", "Sở Y tế"),
    ],
    outside=[("ndb:population", "Dân cư"), ("ndb:business", "Đăng ký doanh nghiệp"), ("ndb:insurance", "Bảo hiểm"),
             ("central:criminal", "PM quản lý LLTP dùng chung của Bộ Tư pháp")],
    groups=[("Hệ thống của tỉnh", 3), ("CSDL quốc gia", 3), ("Hệ thống của Bộ, ngành", 1)],
    rows=["dvc", "onestop0", "onestop1"],
    cols=["onestop0", "qlvb", "loc:criminal", "ndb:population", "ndb:business", "ndb:insurance", "central:criminal"],
    cells={
        ("dvc", "onestop0"): ("DVC → MCĐT: hồ sơ nộp qua mạng; trực tiếp; XML", L("direct", flow="out", std=["XML"])),
        ("dvc", "qlvb"): ("-", None),
        ("dvc", "ndb:population"): ("Chưa thực hiện", None),
        ("dvc", "ndb:business"): ("KN qua LGSP - NGSP, khai thác thông tin DN, JSON", L("viaBus", flow="back", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop0", "qlvb"): ("Trực tiếp (cùng nhà cung cấp VNPT); nhận kết quả đã ký từ iOffice; JSON", L("direct", flow="back", std=["JSON"])),
        ("onestop0", "loc:criminal"): ("Dùng chung một CSDL SQL Server", L("sharedDatabase")),
        ("onestop0", "ndb:business"): ("Như trên", L("viaBus", flow="back", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop0", "ndb:insurance"): ("Đã thông kỹ thuật qua LGSP, đang chạy thử nghiệm", L("viaBus", "pilot", via=["bus0"])),
        ("onestop0", "central:criminal"): ("Qua LGSP lên NGSP rồi tới PM của Bộ; gửi tờ khai và nhận trạng thái hồ sơ; JSON", L("viaBus", flow="both", std=["JSON"], via=["bus0", "ngsp"])),
        ("onestop1", "onestop0"): ("Chưa kết nối qua trục, hiện kết nối trực tiếp; chuyển số liệu hồ sơ sang MCĐT liên thông; XML", L("direct", flow="out", std=["XML"])),
        ("onestop1", "qlvb"): ("Chưa", None),
        ("onestop1", "loc:criminal"): ("Không", None),
        ("onestop1", "ndb:insurance"): ("Không", None),
        ("onestop1", "central:criminal"): ("Không thuộc phạm vi", None),
    },
)

# 7 -- xlsx: everything on one sheet with merged ranges, matrix cut in two by columns, functions listed and not ticked
report(
    file="tinh-my-hung.xlsx", ag="Mỹ Hưng", full="Ủy ban nhân dân tỉnh Mỹ Hưng", kind="province", tick=("X", ""), layout="colcut",
    systems=[
        one("onestop0", "Phần mềm Một cửa điện tử tỉnh Mỹ Hưng (Viettel MCĐT)", "PM MCĐT Viettel", "MCĐT Viettel", "Phần mềm MCĐT tỉnh Mỹ Hưng",
            [F3, F4P, FB], {"province": [1, 1], "department": [14, 17], "district": [7, 9]}, "good", "centralised", "possible"),
        one("onestop1", "Phần mềm một cửa Sở Thông tin và Truyền thông", "PM MC Sở TTTT", "MCĐT STTTT", "PM một cửa Sở TT&TT",
            [F4N, SR], {"department": [1, 17]}, "needsWork", "separate", "ready"),
        one("onestop2", "Phần mềm một cửa UBND thị xã Phú Điền", "PM MC thị xã Phú Điền", "MCĐT thị xã Phú Điền", "PM một cửa thị xã Phú Điền",
            [F3, F4N], {"district": [1, 9]}, "good", "separate", "possible"),
        dvc("Hệ thống DVCTT tỉnh Mỹ Hưng", "HT DVCTT", "HT DVCTT", "Hệ thống DVCTT tỉnh", [F3, F4P], {"province": [1, 1], "department": [17, 17]}, "good", "centralised", "ready"),
        qlvb("Phần mềm quản lý văn bản và hồ sơ công việc", "PM QLVB&HSCV", "good", "Quản lý văn bản", "17/17 sở; 9/9 huyện"),
        loc("civil", "Phần mềm đăng ký hộ tịch của tỉnh", "PM đăng ký hộ tịch của tỉnh", "good", "Đăng ký và quản lý hộ tịch", "Sở Tư pháp, cấp xã"),
        loc("diploma", "Phần mềm quản lý văn bằng Sở GD&ĐT", None, "needsWork", "Tra cứu văn bằng", "Sở GD&ĐT"),
    ],
    outside=[("ndb:land", "Cơ sở dữ liệu đất đai quốc gia"), ("central:tax", "HT quản lý thuế tập trung TMS (Tổng cục Thuế)"),
             ("central:civil", "HTTT đăng ký và quản lý hộ tịch (BTP)"), ("ndb:census", "CSDLQG về dân số"), ("ag:Vân Khánh/onestop0", "MCĐT tỉnh Vân Khánh")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["onestop0", "dvc", "qlvb", "loc:civil", "ndb:land", "central:tax", "central:civil", "ndb:census", "ag:Vân Khánh/onestop0"],
    colcut=4,
    cells={
        ("dvc", "onestop0"): ("Đã LT; hồ sơ nộp qua mạng tự động chuyển vào MCĐT", L("unspecified", flow="out")),
        ("dvc", "qlvb"): ("không", None),
        ("dvc", "central:tax"): ("Kết nối gián tiếp qua nền tảng LGSP của tỉnh; gửi thông tin xác định nghĩa vụ tài chính; XML", L("viaBus", flow="out", std=["XML"], via=["bus0"])),
        ("onestop0", "dvc"): ("Kết nối trực tiếp; trả trạng thái hồ sơ từ MCĐT sang DVCTT", L("direct", flow="out")),
        ("onestop0", "qlvb"): ("Hiện nay hai phần mềm đã được kết nối, liên thông với nhau thông qua nền tảng LGSP do Sở Thông tin và Truyền thông quản lý, vận hành; giao thức SOAP", L("viaBus", std=["SOAP"], via=["bus0"])),
        ("onestop0", "loc:civil"): ("Kết nối trực tiếp giữa 2 phần mềm, lấy kết quả đăng ký về MCĐT", L("direct", flow="back")),
        ("onestop0", "ndb:land"): ("Đang triển khai dự án, dự kiến năm 2019 mới kết nối", L("unspecified", "planned")),
        ("onestop0", "central:civil"): ("Sẽ kết nối trực tiếp khi Bộ cho phép", L("direct", "planned")),
        ("onestop0", "ndb:census"): ("Không phát sinh", None),
        ("onestop0", "ag:Vân Khánh/onestop0"): ("Thử nghiệm liên thông hồ sơ giữa hai tỉnh qua LGSP", L("viaBus", "pilot", via=["bus0"])),
        ("onestop1", "onestop0"): ("Chưa có", None),
        ("onestop1", "dvc"): ("Chưa có", None),
        ("onestop1", "qlvb"): ("Gửi bản giấy kèm tệp qua thư điện tử công vụ", L("manual")),
        ("onestop2", "onestop0"): ("Kêt nối trực tiếp (FTP, tệp XML), hằng đêm đẩy hồ sơ đã tiếp nhận lên MCĐT của tỉnh", L("direct", flow="out", std=["FTP", "XML"])),
        ("onestop2", "loc:civil"): ("Không", None),
        ("onestop2", "ndb:land"): ("-", None),
    },
)

# 8 -- html: windows-1258 and not declared, cells not closed, bare numbers for headings, "[X]" marks
report(
    file="tinh-van-khanh.html", ag="Vân Khánh", full="Ủy ban nhân dân tỉnh Vân Khánh", kind="province", tick=("[X]", "[ ]"), layout="matrix",
    systems=[
        one("onestop0", "Hệ thống một cửa điện tử hiện đại tỉnh Vân Khánh", "Một cửa điện tử tỉnh", "MCĐT tỉnh", "Hệ thống MCĐT tỉnh Vân Khánh",
            [F3, F4P, FB, SR], {"province": [1, 1], "department": [15, 17]}, "good", "centralised", "ready"),
        one("onestop1", "Phần mềm một cửa cấp huyện (VNPT iGate)", "VNPT-iGate cấp huyện", "iGate", "VNPT iGate",
            [F3, F4P, FB], {"district": [7, 7]}, "good", "shared", "possible"),
        one("onestop2", "Phần mềm một cửa Sở Tư pháp", "PM MC STP", "MCĐT Sở Tư pháp", "Phần mềm một cửa Sở Tư pháp",
            [F3, F4P, SR], {"department": [1, 17]}, "needsWork", "separate", "impossible"),
        dvc("Cổng dịch vụ công tỉnh Vân Khánh", "Cổng DVC tỉnh", "Cổng DVC", "Cổng dịch vụ công tỉnh", [F3, F4P], {"province": [1, 1], "department": [17, 17], "district": [7, 7]}, "good", "centralised", "ready"),
        qlvb("Phần mềm QLVBĐH tỉnh Vân Khánh", "QLVBĐH", "good", "Văn bản, điều hành", "17 sở, 7 huyện"),
        loc("driver", "Phần mềm cấp đổi giấy phép lái xe Sở GTVT", "PM cấp đổi GPLX Sở GTVT", "needsWork", "Tiếp nhận, in giấy phép lái xe", "Sở GTVT"),
        loc("construction", "Phần mềm cấp phép xây dựng Sở Xây dựng", "PM cấp phép XD", "good", "Quản lý giấy phép xây dựng", "Sở Xây dựng, 7 huyện"),
    ],
    outside=[("central:driver", "HT thông tin giấy phép lái xe (Bộ GTVT)"), ("ndb:population", "CSDLQG về dân cư"),
             ("ndb:census", "CSDLQG thống kê tổng hợp về dân số"), ("ag:Mỹ Hưng/onestop0", "HT một cửa điện tử tỉnh Mỹ Hưng")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["onestop0", "onestop1", "qlvb", "loc:driver", "loc:construction", "central:driver", "ndb:population", "ndb:census", "ag:Mỹ Hưng/onestop0"],
    cells={
        ("dvc", "onestop0"): ("MCĐT lấy hồ sơ từ Cổng DVC; trực tiếp, XML", L("direct", flow="out", std=["XML"])),
        ("dvc", "onestop1"): ("Nhúng khung tra cứu (iframe) của iGate vào Cổng DVC", L("interfaceOnly")),
        ("dvc", "ndb:population"): ("Chưa", None),
        ("onestop0", "qlvb"): ("Qua trục liên thông văn bản của tỉnh, chuẩn edXML; chuyển văn bản trình ký sang QLVBĐH", L("viaBus", flow="out", std=["edXML"], via=["bus0"])),
        ("onestop0", "loc:driver"): (f"- {Q1} Trực tiếp\n- {Q2} Gửi hồ sơ cấp đổi GPLX\n- {Q3} Chưa xác định", L("direct", flow="out")),
        ("onestop0", "central:driver"): ("Chưa kết nối; Sở GTVT phải nhập lại trên PM của Bộ", L("manual")),
        ("onestop0", "ndb:population"): ("Không", None),
        ("onestop0", "ndb:census"): ("Không có nhu cầu", None),
        ("onestop0", "ag:Mỹ Hưng/onestop0"): ("Đang thử nghiệm qua LGSP của tỉnh", L("viaBus", "pilot", via=["bus1"])),
        ("onestop1", "onestop0"): ("Kết nối qua LGSP tỉnh Vân Khánh, 2 chiều, REST/JSON", L("viaBus", flow="both", std=["REST", "JSON"], via=["bus1"])),
        ("onestop1", "loc:construction"): ("Có kết nối", L("unspecified")),
        ("onestop1", "ndb:population"): ("Không", None),
        ("onestop2", "onestop0"): ("Không", None),
        ("onestop2", "qlvb"): ("Chưa kết nối; có kế hoạch trong năm 2018", L("unspecified", "planned")),
        ("onestop2", "central:driver"): ("Không", None),
    },
)

# 9 -- html: UTF-8 with a wrong meta, <input type=checkbox>, struck-out text, ditto
report(
    file="bo-nghe-ca.html", ag="Bộ Nghề cá", full="Bộ Nghề cá", kind="ministry", tick="input", layout="matrix",
    systems=[
        one("onestop0", "Phần mềm một cửa điện tử Bộ Nghề cá", "PM một cửa của Bộ", "MCĐT Bộ Nghề cá", "Phần mềm MCĐT Bộ Nghề cá",
            [F3, F4P, F4N], {"ministry": [1, 1], "bureau": [5, 6]}, "good", "centralised", "ready"),
        one("onestop1", "Phần mềm một cửa Tổng cục Khai thác biển xa", "PM MC Tổng cục Khai thác biển xa", "MCĐT Tổng cục Khai thác biển xa", "PM một cửa Tổng cục Khai thác biển xa",
            [F3, SR], {"bureau": [1, 6]}, "needsWork", "separate", "possible"),
        one("onestop2", "Phần mềm một cửa Cục Cảng cá", "PM MC Cục Cảng cá", "MCĐT Cục Cảng cá", "Phần mềm một cửa Cục Cảng cá",
            [FB], {"bureau": [1, 6]}, "good", "shared", "ready"),
        dvc("Cổng thông tin dịch vụ công Bộ Nghề cá", "Cổng dịch vụ công Bộ", "Cổng DVC Bộ", "Cổng DVC Bộ Nghề cá", [F3, F4P], {"ministry": [1, 1], "bureau": [6, 6]}, "good", "centralised", "ready"),
        qlvb("Hệ thống QLVB&ĐH Bộ Nghề cá", "HT QLVB&ĐH", "good", "Quản lý văn bản, điều hành", "Toàn Bộ"),
        loc("staff", "Phần mềm quản lý hồ sơ cán bộ, công chức", None, "good", "Hồ sơ cán bộ", "Vụ TCCB"),
        loc("lab", "Phần mềm quản lý phòng thí nghiệm", "PM phòng thí nghiệm", "needsWork", "Quản lý mẫu, phiếu kết quả", "Cục Cảng cá"),
    ],
    outside=[("central:nsw", "Cơ chế một cửa quốc gia (NSW)"), ("central:procedures", "CSDL quốc gia về thủ tục hành chính"), ("ndb:business", "CSDL quốc gia về ĐKDN")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["dvc", "onestop0", "qlvb", "loc:lab", "central:nsw", "central:procedures", "ndb:business"],
    cells={
        ("dvc", "onestop0"): ("Trực tiếp. Hồ sơ được tự động đẩy từ Cổng DVC sang MCĐT. XML", L("direct", flow="out", std=["XML"])),
        ("dvc", "central:nsw"): ("Kết nối trực tiếp với NSW, không qua NGSP; gửi và nhận chứng từ điện tử; ebXML", L("direct", flow="both", std=["ebXML"])),
        ("dvc", "central:procedures"): ("Qua NGSP (đã hoàn thành), lấy danh mục TTHC về", L("viaBus", flow="back", via=["ngsp"])),
        ("onestop0", "dvc"): ("Kết quả giải quyết được trả từ MCĐT sang Cổng DVC; trực tiếp; XML", L("direct", flow="out", std=["XML"])),
        ("onestop0", "qlvb"): (f"{DEL}Chưa kết nối{DEL_} Qua trung gian là trục tích hợp của Bộ; hồ sơ trình lãnh đạo; XML", L("viaBus", std=["XML"], via=["bus0"])),
        ("onestop0", "central:nsw"): ("Không", None),
        ("onestop0", "central:procedures"): ("Như trên", L("viaBus", flow="back", via=["ngsp"])),
        ("onestop0", "ndb:business"): ("Dự kiến tích hợp qua trục của Bộ và NGSP trong năm 2018", L("viaBus", "planned", via=["bus0", "ngsp"])),
        ("onestop1", "onestop0"): ("Không kết nối, hoạt động riêng", None),
        ("onestop1", "qlvb"): ("Trước đây có kết nối trực tiếp, đã dừng từ năm 2016", L("direct", "suspended")),
        ("onestop1", "central:nsw"): ("Không", None),
        ("onestop2", "onestop0"): ("Dùng chung CSDL với MCĐT Bộ", L("sharedDatabase")),
        ("onestop2", "qlvb"): ("Trực tiếp? Không, qua trục tích hợp của Bộ; văn bản phát hành; XML", L("viaBus", std=["XML"], via=["bus0"])),
        ("onestop2", "loc:lab"): ("Chuyển phiếu kết quả bản giấy, nhập lại bằng tay", L("manual")),
        ("onestop2", "ndb:business"): ("Không", None),
    },
)

# 10 -- txt: flattened as legal web sites do it, lines wrapped in the middle of a phrase, blank cells without a line
report(
    file="tinh-cam-nguyen.txt", ag="Cẩm Nguyên", full="Ủy ban nhân dân tỉnh Cẩm Nguyên", kind="province", tick=("X", "□"), layout="matrix",
    systems=[
        dvc("Cổng DVCTT tỉnh Cẩm Nguyên", "Cổng DVCTT", "Hệ thống DVCTT", "Cổng DVCTT tỉnh", [F3, F4N], {"province": [1, 1], "department": [18, 18], "district": [8, 8]}, "good", "centralised", "ready"),
        one("onestop0", "Phần mềm MCĐT tỉnh Cẩm Nguyên", "PM MCĐT tỉnh", "MCĐT tỉnh", "Phần mềm một cửa điện tử tỉnh",
            [F3, F4N, FB], {"province": [1, 1], "department": [17, 18], "district": [6, 8]}, "good", "centralised", "possible"),
        one("onestop1", "Phần mềm một cửa Sở Xây dựng", "PM MC Sở XD", "MCĐT Sở Xây dựng", "Phần mềm một cửa SXD",
            [F4P, SR], {"department": [1, 18]}, "good", "separate", "possible"),
        one("onestop2", "Phần mềm một cửa Trung tâm Hành chính công huyện Ba Nguồn", "PM một cửa TTHCC huyện Ba Nguồn", "MCĐT TTHCC huyện Ba Nguồn", "PM MC TTHCC huyện Ba Nguồn",
            [F3, SR], {"district": [1, 8]}, "needsWork", "separate", "impossible"),
        qlvb("Hệ thống quản lý văn bản điều hành tỉnh Cẩm Nguyên", "HT QLVBĐH", "needsWork", "Quản lý văn bản", "Các sở, huyện"),
        loc("land", "Phần mềm quản lý đất đai Sở TNMT", "PM quản lý đất đai Sở TNMT", "good", "Đăng ký đất đai, in GCN", "08 chi nhánh VPĐKĐĐ"),
        loc("construction", "Phần mềm quản lý cấp giấy phép xây dựng", "PM cấp GPXD", "good", "Thụ lý, in giấy phép", "Sở Xây dựng"),
    ],
    outside=[("ndb:land", "CSDL đất đai quốc gia"), ("ndb:population", "CSDL quốc gia về dân cư"), ("ndb:finance", "CSDL quốc gia về tài chính"),
             ("ag:Lâm Thủy/onestop0", "Phần mềm MCĐT tỉnh Lâm Thủy")],
    rows=["dvc", "onestop0", "onestop1", "onestop2"],
    cols=["dvc", "onestop0", "qlvb", "loc:land", "loc:construction", "ndb:land", "ndb:population", "ndb:finance", "ag:Lâm Thủy/onestop0"],
    cells={
        ("dvc", "onestop0"): ("Kết nối trực tiếp. DVCTT => MCĐT: hồ sơ, biểu mẫu điện tử. Chuẩn JSON", L("direct", flow="out", std=["JSON"])),
        ("dvc", "ndb:population"): ("Chưa kết nối", None),
        ("dvc", "ndb:finance"): ("Kết nối gián tiếp qua NGSP, tra cứu mã số đơn vị quan hệ ngân sách, JSON", L("viaBus", flow="back", std=["JSON"], via=["ngsp"])),
        ("onestop0", "dvc"): ("Chuyển hồ sơ từ DVCTT sang MCĐT (trực tiếp, JSON)", L("direct", flow="back", std=["JSON"])),
        ("onestop0", "qlvb"): (f"{Q1} Qua LGSP của tỉnh. {Q2} Hồ sơ trình ký. {Q3} XML", L("viaBus", std=["XML"], via=["bus0"])),
        ("onestop0", "loc:land"): ("Đã kết nối trực tiếp tại 05/08 chi nhánh; nhận kết quả cấp giấy chứng nhận", L("direct", flow="back")),
        ("onestop0", "loc:construction"): ("Hiện kết nối trực tiếp (XML); năm 2018 sẽ chuyển sang kết nối qua LGSP", L("direct", std=["XML"])),
        ("onestop0", "ndb:land"): ("Chưa có CSDL quốc gia để kết nối", None),
        ("onestop0", "ndb:finance"): ("Không", None),
        ("onestop0", "ag:Lâm Thủy/onestop0"): ("Kế hoạch năm 2018: kết nối qua LGSP, NGSP", L("viaBus", "planned", via=["bus0", "ngsp"])),
        ("onestop1", "onestop0"): ("Chưa; đang xây dựng API để kết nối trực tiếp", L("direct", "planned")),
        ("onestop1", "loc:construction"): ("Cùng CSDL với PM cấp GPXD", L("sharedDatabase")),
        ("onestop1", "ndb:population"): ("Không", None),
        ("onestop2", "onestop0"): ("Cán bộ nhập hai lần trên hai phần mềm", L("manual")),
        ("onestop2", "qlvb"): ("Không", None),
        ("onestop2", "loc:land"): ("Không", None),
    },
)


# ---------------------------------------------------------------- the truth

def clean(t):
    t = re.sub(DEL + "[^" + DEL_ + "]*" + DEL_, "", t)
    t = "".join(c for c in t if not "\ue000" <= c <= "\ue0ff")
    return " ".join(unicodedata.normalize("NFC", t).split())


def full_id(r, key):
    return key if key.startswith(("ag:", "ndb:", "central:", "bus:")) else "bus:ngsp" if key == "ngsp" else f"ag:{r['ag']}/{key}"


def name4(r, key):
    for s in r["systems"]:
        if s.key == key: return s.names["IV.1"]
    return dict(r["outside"])[key]


def truth():
    empty = {"functions": [], "levels": {}, "condition": None, "upgrade": None, "deployment": None}
    systems = {k: {"name": v, "kind": "nationalDatabase" if k.startswith("ndb:") else "centralSystem", "agency": None, **empty} for k, v in NATIONAL.items()}
    mentions, links, agencies, styles = [], [], {}, {}
    for r in REPORTS:
        agencies[r["file"]] = {"name": r["full"], "kind": r["kind"]}
        styles[r["file"]] = {"layout": r["layout"], "tick": r["tick"] if isinstance(r["tick"], str) else r["tick"][0]}
        for s in r["systems"]:
            systems[full_id(r, s.key)] = {"name": s.names["III.1"] or s.names["III.2"], "kind": s.kind, "agency": "ag:" + r["ag"],
                                          "functions": s.functions, "levels": s.levels, "condition": s.condition, "upgrade": s.upgrade, "deployment": s.deployment}
        for sec in ("III.1", "III.2", "III.3"):
            mentions += [[r["file"], sec, clean(s.names[sec]), full_id(r, s.key)] for s in r["systems"] if s.names[sec]]
        shown = [k for p in r.get("pairs", []) for k in p[:2]] + r["rows"] + r["cols"]
        mentions += [[r["file"], "IV.1", clean(name4(r, k)), full_id(r, k)] for k in dict.fromkeys(shown)]
        mentions += [[r["file"], "IV.2", clean(s.names["IV.2"]), full_id(r, s.key)] for s in r["systems"] if s.names["IV.2"]]
        cells = [(row, col, says) for (row, col), (_, says) in r["cells"].items()] + [(p[0], p[1], p[6]) for p in r.get("pairs", [])]
        for row, col, says in cells:
            assert row != col
            if says is None: continue
            bears = says.status == "operational" and says.mode in ("direct", "viaBus", "sharedDatabase", "unspecified")
            links.append({"report": r["file"], "row": full_id(r, row), "col": full_id(r, col), "mode": says.mode, "via": [full_id(r, b) for b in says.via],
                          "status": says.status, "flow": says.flow, "standards": says.standards, "bears": bears})
    joined = {x for l in links if l["bears"] for x in (l["row"], l["col"])}
    stops = [k for k, s in systems.items() if s["kind"] == "oneStop"]

    def deployed(k): return {level for level, (n, _) in systems[k]["levels"].items() if n > 0}

    def jaccard(a, b):
        a, b = set(systems[a]["functions"]), set(systems[b]["functions"])
        return len(a & b) / len(a | b) if a | b else 0
    duplicates = [sorted(p) for p in itertools.combinations(stops, 2)
                  if systems[p[0]]["agency"] == systems[p[1]]["agency"] and jaccard(*p) >= 0.5 and deployed(p[0]) & deployed(p[1])]
    domain = {k: k.split("loc:")[1] for k in systems if "/loc:" in k}
    findings = {"isolatedOneStop": sorted(set(stops) - joined), "duplicateOneStop": sorted(duplicates),
                "duplicatesCentralSystem": sorted(k for k, d in domain.items() if d in HAS_CENTRAL),
                "duplicatesCentralSystemUnscored": sorted(k for k, d in domain.items() if d in DEBATABLE)}
    for l in links: assert l["row"] in systems and l["col"] in systems, l
    seen = {}
    for rep, sec, text, sid in mentions: assert seen.setdefault((rep, sec, text.casefold()), sid) == sid, (rep, sec, text)
    return {"systems": systems, "mentions": mentions, "links": links, "findings": findings, "styles": styles, "agencies": agencies}


# ---------------------------------------------------------------- blocks of a report: ("p", text, bold) and ("t", grid)

class C:
    """A cell; as in HTML, places covered by a span of another cell are left out of the row."""

    def __init__(self, text="", cs=1, rs=1, bold=False):
        self.text, self.cs, self.rs, self.bold = text, cs, rs, bold


def p(text, bold=False): return ("p", text, bold)
def h(text): return ("p", text, True)
def row(*cells): return [c if isinstance(c, C) else C(c) for c in cells]
def head(*cells): return [c if isinstance(c, C) else C(c, bold=True) for c in cells]


FORM_FUNCTIONS = {
    F3: "Cung cấp DVCTT mức độ 3",
    F4P: "Cung cấp DVCTT mức độ 4, cho phép thanh toán trực tuyến trực tiếp trên cổng",
    F4N: "Cung cấp DVCTT mức độ 4, không cho phép thanh toán trực tuyến (thanh toán qua chuyển khoản hoặc hình thức khác)",
    FB: "Tiếp nhận, xử lý phản ánh, kiến nghị do người dân, doanh nghiệp gửi tới cơ quan nhà nước trong quá trình thực hiện TTHC",
    SR: "Hỗ trợ người dân, doanh nghiệp đánh giá cán bộ, công chức thực hiện TTHC tại Bộ phận tiếp nhận, trả kết quả các cấp",
}
PORTAL_FUNCTIONS = {**FORM_FUNCTIONS, F4P: "Cung cấp DVCTT mức độ 4 (hỗ trợ thanh toán phí, lệ phí trực tuyến)",
                    F4N: "Cung cấp DVCTT mức độ 4 (không hỗ trợ thanh toán phí, lệ phí trực tuyến)"}
SHORT_FUNCTIONS = {F3: "DVCTT mức độ 3", F4P: "DVCTT mức độ 4 (có thanh toán trực tuyến)", F4N: "DVCTT mức độ 4 (không thanh toán trực tuyến)",
                   FB: "Tiếp nhận, xử lý PAKN của người dân, doanh nghiệp", SR: "Người dân, doanh nghiệp đánh giá cán bộ, công chức"}
FORM_LEVELS = {"province": "Số lượng đơn vị cấp tỉnh/TP đã triển khai", "department": "Số lượng đơn vị cấp Sở đã triển khai",
               "district": "Số lượng đơn vị cấp quận/huyện đã triển khai", "commune": "Số lượng đơn vị cấp phường/xã đã triển khai",
               "ministry": "Tổng số đơn vị cấp Bộ đã triển khai", "bureau": "Số lượng đơn vị cấp Cục đã triển khai", "division": "Số lượng đơn vị cấp Vụ đã triển khai"}
SHORT_LEVELS = {"province": "Cấp tỉnh", "department": "Cấp sở", "district": "Cấp huyện", "commune": "Cấp xã", "ministry": "Cấp Bộ", "bureau": "Cấp Cục", "division": "Cấp Vụ"}
CONDITIONS = {"good": "Hoạt động tốt, đáp ứng được các yêu cầu", "needsWork": "Hoạt động chưa tốt, cần chỉnh sửa hoặc thay thế để đáp ứng các yêu cầu",
              "unusable": "Phần mềm không sử dụng được"}


def condition(r, s):
    if r["tick"] == ("X", ""): return CONDITIONS[s.condition]
    return "\n".join((ON if s.condition == k else OFF) + " " + v for k, v in CONDITIONS.items())


def functions(r, s, words, listed=False):
    if listed: return "\n".join("- " + words[f] for f in FUNCTIONS if f in s.functions)
    return "\n".join((ON if f in s.functions else OFF) + " " + words[f] for f in FUNCTIONS)


def levels(s, words, sep="\n", bullet="• "):
    return sep.join(f"{bullet}{words[k]}: {a}/{b}" for k, (a, b) in s.levels.items())


def numbers(n): return row(*[f"({i})" for i in range(1, n + 1)])


def stops(r): return [s for s in r["systems"] if s.names["III.1"]]


def table_III1(r, short=False, listed=False, number=True, leftover=False, dossiers=False):
    g = [head("STT", "Tên phần mềm/hệ thống CNTT", "Chức năng chính khi tham gia thực hiện thủ tục hành chính",
              "Phạm vi, quy mô triển khai sử dụng trong cơ quan, đơn vị của Bộ, địa phương", "Đánh giá sơ bộ thực trạng hoạt động", "Ý kiến khác về thực trạng hoạt động")]
    if number: g.append(numbers(6))
    for i, s in enumerate(stops(r)):
        words = SHORT_FUNCTIONS if short else PORTAL_FUNCTIONS if s.kind == "onlineService" else FORM_FUNCTIONS
        where = levels(s, SHORT_LEVELS, "; ", "") if short else levels(s, FORM_LEVELS)
        if dossiers and i == 0: where += "\n• Số lượng hồ sơ tiếp nhận hàng năm (trong 03 năm 2014, 2015, 2016): 41.200; 52.870; 60.015"
        g.append(row(str(i + 1), s.names["III.1"], functions(r, s, words, listed), where, condition(r, s), s.other or ""))
    if leftover:
        blank = Sys("", "")
        g.append(row("…", "…", functions(r, blank, FORM_FUNCTIONS) + f"\n{OFF} Khác...", "\n".join(f"• {v}:..." for k, v in FORM_LEVELS.items()),
                     "\n".join(OFF + " " + v for v in CONDITIONS.values()), ""))
    return ("t", g)


def table_III2(r, number=True, leftover=False):
    g = [head("STT", "Tên phần mềm/hệ thống CNTT", "Chức năng chính khi tham gia thực hiện thủ tục hành chính",
              "Phạm vi, quy mô triển khai sử dụng trong Cơ quan, đơn vị của Bộ, địa phương", "Đánh giá sơ bộ thực trạng hoạt động", "Ý kiến khác về thực trạng hoạt động")]
    if number: g.append(numbers(6))
    for i, s in enumerate(x for x in r["systems"] if x.names["III.2"]):
        g.append(row(str(i + 1), s.names["III.2"], s.does, s.scope, condition(r, s), s.other or ""))
    if leftover: g.append(row("…", "…", "…", "…", "\n".join(OFF + " " + v for v in CONDITIONS.values()), "…"))
    return ("t", g)


def table_III3(r, number=True, leftover=False):
    g = [[C("STT", rs=2, bold=True), C("Tên phần mềm/hệ thống", rs=2, bold=True), C("Mô hình triển khai", cs=3, bold=True), C("Về số hóa, lưu trữ điện tử", rs=2, bold=True)],
         head("Triển khai theo mô hình một hệ thống tập trung (mô hình client - server trên nền web hay dạng windows form)",
              "Phần mềm dùng chung (một phần mềm nhưng được cài đặt riêng tại từng cơ quan)",
              "Phần mềm riêng lẻ (nhiều ứng dụng khác nhau của các nhà phát triển khác nhau)")]
    if number: g.append(numbers(6))
    scans = ["Hồ sơ nộp giải quyết TTHC: quét toàn bộ, lưu kèm dữ liệu đặc tả", "Chỉ lưu một số trường thông tin cơ bản", "Kết quả giải quyết TTHC: scan và lưu tệp PDF", ""]
    for i, s in enumerate(stops(r)):
        central = (ON if s.deployment == "centralised" else OFF) + " Web based\n" + OFF + " Windows form"
        if r["tick"] == ("X", ""): central = ON if s.deployment == "centralised" else ""
        g.append(row(str(i + 1), s.names["III.3"], central, ON if s.deployment == "shared" else OFF, ON if s.deployment == "separate" else OFF, scans[i % 4]))
    if leftover: g.append(row("…", "…", f"{OFF} Web based\n{OFF} Windows form", OFF, OFF, ""))
    return ("t", g)


def table_IV2(r, number=True, leftover=False):
    g = [[C("STT", rs=2, bold=True), C("Tên phần mềm/hệ thống", rs=2, bold=True), C("Khả năng nâng cấp", cs=3, bold=True), C("Phương án nâng cấp theo Kiến trúc CPĐT, CQĐT (*)", rs=2, bold=True)],
         head("Không cần nâng cấp hoặc nâng cấp rất đơn giản vì đã được phát triển theo SOA",
              "Có khả năng nâng cấp để có thể kết nối, chia sẻ dữ liệu theo SOA, hoặc cung cấp API ra bên ngoài",
              "Không có khả năng nâng cấp (do không có các tài liệu phần mềm; không còn được hỗ trợ)")]
    if number: g.append(numbers(6))
    plans = {"ready": "Bổ sung dịch vụ khi có yêu cầu", "possible": "Xây dựng API, đưa lên nền tảng dùng chung", "impossible": "Thay thế trong giai đoạn 2018-2020"}
    for i, s in enumerate(stops(r)):
        g.append(row(str(i + 1), s.names["IV.2"], *[ON if s.upgrade == u else OFF for u in ("ready", "possible", "impossible")], plans[s.upgrade]))
    if leftover: g.append(row("...", "...", OFF, OFF, OFF, ""))
    return ("t", g)


def says(r, a, b):
    return "" if a == b else r["cells"].get((a, b), ("", None))[0]


def matrix(r, corner="Tên Phần mềm/Hệ thống, CSDL", rows=None, cols=None, stt=False, number=True, remarks=False, first_number=2):
    rows, cols = rows or r["rows"], cols or r["cols"]
    top = (["STT"] if stt else []) + [corner] + [name4(r, c) for c in cols] + (["Ghi chú"] if remarks else [])
    g = [head(*top)]
    if number: g.append(row(*((["(1)"] if stt else []) + ["(1)" if not stt else "(2)"] + [f"({i + first_number + (1 if stt else 0)})" for i in range(len(top) - (2 if stt else 1))])))
    for i, a in enumerate(rows):
        g.append(row(*(([str(i + 1)] if stt else []) + [name4(r, a)] + [says(r, a, b) for b in cols] + ([r["remarks"].get(a, "")] if remarks else []))))
    return g


H3 = "III. ĐÁNH GIÁ THỰC TRẠNG HOẠT ĐỘNG CỦA CÁC PHẦN MỀM/HỆ THỐNG CNTT PHỤC VỤ GIẢI QUYẾT TTHC"
H31 = "1. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT tại bộ phận một cửa"
H32 = "2. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT phục vụ giải quyết TTHC khác"
H33 = "3. Mô hình triển khai và việc số hóa, lưu trữ điện tử của Phần mềm/Hệ thống CNTT tại bộ phận một cửa"
H34 = "4. Làm rõ hiện trạng chuyển hồ sơ thủ tục hành chính giữa các bộ phận, đơn vị liên quan trong quá trình giải quyết TTHC"
H35 = "5. Làm rõ hiện trạng tiếp nhận, chuyển xử lý hồ sơ được tiếp nhận trực tuyến (qua DVCTT)"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def letterhead(left, where, day): return ("t", [row(C(left, bold=True), C(f"{MOTTO}\n{where}, ngày {day} tháng 11 năm 2017"))])


def practice():
    return [h(H34), p("• Hồ sơ nộp trực tiếp được số hóa (scan) và nhập vào phần mềm; chuyển song song với bản giấy."),
            h(H35), p("• Hồ sơ tiếp nhận trực tuyến được chuyển tới phần mềm một cửa qua mạng."), p("• Người dân đến nhận kết quả; tra cứu trên web qua mã số hồ sơ.")]


def build_thach_son(r):
    return [letterhead("UBND TỈNH THẠCH SƠN\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n-------\nSố: 1186/BC-STTTT", "Thạch Sơn", 17),
            h("BÁO CÁO"), h("Thực trạng hoạt động của hệ thống CNTT trong giải quyết TTHC trên địa bàn tỉnh"),
            p("Kính gửi: Bộ Thông tin và Truyền thông; Văn phòng Chính phủ"),
            p("Thực hiện Công văn số 3820/BTTTT-THH ngày 20/10/2017, Sở Thông tin và Truyền thông tham mưu UBND tỉnh báo cáo như sau:"),
            h(H3), h(H31), table_III1(r, dossiers=True), h(H32), table_III2(r), h(H33), table_III3(r), *practice(),
            h("IV. KHẢ NĂNG NÂNG CẤP CỦA PHẦN MỀM/HỆ THỐNG CNTT TẠI BỘ PHẬN MỘT CỬA NHẦM LIÊN KẾT, CHIA SẺ, KẾT NỐI DỮ LIỆU TRÁNH ĐẦU TƯ DÀN TRẢI"),
            h("1. Hiện trạng kết nối liên thông giữa các Phần mềm/Hệ thống"), ("t", matrix(r, corner="Tên Phần niềm/Hệ thống, CSDL", stt=True)),
            h("2. Đánh giá khả năng nâng cấp của Phần mềm/Hệ thống tại bộ phận một cửa"), table_IV2(r),
            h("V. CÁC NỘI DUNG KHÁC"), p("- Quy trình một cửa liên thông giữa Sở TNMT và cơ quan thuế còn chuyển giấy; cán bộ bộ phận một cửa kiêm nhiệm."),
            h("VI. GIẢI PHÁP"), p("- Xây dựng LGSP của tỉnh làm đầu mối duy nhất."), h("VII. ĐỀ XUẤT, KIẾN NGHỊ"), p("- Đề nghị các Bộ công bố API của CSDL quốc gia.")]


def build_dong_xuyen(r):
    top = [C("Tên PM/HT, CSDL", rs=2, bold=True)] + [C(name4(r, c), cs=3, bold=True) for c in r["cols"]]
    g = [top, head(*["Hình thức", "Nội dung trao đổi", "Tiêu chuẩn"] * len(r["cols"]))]
    for a in r["rows"]:
        line = [name4(r, a)]
        for b in r["cols"]: line += ["", "", ""] if a == b else list(r["cells"].get((a, b), (("", "", ""), None))[0])
        g.append(row(*line))
    return [h("ỦY BAN NHÂN DÂN"), h("TỈNH ĐÔNG XUYÊN"), p("Số: 402/BC-UBND"), h("BÁO CÁO"), p("Hiện trạng các hệ thống CNTT phục vụ giải quyết thủ tục hành chính (theo mẫu kèm Công văn 3820/BTTTT-THH)"),
            h("Phần III. ĐÁNH GIÁ THỰC TRẠNG"), h("3.1 Phần mềm, hệ thống tại bộ phận một cửa"), table_III1(r, short=True), h("3.2 Phần mềm, hệ thống phục vụ giải quyết TTHC khác"), table_III2(r),
            h("3.3 Mô hình triển khai và số hóa, lưu trữ điện tử"), table_III3(r, number=False),
            h("Phần IV. KHẢ NĂNG NÂNG CẤP"), h("4.1 Hiện trạng kết nối"), ("t", g), h("4.2 Khả năng nâng cấp"), table_IV2(r, number=False),
            h("Phần VII. KIẾN NGHỊ"), p("Đề nghị hỗ trợ kinh phí cho cấp xã.")]


def build_tan_cang(r):
    g = [head("Phần mềm, hệ thống, CSDL liên quan", *[name4(r, a) for a in r["rows"]]), numbers(len(r["rows"]) + 1)]
    for b in r["cols"]: g.append(row(name4(r, b), *[says(r, a, b) for a in r["rows"]]))
    return [letterhead("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TÂN CẢNG\n-------\nSố: 7719/BC-UBND", "Tân Cảng", 20), h("BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC"),
            p("Kính gửi: Bộ Thông tin và Truyền thông"), h("III.1"), table_III1(r, short=True, number=False), h("III.2"), table_III2(r, number=False), h("III.3"), table_III3(r),
            p("Hiện trạng kết nối liên thông giữa các phần mềm, hệ thống của thành phố như bảng dưới đây:"), ("t", g), p(""), table_IV2(r),
            h("VII. ĐỀ XUẤT, KIẾN NGHỊ"), p("Đề nghị sớm vận hành CSDL quốc gia về dân cư.")]


def build_do_thi(r):
    g = [head("STT", "Hệ thống nguồn", "Hệ thống đích", "Hình thức kết nối", "Thông tin trao đổi", "Tiêu chuẩn dữ liệu", "Trạng thái")]
    runs = [(k, len(list(v))) for k, v in itertools.groupby(x[0] for x in r["pairs"])]
    i = 0
    for source, n in runs:
        for j in range(n):
            _, target, *rest = r["pairs"][i][:6]
            g.append(row(str(i + 1), *([C(name4(r, source), rs=n)] if j == 0 else []), name4(r, target), *rest))
            i += 1
    g.append(row("…", "…", "…", "…", "…", "…", "…"))
    return [letterhead("BỘ ĐÔ THỊ\nTRUNG TÂM THÔNG TIN\n-------\nSố: 95/BC-TTTT", "Hà Nội", 15), h("BÁO CÁO"), p("(theo Mẫu kèm Công văn số 3820/BTTTT-THH ngày 20/10/2017)"),
            h("PHẦN III: THỰC TRẠNG"), h("III.1. Phần mềm/Hệ thống CNTT tại bộ phận một cửa"), table_III1(r), h("III.2. Phần mềm/Hệ thống CNTT khác"), table_III2(r),
            h("III.3. Mô hình triển khai"), table_III3(r), *practice(), h("PHẦN IV: KHẢ NĂNG KẾT NỐI"), h("IV.1. Danh sách các kết nối hiện có"), ("t", g), h("IV.2. Khả năng nâng cấp"), table_IV2(r),
            h("V. CÁC NỘI DUNG KHÁC"), p("Không.")]


def build_nguon_nuoc(r):
    a, b = matrix(r, rows=r["rows"][:2], remarks=True), matrix(r, rows=r["rows"][2:], remarks=True, number=False)
    b.append(row("Phần mềm/Hệ thống...", *["…"] * len(r["cols"]), ""))
    return [h("ỦY BAN BẢO TỒN NGUỒN NƯỚC"), p("Số: 31/BC-UBBTNN"), h("BÁO CÁO THỰC TRẠNG HOẠT ĐỘNG CỦA HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC"), p("Kính gửi: Bộ Thông tin và Truyền thông"),
            h(H3), h(H31), table_III1(r, leftover=True), h(H32), table_III2(r, leftover=True), h(H33), table_III3(r, leftover=True),
            h("IV. KHẢ NĂNG NÂNG CẤP CỦA PHẦN MỀM/HỆ THỐNG CNTT TẠI BỘ PHẬN MỘT CỬA NHẦM LIÊN KẾT"), h("1. Hiện trạng kết nối liên thông giữa các Phần mềm/Hệ thống"), ("t", a), ("br",), p("(tiếp theo)"), ("t", b),
            h("2. Đánh giá khả năng nâng cấp"), table_IV2(r, leftover=True), h("VI. GIẢI PHÁP"), p("Dùng chung một hệ thống một cửa cho toàn Ủy ban."), h("VII. ĐỀ XUẤT, KIẾN NGHỊ"), p("…")]


def build_lam_thuy(r):
    g = [[C("STT", rs=2, bold=True), C("Tên Phần mềm/Hệ thống, CSDL", rs=2, bold=True)] + [C(t, cs=n, bold=True) for t, n in r["groups"]], head(*[name4(r, c) for c in r["cols"]])]
    g.append(numbers(len(r["cols"]) + 2))
    for i, a in enumerate(r["rows"]): g.append(row(str(i + 1), name4(r, a), *[says(r, a, b) for b in r["cols"]]))
    return [("sheet", "Trang bia"), h("UBND TỈNH LÂM THỦY"), h("BÁO CÁO THỰC TRẠNG HOẠT ĐỘNG CỦA HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC"), p("Kèm theo Công văn số 3820/BTTTT-THH"), p("Đơn vị tổng hợp: STTTT"),
            ("sheet", "Muc III.1"), h("III.1 Phần mềm/Hệ thống tại bộ phận một cửa"), table_III1(r), ("sheet", "Muc III.2"), h("III.2 Phần mềm/Hệ thống khác"), table_III2(r),
            ("sheet", "Muc III.3"), table_III3(r), ("sheet", "Muc IV.1"), h("Hiện trạng kết nối liên thông"), ("t", g), ("sheet", "Muc IV.2"), table_IV2(r),
            ("sheet", "Kien nghi"), h("VII. ĐỀ XUẤT, KIẾN NGHỊ"), p("Đề nghị Bộ TTTT hướng dẫn chuẩn kết nối NGSP.")]


def build_my_hung(r):
    n = r["colcut"]
    return [("sheet", "Bao cao"), h("ỦY BAN NHÂN DÂN TỈNH MỸ HƯNG"), h("BÁO CÁO THEO CÔNG VĂN 3820/BTTTT-THH"), h("PHẦN III: THỰC TRẠNG HOẠT ĐỘNG"), h("1. Phần mềm/Hệ thống tại bộ phận một cửa"), table_III1(r, listed=True),
            h("2. Phần mềm/Hệ thống phục vụ giải quyết TTHC khác"), table_III2(r), h("3. Mô hình triển khai, số hóa"), table_III3(r), h("PHẦN IV: KHẢ NĂNG NÂNG CẤP, KẾT NỐI"),
            h("1. Hiện trạng kết nối liên thông (Bảng 4a)"), ("t", matrix(r, cols=r["cols"][:n])), h("Bảng 4b (các hệ thống ngoài tỉnh)"), ("t", matrix(r, cols=r["cols"][n:], first_number=n + 2)),
            h("2. Khả năng nâng cấp"), table_IV2(r), h("PHẦN V: NỘI DUNG KHÁC"), p("Thiếu cán bộ chuyên trách CNTT cấp huyện.")]


def build_van_khanh(r):
    return [letterhead("UBND TỈNH VÂN KHÁNH\nVĂN PHÒNG", "Vân Khánh", 18), h("BÁO CÁO THỰC TRẠNG CNTT TRONG GIẢI QUYẾT TTHC"), h("III.1"), table_III1(r), h("III.2"), table_III2(r), h("III.3"), table_III3(r),
            h("IV.1"), ("t", matrix(r, corner="Tên phần mềm, CSDL")), h("IV.2"), table_IV2(r), h("V."), p("Chưa có cán bộ chuyên trách.")]


def build_nghe_ca(r):
    return [h("BỘ NGHỀ CÁ"), h("BÁO CÁO HIỆN TRẠNG ỨNG DỤNG CNTT TRONG GIẢI QUYẾT TTHC"), p("Kính gửi: Bộ Thông tin và Truyền thông"), h("Phần III – Thực trạng"), h("3.1. Hệ thống tại bộ phận một cửa"), table_III1(r, number=False),
            h("3.2. Hệ thống khác"), table_III2(r, number=False), h("3.3. Mô hình triển khai"), table_III3(r, number=False), h("Phần IV – Khả năng nâng cấp, kết nối"), h("4.1. Hiện trạng kết nối"), ("t", matrix(r, number=False)),
            h("4.2. Khả năng nâng cấp"), table_IV2(r, number=False), h("Phần VII – Kiến nghị"), p("Đề nghị hoàn thiện NGSP.")]


def build_cam_nguyen(r):
    return [("t", [row("UBND TỈNH\nCẨM NGUYÊN\n-------", MOTTO), row("Số: 218/BC-UBND\nV/v báo cáo thực trạng hoạt động hệ\nthống CNTT trong giải quyết TTHC", "Cẩm Nguyên,\nngày 16 tháng 11 năm 2017")]),
            p("BÁO CÁO THỰC TRẠNG HOẠT ĐỘNG CỦA HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC"), h(H3), h(H31), table_III1(r), h(H32), table_III2(r), h(H33), table_III3(r), *practice(),
            h("IV. KHẢ NĂNG NÂNG CẤP CỦA PHẦN MỀM/HỆ THỐNG CNTT TẠI BỘ PHẬN MỘT CỬA NHẰM LIÊN KẾT, CHIA SẺ, KẾT NỐI DỮ LIỆU TRÁNH ĐẦU TƯ DÀN TRẢI"),
            h("1. Hiện trạng kết nối liên thông giữa các Phần mềm/Hệ thống"), ("t", matrix(r, corner="Tên Phần niềm/Hệ thống, CSDL")), h("2. Đánh giá khả năng nâng cấp của Phần mềm/Hệ thống tại bộ phận một cửa"), table_IV2(r),
            h("V. CÁC NỘI DUNG KHÁC"), p("- Hạ tầng mạng cấp xã chưa đáp ứng."), h("VII. ĐỀ XUẤT, KIẾN NGHỊ"), p("- Đề nghị ban hành quy định chia sẻ dữ liệu.")]


# ---------------------------------------------------------------- grids with their spans resolved

def placed(grid):
    """[[(cell or None, is the start of it)]] by grid column, None where a row is short."""
    out, carry = [], {}
    for y, cells in enumerate(grid):
        line, x, it = [], 0, list(cells)
        while it or x in carry:
            if x in carry:
                c, left = carry[x]
                line.append((c, "down", c.cs))
                if left == 1: del carry[x]
                else: carry[x] = (c, left - 1)
                x += c.cs
                continue
            c = it.pop(0)
            line.append((c, "start", c.cs))
            if c.rs > 1: carry[x] = (c, c.rs - 1)
            x += c.cs
        out.append(line)
    return out


def width(grid): return max(sum(n for _, _, n in line) for line in placed(grid))


# ---------------------------------------------------------------- docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NS = f'xmlns:w="{W}" xmlns:w14="{W14}"'

VNI = {}
for base, marks in {"a": "ùøûõï", "e": "ùøûõï", "o": "ùøûõï", "u": "ùøûõï"}.items():
    for plain, m in zip({"a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ"}[base], marks): VNI[plain] = base + m
for base, plains, marks in (("a", "âấầẩẫậ", "âáàåãä"), ("a", "ăắằẳẵặ", "êéèúüë"), ("e", "êếềểễệ", "âáàåãä"), ("o", "ôốồổỗộ", "âáàåãä")):
    for plain, m in zip(plains, marks): VNI[plain] = base + m
for base, plains in (("ô", "ớờởỡợ"), ("ö", "ứừửữự"), ("y", "ýỳỷỹ")):
    for plain, m in zip(plains, "ùøûõï"): VNI[plain] = base + m
VNI.update({"ơ": "ô", "ư": "ö", "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"})
VNI.update({k.upper(): v.upper() for k, v in list(VNI.items())})


def vni(t): return "".join(VNI.get(c, c) for c in unicodedata.normalize("NFC", t))


def box(on, tick, n):
    if tick == "sdt":
        return (f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
                f'<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>{"☒" if on else "☐"}</w:t></w:r></w:sdtContent></w:sdt>')
    if tick == "sym": return f'<w:r><w:sym w:font="Wingdings" w:char="{("F0FE" if n % 2 else "F0FD") if on else "F0A8"}"/></w:r>'
    if tick == "legacy":
        state = ("<w:checked/>" if n % 2 else '<w:default w:val="1"/>') if on else ('<w:default w:val="0"/>' if n % 2 else '<w:default w:val="1"/><w:checked w:val="0"/>')
        return (f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check{n}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
                '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return f'<w:r><w:t xml:space="preserve">{html.escape(tick[0] if on else tick[1])}</w:t></w:r>'


class Docx:
    def __init__(self, r, font=None, nfd=False):
        self.r, self.font, self.nfd, self.boxes = r, font, nfd, 0

    def run(self, t, bold, deleted=False):
        if not t: return ""
        fonts = f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}" w:cs="{self.font}"/>' if self.font else ""
        t = vni(t) if self.font else unicodedata.normalize("NFD", t) if self.nfd else t
        tag = "delText" if deleted else "t"
        return f'<w:r><w:rPr>{fonts}{"<w:b/>" if bold else ""}</w:rPr><w:{tag} xml:space="preserve">{html.escape(t)}</w:{tag}></w:r>'

    def para(self, text, bold=False):
        out, state, parts = "", None, re.split(f"([{ON}{OFF}{INS}{INS_}{DEL}{DEL_}{CUT}])", text)
        for part in parts:
            if part in (ON, OFF):
                self.boxes += 1
                out += box(part == ON, self.r["tick"], self.boxes)
            elif part == INS: out += '<w:ins w:id="901" w:author="Phòng CNTT" w:date="2017-11-10T08:00:00Z">'
            elif part == DEL: out, state = out + '<w:del w:id="902" w:author="Phòng CNTT" w:date="2017-11-10T08:00:00Z">', DEL
            elif part == INS_: out += "</w:ins>"
            elif part == DEL_: out, state = out + "</w:del>", None
            elif part == CUT: out += '<w:proofErr w:type="spellStart"/>'
            else: out += self.run(part, bold, state == DEL)
        return f"<w:p>{out}</w:p>"

    def table(self, grid):
        n = width(grid)
        out = f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="1200"/>' * n + '</w:tblGrid>'
        for line in placed(grid):
            out += "<w:tr>"
            for c, part, cs in line:
                pr = (f'<w:gridSpan w:val="{cs}"/>' if cs > 1 else "") + ('<w:vMerge w:val="restart"/>' if part == "start" and c.rs > 1 else "<w:vMerge/>" if part == "down" else "")
                body = "<w:p/>" if part == "down" else "".join(self.para(x, c.bold) for x in c.text.split("\n"))
                out += f"<w:tc><w:tcPr>{pr}</w:tcPr>{body}</w:tc>"
            out += "</w:tr>"
        return out + "</w:tbl>"

    def save(self, blocks, path):
        d = docx.Document()
        body = d.element.body
        for b in blocks:
            if b[0] == "p": xml = "".join(self.para(x, b[2]) for x in b[1].split("\n"))
            elif b[0] == "br": xml = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
            else: xml = self.table(b[1]) + "<w:p/>"
            for el in etree.fromstring(f"<w:body {NS}>{xml}</w:body>"):
                body.insert(len(body) - 1, el)
        d.core_properties.author, d.core_properties.title = "Tổ soạn thảo", "Báo cáo"
        buf = io.BytesIO()
        d.save(buf)
        repack(buf, path)


def repack(buf, path):
    """The same archive with fixed dates, so that the bytes do not depend on the clock."""
    with zipfile.ZipFile(buf) as src, zipfile.ZipFile(path, "w") as dst:
        for name in src.namelist():
            data = src.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>2017-11-20T00:00:00Z", data)
            info = zipfile.ZipInfo(name, (2017, 11, 20, 0, 0, 0))
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            dst.writestr(info, data, zipfile.ZIP_DEFLATED, 9)


# ---------------------------------------------------------------- xlsx, html, txt

def plain(t, tick):
    t = re.sub(DEL + "[^" + DEL_ + "]*" + DEL_, "", t)
    t = t.replace(ON, tick[0]).replace(OFF, tick[1])
    return "".join(c for c in t if not "\ue000" <= c <= "\ue0ff").strip()


def save_xlsx(r, blocks, path):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    ws, y = None, 1
    for b in blocks:
        if b[0] == "sheet": ws, y = wb.create_sheet(b[1]), 1
        elif b[0] == "p":
            ws.cell(y, 1, b[1]).font = Font(bold=b[2])
            ws.merge_cells(start_row=y, start_column=1, end_row=y, end_column=6)
            y += 1
        elif b[0] == "t":
            for line in placed(b[1]):
                x = 1
                for c, part, cs in line:
                    if part == "start":
                        cell = ws.cell(y, x)
                        text = plain(c.text, r["tick"])
                        cell.value = int(text) if re.fullmatch(r"\d+", text) else text or None
                        cell.alignment, cell.font = Alignment(wrap_text=True, vertical="top"), Font(bold=c.bold)
                        if cs > 1 or c.rs > 1: ws.merge_cells(start_row=y, start_column=x, end_row=y + c.rs - 1, end_column=x + cs - 1)
                    x += cs
                y += 1
            for i in range(1, width(b[1]) + 1): ws.column_dimensions[get_column_letter(i)].width = 24
            y += 1
    buf = io.BytesIO()
    wb.save(buf)
    repack(buf, path)


def cp1258(t):
    """Windows-1258 writes a tone as a letter of its own after the vowel."""
    out = b""
    for ch in unicodedata.normalize("NFC", t):
        try: out += ch.encode("cp1258"); continue
        except UnicodeEncodeError: pass
        d = unicodedata.normalize("NFD", ch)
        tones = [m for m in d[1:] if m in "\u0300\u0301\u0303\u0309\u0323"]
        vowel = unicodedata.normalize("NFC", d[0] + "".join(m for m in d[1:] if m not in tones))
        try: out += (vowel + "".join(tones)).encode("cp1258")
        except UnicodeEncodeError: out += f"&#{ord(ch)};".encode()
    return out


def save_html(r, blocks, path):
    old = r["file"] == "tinh-van-khanh.html"     # an old page: capitals, cells not closed, windows-1258 and no charset

    def inline(t):
        t = html.escape(t, quote=False).replace("\n", "<BR>" if old else "<br/>")
        t = t.replace(DEL, "<s>").replace(DEL_, "</s>").replace(INS, "<ins>").replace(INS_, "</ins>").replace(CUT, "")
        on, off = ('<input type="checkbox" checked="checked" disabled/>', '<input type="checkbox" disabled/>') if r["tick"] == "input" else r["tick"]
        return t.replace(ON, on).replace(OFF, off)
    out = ["<HTML><HEAD><TITLE>Bao cao</TITLE></HEAD><BODY>"] if old else [
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"/><title>Báo cáo</title></head><body>']
    for b in blocks:
        if b[0] == "p":
            t = inline(b[1])
            out.append((f"<P><B>{t}</B>" if b[2] else f"<P>{t}") if old else (f"<h3>{t}</h3>" if b[2] else f"<p>{t}</p>"))
        elif b[0] == "t":
            out.append("<TABLE BORDER=1>" if old else '<table border="1"><tbody>')
            for cells in b[1]:
                line = "<TR>" if old else "<tr>"
                for c in cells:
                    span = (f' colspan="{c.cs}"' if c.cs > 1 else "") + (f' rowspan="{c.rs}"' if c.rs > 1 else "")
                    line += f"<TD{span.upper()}>{inline(c.text)}" if old else f"<{'th' if c.bold else 'td'}{span}>{inline(c.text)}</{'th' if c.bold else 'td'}>"
                out.append(line if old else line + "</tr>")
            out.append("</TABLE>" if old else "</tbody></table>")
    out.append("</BODY></HTML>" if old else "</body></html>")
    text = "\n".join(out) + "\n"
    with open(path, "wb") as f: f.write(cp1258(text) if old else text.encode())


def wrap(t, n=46):
    """Lines broken as a legal web site's text is: anywhere between two words."""
    out = []
    for line in t.split("\n"):
        cur = ""
        for w in line.split(" "):
            if cur and len(cur) + 1 + len(w) > n: out.append(cur); cur = w
            else: cur = f"{cur} {w}" if cur else w
        out.append(cur)
    return "\n".join(out)


def save_txt(r, blocks, path):
    out = []
    for b in blocks:
        if b[0] == "p": out.append(wrap(plain(b[1], r["tick"]), 70))
        elif b[0] == "t":
            for cells in b[1]:
                for c in cells: out += [x for x in [wrap(plain(c.text, r["tick"]))] if x] + ["|"]   # a blank cell has no line at all
    with open(path, "wb") as f: f.write(("\n".join(out) + "\n").encode())


BUILD = {"tinh-thach-son.docx": build_thach_son, "tinh-dong-xuyen.docx": build_dong_xuyen, "tp-tan-cang.docx": build_tan_cang, "bo-do-thi.docx": build_do_thi,
         "uy-ban-bao-ton-nguon-nuoc.docx": build_nguon_nuoc, "tinh-lam-thuy.xlsx": build_lam_thuy, "tinh-my-hung.xlsx": build_my_hung, "tinh-van-khanh.html": build_van_khanh,
         "bo-nghe-ca.html": build_nghe_ca, "tinh-cam-nguyen.txt": build_cam_nguyen}


def flat(path):
    """All words of a written file, for --check."""
    if path.endswith(".docx"):
        root = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
        return " ".join("".join(t.text or "" for t in q.iter(f"{{{W}}}t")) for q in root.iter(f"{{{W}}}p"))
    if path.endswith(".xlsx"):
        return " ".join(str(c.value) for ws in openpyxl.load_workbook(path) for line in ws.iter_rows() for c in line if c.value is not None)
    data = open(path, "rb").read()
    t = data.decode("cp1258") if "van-khanh" in path else data.decode()
    return html.unescape(re.sub(r"<[^>]*>", " ", t)) if path.endswith(".html") else t


def main():
    os.makedirs(OUT, exist_ok=True)
    for r in REPORTS:
        path, blocks = os.path.join(OUT, r["file"]), BUILD[r["file"]](r)
        if path.endswith(".docx"): Docx(r, font="VNI-Times" if "dong-xuyen" in path else None, nfd="tan-cang" in path).save(blocks, path)
        elif path.endswith(".xlsx"): save_xlsx(r, blocks, path)
        elif path.endswith(".html"): save_html(r, blocks, path)
        else: save_txt(r, blocks, path)
    t = truth()
    with open(os.path.join(HERE, "truth.json"), "w", encoding="utf-8") as f:
        json.dump(t, f, ensure_ascii=False, indent=1)
        f.write("\n")
    f = t["findings"]
    print(len(t["mentions"]), "mentions,", len(t["links"]), "links,", sum(l["bears"] for l in t["links"]), "of them carry data,", len(f["isolatedOneStop"]), "isolated,",
          len(f["duplicateOneStop"]), "duplicates,", len(f["duplicatesCentralSystem"]), "shadows,", len(f["duplicatesCentralSystemUnscored"]), "unscored")
    if "--check" in sys.argv:
        words = {r["file"]: " ".join(unicodedata.normalize("NFC", flat(os.path.join(OUT, r["file"]))).split()) for r in REPORTS}
        lost = [m for m in t["mentions"] if (vni(m[2]) if "dong-xuyen" in m[0] else m[2]) not in words[m[0]]]
        print("mentions not found in the files:", lost)


if __name__ == "__main__":
    main()
