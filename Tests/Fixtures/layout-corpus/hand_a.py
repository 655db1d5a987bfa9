"""Hand A: clerks of provincial offices who keep the form's headings and rebuild its tables."""
from kit import *

H1 = "III. ĐÁNH GIÁ THỰC TRẠNG HOẠT ĐỘNG CỦA CÁC PHẦN MỀM/HỆ THỐNG CNTT PHỤC VỤ GIẢI QUYẾT TTHC"
H31 = "1. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT tại bộ phận một cửa"
H32 = "2. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT phục vụ giải quyết TTHC khác"
H4 = "IV. KHẢ NĂNG NÂNG CẤP CỦA PHẦN MỀM/HỆ THỐNG CNTT TẠI BỘ PHẬN MỘT CỬA"
H41 = "1. Hiện trạng kết nối liên thông giữa các Phần mềm/Hệ thống"
H42 = "2. Đánh giá khả năng nâng cấp của Phần mềm/Hệ thống tại bộ phận một cửa"
T1 = ["STT", "Tên phần mềm/hệ thống CNTT", "Chức năng chính khi tham gia thực hiện thủ tục hành chính",
      "Phạm vi, quy mô triển khai", "Đánh giá sơ bộ thực trạng hoạt động", "Ý kiến khác"]
BX, BO = "☒ ", "☐ "
FN = {F3: "Cung cấp DVCTT mức độ 3", F4P: "Cung cấp DVCTT mức độ 4 (hỗ trợ thanh toán phí, lệ phí trực tuyến)",
      F4N: "Cung cấp DVCTT mức độ 4 (không hỗ trợ thanh toán phí, lệ phí trực tuyến)",
      FB: "Tiếp nhận, xử lý phản ánh, kiến nghị", SR: "Hỗ trợ người dân, doanh nghiệp đánh giá cán bộ, công chức"}
COND = ["Hoạt động tốt, đáp ứng được các yêu cầu", "Hoạt động chưa tốt, cần chỉnh sửa hoặc thay thế", "Phần mềm không sử dụng được"]


def boxes(f): return "\n".join((BX if k in f else BO) + t for k, t in FN.items())


def cond(c): return "\n".join((BX if k == c else BO) + t for k, t in zip(["good", "needsWork", "unusable"], COND))


# A1: three lines to a system, one for each question of the form
r = Report("BC_UBND_tinh_Thanh_Lam.docx", "Thanh Lâm", "Ủy ban nhân dân tỉnh Thanh Lâm", "province", "A", "sub-rows by question")
r.sys("onestop0", "oneStop", "Hệ thống một cửa điện tử tỉnh", [F3, FB, SR], {"department": [18, 18]}, "good", up="possible")
r.sys("onestop1", "oneStop", "Phần mềm một cửa UBND thành phố", [F3, SR], {"district": [1, 8]}, "needsWork", up="impossible")
r.sys("dvc", "onlineService", "Cổng DVC", [F3, F4N], {"department": [18, 18]}, "good", up="ready")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("loc:land", "specialised", "PM đất đai", cond="good", shadow=True)
r.sys("bus0", "integrationBus", "LGSP tỉnh Thanh Lâm")
r.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH THANH LÂM"], "Thanh Lâm, ngày 15 tháng 11 năm 2017", "187/BC-UBND",
             "BÁO CÁO\nThực trạng hoạt động của hệ thống CNTT trong giải quyết thủ tục hành chính trên địa bàn tỉnh Thanh Lâm")
r.p("Kính gửi: Bộ Thông tin và Truyền thông; Văn phòng Chính phủ.")
r.h(H1); r.h(H31)
r.names("III.1", onestop0="Hệ thống một cửa điện tử liên thông tỉnh Thanh Lâm", onestop1="Phần mềm một cửa điện tử UBND thành phố Thanh Lâm", dvc="Cổng dịch vụ công trực tuyến tỉnh")
r.table([T1, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
         ["1", "Hệ thống một cửa điện tử liên thông tỉnh Thanh Lâm", boxes([F3, FB, SR]), "Số lượng đơn vị cấp Sở đã triển khai: 18/18", cond("good"), ""],
         ["2", "Phần mềm một cửa điện tử UBND thành phố Thanh Lâm", boxes([F3, SR]), "Số lượng đơn vị cấp quận/huyện đã triển khai: 1/8", cond("needsWork"), "Đề nghị thay thế trong năm 2018"],
         ["3", "Cổng dịch vụ công trực tuyến tỉnh", boxes([F3, F4N]), "Số lượng đơn vị cấp Sở đã triển khai: 18/18", cond("good"), ""]])
