"""Hand D: technicians of departments of information, who think in their own tables."""
from kit import *

# D1: systems of others down the side under group rows, a column of remarks
r = Report("tinh_Vinh_Lac_final(2).docx", "Vĩnh Lạc", "Ủy ban nhân dân tỉnh Vĩnh Lạc", "province", "D", "transposed, group rows, remarks")
r.sys("onestop0", "oneStop", "MCĐT", [F3, F4N, SR], {"department": [17, 17]}, "good", up="possible")
r.sys("onestop1", "oneStop", "MCĐT Sở GTVT", [F3, SR], {"department": [1, 17]}, "needsWork", up="possible")
r.sys("dvc", "onlineService", "DVC", [F3, F4N], {"department": [17, 17]}, "good", up="ready")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("bus0", "integrationBus", "LGSP")
r.letterhead(["UBND TỈNH VĨNH LẠC", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], "Vĩnh Lạc, ngày 16 tháng 11 năm 2017", "660/BC-STTTT", "BÁO CÁO\nThực trạng hoạt động của hệ thống CNTT trong giải quyết TTHC tỉnh Vĩnh Lạc")
r.h("III. ĐÁNH GIÁ"); r.h("1. Bộ phận một cửa")
r.names("III.1", onestop0="HT MCĐT tỉnh Vĩnh Lạc", onestop1="PM một cửa điện tử Sở GTVT", dvc="Cổng DVCTT tỉnh Vĩnh Lạc")
r.table([["TT", "Phần mềm", "Tính năng", "Triển khai tại", "Tình trạng"], ["1", "HT MCĐT tỉnh Vĩnh Lạc", "✓ DVCTT mức 3\n✓ DVCTT mức 4, không thanh toán trực tuyến\n✓ Đánh giá cán bộ", "17/17 sở", "Hoạt động tốt"], ["2", "PM một cửa điện tử Sở GTVT", "✓ DVCTT mức 3\n✓ Đánh giá cán bộ", "1/17 sở", "Hoạt động chưa tốt"], ["3", "Cổng DVCTT tỉnh Vĩnh Lạc", "✓ DVCTT mức 3\n✓ DVCTT mức 4, không thanh toán trực tuyến", "17/17 sở", "Hoạt động tốt"]])
r.h("2. Phần mềm khác"); r.names("III.2", qlvb="Phần mềm QLVB và điều hành tỉnh")
r.table([["TT", "Phần mềm", "Tính năng", "Triển khai tại", "Tình trạng"], ["1", "Phần mềm QLVB và điều hành tỉnh", "Văn bản đi, đến", "Toàn tỉnh", "Hoạt động tốt"]])
r.h("IV. NÂNG CẤP"); r.h("1. Kết nối liên thông"); r.names("IV.1", onestop0="HT MCĐT tỉnh", onestop1="PM MCĐT Sở GTVT", dvc="Cổng DVCTT tỉnh", qlvb="QLVB và điều hành", central_driver="Hệ thống thông tin giấy phép lái xe", ndb_population="CSDLQG dân cư")
r.table([["TT", "Phần mềm, CSDL", "HT MCĐT tỉnh", "PM MCĐT Sở GTVT", "Cổng DVCTT tỉnh", "Ghi chú"], ["I", "Của tỉnh", "", "", "", ""],
         ["1", "Cổng DVCTT tỉnh", "Trực tiếp, nhận hồ sơ trực tuyến, JSON", "Chưa kết nối", "", ""], ["2", "QLVB và điều hành", "Qua LGSP, gửi văn bản, XML", "Không", "Không", ""],
         ["II", "Của Trung ương", "", "", "", ""], ["1", "Hệ thống thông tin giấy phép lái xe", "Không", "Nhập lại bằng tay", "Không", "Bộ GTVT chưa cung cấp dịch vụ kết nối"], ["2", "CSDLQG dân cư", "Không", "Không", "Không", "CSDL chưa vận hành"]],
        [(1, 1, 1, 5), (4, 1, 1, 5)])