r.h(H32)
r.names("III.2", qlvb="Phần mềm quản lý văn bản và điều hành", loc_land="Phần mềm quản lý đất đai (ViLIS)")
r.table([T1, ["1", "Phần mềm quản lý văn bản và điều hành", "Quản lý văn bản đi, đến", "18 sở, 8 huyện, thành phố", cond("good"), ""],
         ["2", "Phần mềm quản lý đất đai (ViLIS)", "Cập nhật biến động, in giấy chứng nhận", "Văn phòng đăng ký đất đai", cond("good"), ""]])
r.h(H4); r.h(H41)
r.names("IV.1", onestop0="Hệ thống một cửa điện tử tỉnh", onestop1="Phần mềm một cửa UBND thành phố", dvc="Cổng DVCTT tỉnh", qlvb="QLVBĐH", loc_land="Phần mềm ViLIS", ndb_population="CSDL quốc gia về dân cư")
Q = ["Kết nối trực tiếp hay qua trung gian", "Trao đổi thông tin gì, phục vụ nghiệp vụ gì", "Tiêu chuẩn trao đổi dữ liệu"]
r.table([["Tên phần mềm/hệ thống", "Nội dung", "Cổng DVCTT tỉnh", "QLVBĐH", "Phần mềm ViLIS", "CSDL quốc gia về dân cư"],
         ["Hệ thống một cửa điện tử tỉnh", Q[0], "Trực tiếp", "Qua LGSP của tỉnh", "Chưa kết nối", "Chưa kết nối"],
         ["", Q[1], "Nhận hồ sơ người dân nộp trực tuyến", "Gửi văn bản trả lời kết quả", "-", "-"],
         ["", Q[2], "JSON", "XML", "-", "-"],
         ["Phần mềm một cửa UBND thành phố", Q[0], "Chưa kết nối", "Chưa kết nối", "Không", "Không"],
         ["", Q[1], "", "", "", ""], ["", Q[2], "", "", "", ""],
         ["Cổng DVCTT tỉnh", Q[0], "", "Không", "Không", "Dự kiến kết nối năm 2018"],
         ["", Q[1], "", "", "", ""], ["", Q[2], "", "", "", ""]],
        [(1, 0, 3, 1), (4, 0, 3, 1), (7, 0, 3, 1)])
r.link("onestop0", "dvc", "direct", flow="back", std=["JSON"])
r.link("onestop0", "qlvb", "viaBus", flow="out", std=["XML"], via=["bus0"])
r.link("dvc", "ndb:population", "unspecified", "planned")
r.h(H42)
r.names("IV.2", onestop0="Một cửa điện tử tỉnh", onestop1="Một cửa UBND thành phố", dvc="Cổng DVCTT")
r.table([["STT", "Tên phần mềm/hệ thống", "Không cần nâng cấp", "Có khả năng nâng cấp", "Không có khả năng nâng cấp", "Phương án"],
         ["1", "Một cửa điện tử tỉnh", "", "x", "", "Bổ sung API năm 2018"], ["2", "Một cửa UBND thành phố", "", "", "x", "Thay bằng hệ thống của tỉnh"], ["3", "Cổng DVCTT", "x", "", "", ""]])