r.link("onestop0", "dvc", "direct", flow="back", std=["JSON"]); r.link("onestop0", "qlvb", "viaBus", flow="out", std=["XML"], via=["bus0"]); r.link("onestop1", "central:driver", "manual", flow="out")
r.h("2. Khả năng nâng cấp"); r.names("IV.2", onestop0="HT MCĐT tỉnh", onestop1="PM MCĐT Sở GTVT", dvc="Cổng DVCTT tỉnh")
r.table([["TT", "Phần mềm", "Không cần nâng cấp, theo SOA", "Có khả năng nâng cấp", "Không thể nâng cấp", "Phương án"], ["1", "HT MCĐT tỉnh", "", "✓", "", ""], ["2", "PM MCĐT Sở GTVT", "", "✓", "", ""], ["3", "Cổng DVCTT tỉnh", "✓", "", "", ""]])
r.h("VI. GIẢI PHÁP"); r.p("Mở rộng LGSP.")

# D2: letterhead over three lines, legend in a box, the matrix over two pages
r = Report("3820-bc.docx", "Bộ Nông lâm và Phát triển miền núi", "Bộ Nông lâm và Phát triển miền núi", "ministry", "D", "legend in a box, matrix over two pages")
r.sys("onestop0", "oneStop", "MC Bộ", [F3], {"bureau": [3, 8]}, "good")
r.sys("onestop1", "oneStop", "MC Cục Thú rừng", [FB], {"bureau": [1, 8]}, "needsWork")
r.sys("onestop2", "oneStop", "MC Cục Thủy nông", [SR], {"bureau": [1, 8]}, "good")
r.sys("dvc", "onlineService", "DVC", [F3], {"bureau": [8, 8]}, "good")
r.sys("bus0", "integrationBus", "trục")
r.letterhead(["BỘ NÔNG LÂM", "VÀ PHÁT TRIỂN", "MIỀN NÚI"], "Hà Nội, ngày 21 tháng 11 năm 2017", "9987/BC-BNLMN", "BÁO CÁO\nThực trạng hoạt động của hệ thống CNTT trong giải quyết TTHC")
r.p("Kính gửi: Bộ Thông tin và Truyền thông")
r.h("III. ĐÁNH GIÁ THỰC TRẠNG"); r.h("1. Phần mềm tại bộ phận một cửa"); r.names("III.1", onestop0="Hệ thống một cửa điện tử cơ quan Bộ", onestop1="Phần mềm một cửa điện tử Cục Thú rừng", onestop2="Phần mềm một cửa điện tử Cục Thủy nông", dvc="Cổng dịch vụ công trực tuyến")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng", "Quy mô", "Đánh giá"], ["1", "Hệ thống một cửa điện tử cơ quan Bộ", "☑ DVCTT mức độ 3", "Cấp Cục: 3/8", "☑ Hoạt động tốt"], ["2", "Phần mềm một cửa điện tử Cục Thú rừng", "☑ Phản ánh, kiến nghị", "Cấp Cục: 1/8", "☑ Hoạt động chưa tốt"],
         ["3", "Phần mềm một cửa điện tử Cục Thủy nông", "☑ Đánh giá cán bộ, công chức", "Cấp Cục: 1/8", "☑ Hoạt động tốt"], ["4", "Cổng dịch vụ công trực tuyến", "☑ DVCTT mức độ 3", "Cấp Cục: 8/8", "☑ Hoạt động tốt"]])
r.h("IV. KHẢ NĂNG NÂNG CẤP"); r.h("1. Hiện trạng kết nối"); r.names("IV.1", onestop0="MC cơ quan Bộ", onestop1="MC Cục Thú rừng", onestop2="MC Cục Thủy nông", dvc="Cổng DVC", ndb_land="CSDL đất đai quốc gia")
r.table([["Ký hiệu: A - kết nối trực tiếp; B - kết nối qua trục của Bộ; C - chưa kết nối; D - đang thử nghiệm"]])
r.table([["Tên phần mềm", "Cổng DVC", "CSDL đất đai quốc gia", "MC cơ quan Bộ"], ["MC cơ quan Bộ", "A", "D", ""]])
r.table([["Tên phần mềm", "Cổng DVC", "CSDL đất đai quốc gia", "MC cơ quan Bộ"], ["MC Cục Thú rừng", "C", "C", "C"], ["MC Cục Thủy nông", "A", "C", "B"]])
r.link("onestop0", "dvc", "direct"); r.link("onestop0", "ndb:land", "unspecified", "pilot"); r.link("onestop2", "dvc", "direct"); r.link("onestop2", "onestop0", "viaBus", via=["bus0"])
r.h("VII. KIẾN NGHỊ"); r.p("Đề nghị Chính phủ bố trí kinh phí.")

# D3: workbook, pairs with a column for each manner
r = Report("Bo_Vien thong so - phu luc ket noi.xlsx", "Bộ Viễn thông số", "Bộ Viễn thông số", "ministry", "D", "pairs with columns of manner")
r.sys("onestop0", "oneStop", "Một cửa", [F3, F4P, FB], {"bureau": [10, 10]}, "good", up="ready")
r.sys("dvc", "onlineService", "Cổng DVC", [F3, F4P], {"bureau": [10, 10]}, "good", up="ready")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("bus0", "integrationBus", "ESB")
r.sheet("1. Một cửa"); r.p("BỘ VIỄN THÔNG SỐ", "Phần III.1. Phần mềm tại bộ phận một cửa"); r.names("III.1", onestop0="Hệ thống một cửa điện tử Bộ Viễn thông số", dvc="Cổng DVC trực tuyến Bộ Viễn thông số")
r.table([["STT", "Tên phần mềm", "Chức năng", "Số Cục triển khai", "Tổng số Cục", "Đánh giá"], [1, "Hệ thống một cửa điện tử Bộ Viễn thông số", "DVCTT mức 3; DVCTT mức 4 có thanh toán trực tuyến; tiếp nhận phản ánh kiến nghị", 10, 10, "Hoạt động tốt"], [2, "Cổng DVC trực tuyến Bộ Viễn thông số", "DVCTT mức 3; DVCTT mức 4 có thanh toán trực tuyến", 10, 10, "Hoạt động tốt"]])
r.sheet("2. Khác"); r.p("Phần III.2. Phần mềm khác"); r.names("III.2", qlvb="eOffice (quản lý văn bản, điều hành)")
r.table([["STT", "Tên phần mềm", "Chức năng", "Quy mô", "Đánh giá"], [1, "eOffice (quản lý văn bản, điều hành)", "Quản lý văn bản", "Toàn Bộ", "Hoạt động tốt"]])
r.sheet("4. Kết nối"); r.p("Phần IV.1. Hiện trạng kết nối liên thông"); r.names("IV.1", onestop0="Hệ thống một cửa", dvc="Cổng DVC trực tuyến", qlvb="eOffice", ndb_business="CSDL quốc gia đăng ký doanh nghiệp", ndb_finance="CSDL quốc gia về tài chính")
r.table([["STT", "Hệ thống nguồn", "Hệ thống đích", "Mức độ kết nối", "", "", "Nội dung trao đổi", "Định dạng"], ["", "", "", "Trực tiếp", "Qua trục ESB", "Chưa", "", ""],
         [1, "Hệ thống một cửa", "Cổng DVC trực tuyến", "x", "", "", "Trả kết quả xử lý hồ sơ", "JSON"], [2, "Hệ thống một cửa", "eOffice", "", "x", "", "Gửi văn bản trình ký", "XML"], [3, "Hệ thống một cửa", "CSDL quốc gia về tài chính", "", "", "x", "", ""],
         [4, "Cổng DVC trực tuyến", "CSDL quốc gia đăng ký doanh nghiệp", "x", "", "", "Tra cứu thông tin doanh nghiệp", "XML"]],
        [(0, 3, 1, 3), (0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 2, 1), (0, 6, 2, 1), (0, 7, 2, 1)])