r.h("V. KHÓ KHĂN, VƯỚNG MẮC"); r.p("- Kinh phí bố trí cho ứng dụng CNTT còn hạn hẹp, chưa đáp ứng nhu cầu.", "- Cán bộ cấp xã kiêm nhiệm, trình độ tin học chưa đồng đều.")
r.h("VI. GIẢI PHÁP"); r.p("Hoàn thiện LGSP và Kiến trúc Chính quyền điện tử tỉnh trong năm 2018.")
r.h("VII. KIẾN NGHỊ"); r.p("Đề nghị Bộ Thông tin và Truyền thông sớm ban hành chuẩn kết nối.")
r.p("Nơi nhận:\n- Như trên;\n- Lưu: VT, STTTT.", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Thái")

# A2: a list of pairs in which the partner of an unconnected system is blank or a sentence
r = Report("Phu luc - tinh Cao Nguyen.docx", "Cao Nguyên", "Ủy ban nhân dân tỉnh Cao Nguyên", "province", "A", "list, partner blank")
r.sys("onestop0", "oneStop", "MCĐT Sở KHĐT", [F3, FB], {"department": [1, 20]}, "good", up="possible")
r.sys("onestop1", "oneStop", "MCĐT Sở Xây dựng", [F3, FB], {"department": [1, 20]}, "needsWork", up="possible")
r.sys("onestop2", "oneStop", "MCĐT huyện Ea Lang", [SR], {"district": [1, 15]}, "needsWork", up="impossible")
r.sys("dvc", "onlineService", "Cổng DVC", [F3], {"department": [20, 20]}, "good", up="ready")
r.p("ỦY BAN NHÂN DÂN TỈNH CAO NGUYÊN", "PHỤ LỤC", "BÁO CÁO THỰC TRẠNG HOẠT ĐỘNG CỦA HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC",
    "(Kèm theo Công văn số 8841/UBND-KGVX ngày 17/11/2017 của Ủy ban nhân dân tỉnh Cao Nguyên)")
r.h("III. THỰC TRẠNG"); r.h("1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm một cửa điện tử Sở Kế hoạch và Đầu tư", onestop1="Phần mềm một cửa điện tử Sở Xây dựng", onestop2="Phần mềm một cửa điện tử huyện Ea Lang", dvc="Cổng dịch vụ công trực tuyến tỉnh Cao Nguyên")
names = [("Phần mềm một cửa điện tử Sở Kế hoạch và Đầu tư", [F3, FB], "cấp Sở: 1/20", "good"), ("Phần mềm một cửa điện tử Sở Xây dựng", [F3, FB], "cấp Sở: 1/20", "needsWork"),
         ("Phần mềm một cửa điện tử huyện Ea Lang", [SR], "cấp quận/huyện: 1/15", "needsWork"), ("Cổng dịch vụ công trực tuyến tỉnh Cao Nguyên", [F3], "cấp Sở: 20/20", "good")]
r.table([T1] + [[str(i + 1), n, boxes(f), "Số lượng đơn vị đã triển khai " + l, cond(c), ""] for i, (n, f, l, c) in enumerate(names)])
r.h("IV. KHẢ NĂNG NÂNG CẤP"); r.h(H41)
r.names("IV.1", onestop0="MCĐT Sở KH&ĐT", onestop1="MCĐT Sở Xây dựng", onestop2="MCĐT huyện Ea Lang", dvc="Cổng DVCTT tỉnh", ndb_business="CSDL quốc gia về đăng ký doanh nghiệp")
r.table([["TT", "Tên hệ thống", "Kết nối với", "Hình thức kết nối", "Thông tin trao đổi", "Tiêu chuẩn"],
         ["1", "MCĐT Sở KH&ĐT", "Cổng DVCTT tỉnh", "Kết nối trực tiếp", "Nhận hồ sơ đăng ký trực tuyến", "XML"],
         ["2", "MCĐT Sở KH&ĐT", "CSDL quốc gia về đăng ký doanh nghiệp", "Chưa kết nối", "", ""],
         ["3", "MCĐT Sở Xây dựng", "Chưa kết nối với hệ thống nào", "", "", ""],
         ["4", "MCĐT huyện Ea Lang", "", "", "", ""],
         ["5", "Cổng DVCTT tỉnh", "CSDL quốc gia về đăng ký doanh nghiệp", "Qua trục NGSP", "Tra cứu thông tin doanh nghiệp", "JSON"]])
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"])
r.link("dvc", "ndb:business", "viaBus", flow="back", std=["JSON"], via=["ngsp"])
r.h("2. Khả năng nâng cấp")
r.names("IV.2", onestop0="MCĐT Sở KH&ĐT", onestop1="MCĐT Sở Xây dựng", onestop2="MCĐT huyện Ea Lang", dvc="Cổng DVCTT tỉnh")
r.table([["TT", "Phần mềm", "Khả năng nâng cấp", "Phương án"], ["1", "MCĐT Sở KH&ĐT", "Có khả năng nâng cấp", ""], ["2", "MCĐT Sở Xây dựng", "Có khả năng nâng cấp", ""],
         ["3", "MCĐT huyện Ea Lang", "Không có khả năng nâng cấp", ""], ["4", "Cổng DVCTT tỉnh", "Không cần nâng cấp", ""]])
r.h("V. NỘI DUNG KHÁC"); r.p("Nhân lực CNTT tại cấp huyện còn thiếu.")

# A3: workbook, letters in the matrix, the legend in front
r = Report("tinh Duyen Ha - bieu mau.xlsx", "Duyên Hà", "Ủy ban nhân dân tỉnh Duyên Hà", "province", "A", "letters, legend before")
r.sys("onestop0", "oneStop", "Một cửa điện tử liên thông", [F3, SR], {"department": [17, 17], "district": [8, 8]}, "good", dep="centralised")
r.sys("onestop1", "oneStop", "Một cửa Sở Y tế", [F3], {"department": [1, 17]}, "needsWork", dep="separate")
r.sys("dvc", "onlineService", "Cổng dịch vụ công", [F3, F4P], {"department": [17, 17]}, "good", dep="centralised")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("bus0", "integrationBus", "trục liên thông tỉnh")
r.sheet("III.1"); r.p("ỦY BAN NHÂN DÂN TỈNH DUYÊN HÀ", "Biểu 1. Phần mềm/hệ thống CNTT tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử liên thông tỉnh Duyên Hà", onestop1="Phần mềm một cửa Sở Y tế", dvc="Cổng dịch vụ công trực tuyến")
r.table([["STT", "Tên phần mềm", "Chức năng chính", "", "", "", "", "Phạm vi, quy mô triển khai", "", "Đánh giá"],
         ["", "", "DVCTT mức độ 3", "DVCTT mức độ 4 có thanh toán", "DVCTT mức độ 4 không thanh toán", "Phản ánh kiến nghị", "Đánh giá cán bộ", "Cấp sở", "Cấp huyện", ""],
         [1, "Hệ thống một cửa điện tử liên thông tỉnh Duyên Hà", "x", "", "", "", "x", "17/17", "8/8", "Hoạt động tốt"],
         [2, "Phần mềm một cửa Sở Y tế", "x", "", "", "", "", "1/17", "", "Hoạt động chưa tốt"],
         [3, "Cổng dịch vụ công trực tuyến", "x", "x", "", "", "", "17/17", "", "Hoạt động tốt"]],
        [(0, 2, 1, 5), (0, 7, 1, 2), (0, 0, 2, 1), (0, 1, 2, 1), (0, 9, 2, 1)])
r.sheet("III.2"); r.p("Biểu 2. Phần mềm phục vụ giải quyết TTHC khác")
r.names("III.2", qlvb="Phần mềm quản lý văn bản và điều hành (eOffice)")
r.table([["STT", "Tên phần mềm", "Chức năng", "Quy mô", "Đánh giá"], [1, "Phần mềm quản lý văn bản và điều hành (eOffice)", "Quản lý văn bản", "Toàn tỉnh", "Hoạt động tốt"]])
r.sheet("III.3"); r.p("Biểu 3. Mô hình triển khai")
r.names("III.3", onestop0="MCĐT liên thông tỉnh", onestop1="Phần mềm một cửa Sở Y tế", dvc="Cổng DVCTT")
r.table([["STT", "Tên phần mềm", "Tập trung", "Dùng chung", "Riêng lẻ", "Số hóa, lưu trữ"], [1, "MCĐT liên thông tỉnh", "x", "", "", "Quét toàn bộ hồ sơ"],
         [2, "Phần mềm một cửa Sở Y tế", "", "", "x", "Không lưu trữ"], [3, "Cổng DVCTT", "x", "", "", ""]])
r.sheet("IV.1"); r.p("Biểu 4. Hiện trạng kết nối liên thông", "Ký hiệu dùng trong bảng: TT = kết nối trực tiếp; GT = kết nối qua trục liên thông của tỉnh; KN = chưa kết nối; DK = dự kiến kết nối năm 2018")
r.names("IV.1", onestop0="MCĐT liên thông tỉnh", onestop1="Một cửa Sở Y tế", dvc="Cổng DVCTT", qlvb="eOffice", ndb_insurance="CSDLQG về Bảo hiểm")
r.table([["Tên phần mềm", "MCĐT liên thông tỉnh", "Một cửa Sở Y tế", "Cổng DVCTT", "eOffice", "CSDLQG về Bảo hiểm"],
         ["MCĐT liên thông tỉnh", "", "KN", "TT", "GT", "DK"], ["Một cửa Sở Y tế", "KN", "", "KN", "KN", "KN"], ["Cổng DVCTT", "TT", "KN", "", "KN", "DK"]])
r.link("onestop0", "dvc", "direct"); r.link("dvc", "onestop0", "direct")
r.link("onestop0", "qlvb", "viaBus", via=["bus0"])
r.link("onestop0", "ndb:insurance", "unspecified", "planned"); r.link("dvc", "ndb:insurance", "unspecified", "planned")
r.p("Ghi chú: số liệu tính đến 31/10/2017")

# A4: HTML, group headers repeated in the second header row, no spans
r = Report("baocao_tinh_phuoc_tan.html", "Phước Tân", "Ủy ban nhân dân tỉnh Phước Tân", "province", "A", "group header without spans")
r.sys("onestop0", "oneStop", "eGate", [F3, F4N, FB], {"department": [19, 19]}, "good", up="possible")
r.sys("onestop1", "oneStop", "Một cửa TP Phước Tân", [FB], {"district": [1, 10]}, "good", up="possible")
r.sys("dvc", "onlineService", "Cổng DVC", [F3, F4N], {"department": [19, 19]}, "good", up="ready")
r.sys("loc:civil", "specialised", "PM hộ tịch", cond="needsWork", shadow=True)
r.sys("bus0", "integrationBus", "ESB")
r.p("UBND TỈNH PHƯỚC TÂN", "BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC CỦA TỈNH PHƯỚC TÂN"); r.h("III. ĐÁNH GIÁ THỰC TRẠNG"); r.h("III.1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử tỉnh Phước Tân (eGate)", onestop1="Phần mềm một cửa thành phố Phước Tân", dvc="Cổng Dịch vụ công tỉnh")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng chính", "Phạm vi triển khai", "Thực trạng hoạt động"],
         ["1", "Hệ thống một cửa điện tử tỉnh Phước Tân (eGate)", boxes([F3, F4N, FB]), "Cấp sở: 19/19", cond("good")],
         ["2", "Phần mềm một cửa thành phố Phước Tân", boxes([FB]), "Cấp huyện: 1/10", cond("good")], ["3", "Cổng Dịch vụ công tỉnh", boxes([F3, F4N]), "Cấp sở: 19/19", cond("good")]])
r.h("III.2. Phần mềm khác"); r.names("III.2", loc_civil="Phần mềm hộ tịch của tỉnh (tự xây dựng)")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng chính", "Phạm vi triển khai", "Thực trạng hoạt động"], ["1", "Phần mềm hộ tịch của tỉnh (tự xây dựng)", "Đăng ký khai sinh, kết hôn, khai tử", "Sở Tư pháp, 10 huyện", cond("needsWork")]])
r.h("IV.1. Hiện trạng kết nối liên thông")
r.names("IV.1", onestop0="eGate", onestop1="Một cửa TP Phước Tân", dvc="Cổng DVC tỉnh", loc_civil="Phần mềm hộ tịch", ndb_population="CSDLQG về dân cư", central_civil="Phần mềm hộ tịch dùng chung Bộ Tư pháp")
r.table([["Tên hệ thống", "Hệ thống của tỉnh", "", "Hệ thống của Trung ương", ""], ["Tên hệ thống", "Cổng DVC tỉnh", "Phần mềm hộ tịch", "CSDLQG về dân cư", "Phần mềm hộ tịch dùng chung Bộ Tư pháp"],
         ["eGate", "Trực tiếp, chuyển trạng thái xử lý hồ sơ cho Cổng (JSON)", "Qua trục ESB của tỉnh, gửi thông tin khai sinh, chuẩn XML", "Chưa có kết nối", "Cán bộ tự nhập lại trên phần mềm của Bộ"],
         ["Một cửa TP Phước Tân", "Không kết nối", "Không kết nối", "Không kết nối", "Không kết nối"], ["Cổng DVC tỉnh", "", "Không", "Đang xây dựng", "Không"]],
        [(0, 1, 1, 2), (0, 3, 1, 2)])
r.link("onestop0", "dvc", "direct", flow="out", std=["JSON"]); r.link("onestop0", "loc:civil", "viaBus", flow="out", std=["XML"], via=["bus0"])
r.link("onestop0", "central:civil", "manual"); r.link("dvc", "ndb:population", "unspecified", "planned")
r.h("IV.2. Khả năng nâng cấp"); r.names("IV.2", onestop0="eGate", onestop1="Một cửa TP Phước Tân", dvc="Cổng DVC tỉnh")
r.table([["Tên phần mềm", "Không cần nâng cấp", "Nâng cấp được", "Không nâng cấp được"], ["eGate", "", "☑", ""], ["Một cửa TP Phước Tân", "", "☑", ""], ["Cổng DVC tỉnh", "☑", "", ""]])
r.h("VII. ĐỀ XUẤT"); r.p("Đề nghị Bộ Tư pháp mở dịch vụ kết nối cho phần mềm hộ tịch dùng chung.")