r.link("onestop0", "dvc", "direct", flow="out", std=["JSON"]); r.link("onestop0", "qlvb", "viaBus", flow="out", std=["XML"], via=["bus0"]); r.link("dvc", "ndb:business", "direct", flow="back", std=["XML"])
r.sheet("5. Nâng cấp"); r.p("Phần IV.2. Khả năng nâng cấp"); r.names("IV.2", onestop0="Hệ thống một cửa", dvc="Cổng DVC trực tuyến")
r.table([["STT", "Tên phần mềm", "Khả năng nâng cấp", "Phương án"], [1, "Hệ thống một cửa", "Không cần nâng cấp", ""], [2, "Cổng DVC trực tuyến", "Không cần nâng cấp", ""]])

# D4: HTML with lists in place of the matrix
r = Report("tinh-son-ha-bao-cao.html", "Sơn Hà", "Ủy ban nhân dân tỉnh Sơn Hà", "province", "D", "nested lists")
r.sys("onestop0", "oneStop", "MCĐT", [F3, SR], {"department": [18, 18]}, "good")
r.sys("onestop1", "oneStop", "Một cửa huyện Núi Voi", [SR], {"district": [1, 9]}, "needsWork")
r.sys("dvc", "onlineService", "DVC", [F3], {"department": [18, 18]}, "good")
r.sys("bus0", "integrationBus", "LGSP")
r.p("ỦY BAN NHÂN DÂN", "TỈNH SƠN HÀ", "BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC"); r.h("III. THỰC TRẠNG"); r.h("1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử tỉnh Sơn Hà", onestop1="Phần mềm một cửa huyện Núi Voi", dvc="Cổng dịch vụ công tỉnh Sơn Hà")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng chính", "Phạm vi, quy mô", "Đánh giá"], ["1", "Hệ thống một cửa điện tử tỉnh Sơn Hà", "[x] DVCTT mức độ 3\n[x] Đánh giá cán bộ", "Cấp Sở: 18/18", "[x] Hoạt động tốt"], ["2", "Phần mềm một cửa huyện Núi Voi", "[ ] DVCTT mức độ 3\n[x] Đánh giá cán bộ", "Cấp huyện: 1/9", "[x] Hoạt động chưa tốt"], ["3", "Cổng dịch vụ công tỉnh Sơn Hà", "[x] DVCTT mức độ 3", "Cấp Sở: 18/18", "[x] Hoạt động tốt"]])
r.h("IV. KHẢ NĂNG NÂNG CẤP"); r.h("1. Hiện trạng kết nối liên thông"); r.names("IV.1", onestop0="Hệ thống một cửa điện tử tỉnh Sơn Hà", onestop1="Phần mềm một cửa huyện Núi Voi", dvc="Cổng dịch vụ công tỉnh Sơn Hà", ndb_population="CSDL quốc gia về dân cư")
r.blocks.append(("raw", "<ul><li>Hệ thống một cửa điện tử tỉnh Sơn Hà:<ul><li>Với Cổng dịch vụ công tỉnh Sơn Hà: kết nối trực tiếp, nhận hồ sơ, chuẩn XML</li><li>Với CSDL quốc gia về dân cư: chưa kết nối</li></ul></li>"
                        "<li>Phần mềm một cửa huyện Núi Voi:<ul><li>Với Hệ thống một cửa điện tử tỉnh Sơn Hà: qua LGSP, chuyển hồ sơ liên thông, chuẩn XML</li><li>Với Cổng dịch vụ công tỉnh Sơn Hà: chưa kết nối</li></ul></li></ul>"))
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop1", "onestop0", "viaBus", flow="out", std=["XML"], via=["bus0"])
r.h("V. NỘI DUNG KHÁC"); r.p("Thiếu cán bộ kỹ thuật.")
