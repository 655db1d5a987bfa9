"""Hand B: offices of ministries, who write sentences and take the form lightly."""
from kit import *

# B1: prose in place of the matrix
r = Report("Bo Kinh te Rung.docx", "Bộ Kinh tế Rừng", "Bộ Kinh tế Rừng", "ministry", "B", "prose")
r.sys("onestop0", "oneStop", "Một cửa điện tử Bộ", [F3], {"bureau": [6, 9]}, "good")
r.sys("onestop1", "oneStop", "Một cửa Cục Kiểm lâm", [SR], {"bureau": [1, 9]}, "needsWork")
r.sys("dvc", "onlineService", "Cổng DVC", [F3, F4P], {"bureau": [9, 9]}, "good")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("bus0", "integrationBus", "trục tích hợp của Bộ")
r.letterhead(["BỘ KINH TẾ RỪNG"], "Hà Nội, ngày 20 tháng 11 năm 2017", "9120/BC-BKTR", "BÁO CÁO\nThực trạng hoạt động hệ thống CNTT trong giải quyết TTHC của Bộ Kinh tế Rừng")
r.p("Kính gửi: Bộ Thông tin và Truyền thông")
r.h("III. Đánh giá thực trạng"); r.h("1. Phần mềm, hệ thống tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử Bộ Kinh tế Rừng", onestop1="Phần mềm một cửa điện tử Cục Kiểm lâm", dvc="Cổng dịch vụ công trực tuyến của Bộ")
r.table([["STT", "Tên", "Chức năng chính", "Quy mô", "Đánh giá", "Ý kiến khác"],
         ["1", "Hệ thống một cửa điện tử Bộ Kinh tế Rừng", "Cung cấp DVCTT mức độ 3", "Số lượng đơn vị cấp Cục đã triển khai: 6/9", "Hoạt động tốt", ""],
         ["2", "Phần mềm một cửa điện tử Cục Kiểm lâm", "Hỗ trợ người dân đánh giá cán bộ, công chức", "Số lượng đơn vị cấp Cục đã triển khai: 1/9", "Hoạt động chưa tốt, cần chỉnh sửa", "Xây dựng từ năm 2009"],
         ["3", "Cổng dịch vụ công trực tuyến của Bộ", "Cung cấp DVCTT mức độ 3\nCung cấp DVCTT mức độ 4 (hỗ trợ thanh toán phí, lệ phí trực tuyến)", "Số lượng đơn vị cấp Cục đã triển khai: 9/9", "Hoạt động tốt", ""]])
r.h("2. Phần mềm khác"); r.names("III.2", qlvb="Hệ thống quản lý văn bản và điều hành")
r.table([["STT", "Tên", "Chức năng chính", "Quy mô", "Đánh giá"], ["1", "Hệ thống quản lý văn bản và điều hành", "Xử lý văn bản", "Toàn Bộ", "Hoạt động tốt"]])
r.h("IV. Khả năng nâng cấp, kết nối"); r.h("1. Hiện trạng kết nối liên thông")
r.names("IV.1", onestop0="Hệ thống một cửa điện tử Bộ Kinh tế Rừng", onestop1="phần mềm một cửa điện tử Cục Kiểm lâm", dvc="Cổng dịch vụ công trực tuyến của Bộ", qlvb="Hệ thống quản lý văn bản và điều hành", central_nsw="Cổng thông tin một cửa quốc gia")
r.p("Hệ thống một cửa điện tử Bộ Kinh tế Rừng kết nối trực tiếp với Cổng dịch vụ công trực tuyến của Bộ, nhận hồ sơ nộp trực tuyến theo chuẩn XML.",
    "Hệ thống một cửa điện tử Bộ Kinh tế Rừng đã kết nối với Hệ thống quản lý văn bản và điều hành qua trục tích hợp của Bộ; riêng phần mềm một cửa điện tử Cục Kiểm lâm chưa kết nối với hệ thống nào.",
    "Cổng dịch vụ công trực tuyến của Bộ dự kiến kết nối với Cổng thông tin một cửa quốc gia trong năm 2018.")
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop0", "qlvb", "viaBus", via=["bus0"]); r.link("dvc", "central:nsw", "unspecified", "planned")
r.h("2. Khả năng nâng cấp"); r.p("Hệ thống một cửa điện tử của Bộ có khả năng nâng cấp để kết nối theo SOA.")
r.h("V. Các nội dung khác"); r.p("Cơ chế tài chính cho thuê dịch vụ CNTT chưa rõ ràng.")

# B2: cards, a matrix for each system
r = Report("BoDuLichBien_3820.docx", "Bộ Du lịch Biển", "Bộ Du lịch Biển", "ministry", "B", "cards; matrix per system")
r.sys("onestop0", "oneStop", "Một cửa Văn phòng Bộ", [F3, FB], {"division": [4, 12]}, "good")
r.sys("onestop1", "oneStop", "Một cửa Tổng cục", [F3, FB], {"bureau": [1, 5]}, "needsWork")
r.sys("dvc", "onlineService", "Cổng DVC", [F3], {"bureau": [5, 5]}, "good")
r.sys("loc:x", "specialised", "Quản lý hướng dẫn viên", cond="good", shadow=False)
r.letterhead(["BỘ DU LỊCH", "BIỂN"], "Hà Nội, ngày 18 tháng 11 năm 2017", "511/BC-BDLB", "BÁO CÁO\nThực trạng hệ thống CNTT trong giải quyết thủ tục hành chính")
r.h("III. THỰC TRẠNG"); r.h("III.1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm một cửa điện tử Văn phòng Bộ", onestop1="Phần mềm một cửa điện tử Tổng cục Du lịch Biển", dvc="Cổng dịch vụ công Bộ Du lịch Biển")
for n, f, s, c in [("Phần mềm một cửa điện tử Văn phòng Bộ", "DVCTT mức độ 3; tiếp nhận phản ánh, kiến nghị", "Cấp Vụ: 4/12", "Hoạt động tốt"),
                   ("Phần mềm một cửa điện tử Tổng cục Du lịch Biển", "DVCTT mức độ 3; tiếp nhận phản ánh, kiến nghị", "Cấp Cục: 1/5", "Hoạt động chưa tốt"),
                   ("Cổng dịch vụ công Bộ Du lịch Biển", "DVCTT mức độ 3", "Cấp Cục: 5/5", "Hoạt động tốt")]:
    r.table([["Tên phần mềm/hệ thống", n], ["Chức năng chính", f], ["Phạm vi, quy mô triển khai", s], ["Đánh giá thực trạng", c], ["Ý kiến khác", "Không"]])
r.h("III.2. Phần mềm khác"); r.names("III.2", loc_x="Phần mềm quản lý thẻ hướng dẫn viên")
r.table([["Tên phần mềm/hệ thống", "Phần mềm quản lý thẻ hướng dẫn viên"], ["Chức năng chính", "Cấp, đổi, thu hồi thẻ"], ["Phạm vi, quy mô triển khai", "Tổng cục và 63 sở"], ["Đánh giá thực trạng", "Hoạt động tốt"]])
r.h("IV.1. Hiện trạng kết nối liên thông giữa các phần mềm")
r.names("IV.1", onestop0="Phần mềm một cửa điện tử Văn phòng Bộ", onestop1="Phần mềm một cửa điện tử Tổng cục Du lịch Biển", dvc="Cổng dịch vụ công Bộ", loc_x="Phần mềm quản lý thẻ hướng dẫn viên", ndb_business="CSDL quốc gia về đăng ký doanh nghiệp")
hd = ["Kết nối với", "Trực tiếp/trung gian", "Nội dung trao đổi", "Tiêu chuẩn"]
r.h("a) Phần mềm một cửa điện tử Văn phòng Bộ")
r.table([hd, ["Cổng dịch vụ công Bộ", "Trực tiếp", "Nhận hồ sơ trực tuyến", "XML"], ["Phần mềm quản lý thẻ hướng dẫn viên", "Chưa kết nối", "", ""]])
r.h("b) Phần mềm một cửa điện tử Tổng cục Du lịch Biển")
r.table([hd, ["Cổng dịch vụ công Bộ", "Chưa kết nối", "", ""], ["Phần mềm quản lý thẻ hướng dẫn viên", "Trực tiếp", "Chuyển hồ sơ đề nghị cấp thẻ", "JSON"]])
r.h("c) Cổng dịch vụ công Bộ")
r.table([hd, ["CSDL quốc gia về đăng ký doanh nghiệp", "Trung gian, qua NGSP", "Tra cứu thông tin doanh nghiệp lữ hành", "XML"]])
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop1", "loc:x", "direct", flow="out", std=["JSON"]); r.link("dvc", "ndb:business", "viaBus", flow="back", std=["XML"], via=["ngsp"])
r.h("V. CÁC NỘI DUNG KHÁC"); r.p("Hạ tầng mạng của các đơn vị xa trụ sở Bộ còn yếu.")

# B3: workbook, everything on one sheet, words in place of ticks, the matrix continued below without its names
r = Report("BC3820_Bo Giao duc Nghe.xlsx", "Bộ Giáo dục Nghề", "Bộ Giáo dục Nghề", "ministry", "B", "one sheet, matrix in two parts")
r.sys("onestop0", "oneStop", "Một cửa điện tử", [F3, F4N], {"bureau": [7, 7]}, "good", up="possible")
r.sys("dvc", "onlineService", "DVCTT", [F3, F4N], {"bureau": [7, 7]}, "good", up="ready")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("loc:diploma", "specialised", "Tra cứu văn bằng", cond="good", shadow=False)
r.sheet("Bao cao"); r.p("BỘ GIÁO DỤC NGHỀ", "BÁO CÁO THEO CÔNG VĂN 3820/BTTTT-THH", "III. Thực trạng", "1. Hệ thống tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử của Bộ Giáo dục Nghề", dvc="Hệ thống dịch vụ công trực tuyến của Bộ Giáo dục Nghề")
r.table([["TT", "Tên hệ thống", "Chức năng", "Đơn vị triển khai", "Hiện trạng"], [1, "Hệ thống một cửa điện tử của Bộ Giáo dục Nghề", "Cung cấp DVCTT mức 3, mức 4 (chưa hỗ trợ thanh toán trực tuyến)", "Cấp cục: 7/7", "Tốt"],
         [2, "Hệ thống dịch vụ công trực tuyến của Bộ Giáo dục Nghề", "Cung cấp DVCTT mức 3, mức 4 (chưa hỗ trợ thanh toán trực tuyến)", "Cấp cục: 7/7", "Tốt"]])
r.p("2. Hệ thống khác"); r.names("III.2", qlvb="Phần mềm điều hành tác nghiệp (quản lý văn bản)", loc_diploma="Hệ thống tra cứu văn bằng nghề")
r.table([["TT", "Tên hệ thống", "Chức năng", "Đơn vị triển khai", "Hiện trạng"], [1, "Phần mềm điều hành tác nghiệp (quản lý văn bản)", "Quản lý văn bản", "Toàn Bộ", "Tốt"], [2, "Hệ thống tra cứu văn bằng nghề", "Tra cứu văn bằng", "Vụ Đào tạo", "Tốt"]])
r.p("IV. Kết nối, nâng cấp", "1. Hiện trạng kết nối liên thông")
r.names("IV.1", onestop0="Một cửa điện tử Bộ", dvc="DVCTT Bộ", qlvb="Điều hành tác nghiệp", loc_diploma="Tra cứu văn bằng nghề", ndb_population="CSDL QG dân cư", ndb_insurance="CSDL QG bảo hiểm")
r.table([["Tên hệ thống", "DVCTT Bộ", "Điều hành tác nghiệp"], ["Một cửa điện tử Bộ", "Trực tiếp; nhận hồ sơ; XML", "Trực tiếp; gửi phiếu trình; XML"], ["DVCTT Bộ", "", "Không kết nối"]])
r.p("(tiếp theo)")
r.table([["Tên hệ thống", "Tra cứu văn bằng nghề", "CSDL QG dân cư", "CSDL QG bảo hiểm"], ["Một cửa điện tử Bộ", "Không kết nối", "Không kết nối", "Không kết nối"],
         ["DVCTT Bộ", "Trực tiếp; lấy thông tin văn bằng; JSON", "Đang thử nghiệm kết nối qua NGSP", "Không kết nối"]])
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop0", "qlvb", "direct", flow="out", std=["XML"])
r.link("dvc", "loc:diploma", "direct", flow="back", std=["JSON"]); r.link("dvc", "ndb:population", "viaBus", "pilot", via=["ngsp"])
r.p("2. Khả năng nâng cấp"); r.names("IV.2", onestop0="Một cửa điện tử Bộ", dvc="DVCTT Bộ")
r.table([["TT", "Tên hệ thống", "Nâng cấp được không", "Phương án"], [1, "Một cửa điện tử Bộ", "Nâng cấp được", "Theo Kiến trúc CPĐT của Bộ"], [2, "DVCTT Bộ", "Không cần nâng cấp", ""]])
r.p("V. Nội dung khác", "Thiếu kinh phí duy trì phần mềm hằng năm")

# B4: text as pdftotext -layout prints it
r = Report("co-quan-thue-cang.txt", "Tổng cục Cảng vụ", "Tổng cục Cảng vụ", "other", "B", "text in columns of blanks")
r.sys("onestop0", "oneStop", "Một cửa điện tử", [F3, SR], {"bureau": [22, 25]}, "good", up="possible")
r.sys("dvc", "onlineService", "Cổng DVC", [F3, F4N], {"bureau": [25, 25]}, "good", up="ready")
r.sys("loc:ship", "specialised", "Quản lý tàu", cond="good", shadow=False)
r.p("TỔNG CỤC CẢNG VỤ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n    Số: 77/BC-TCCV                        Độc lập - Tự do - Hạnh phúc", "                 BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT TRONG GIẢI QUYẾT TTHC\n                          CỦA TỔNG CỤC CẢNG VỤ",
    "III. ĐÁNH GIÁ THỰC TRẠNG", "1. Thống kê phần mềm/hệ thống CNTT tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm một cửa điện tử Tổng cục Cảng vụ", dvc="Cổng dịch vụ công trực tuyến")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng chính", "Quy mô triển khai", "Đánh giá"], ["1", "Phần mềm một cửa điện tử Tổng cục Cảng vụ", "[x] DVCTT mức độ 3\n[x] Đánh giá cán bộ, công chức", "Cấp Cục: 22/25", "Hoạt động tốt"],
         ["2", "Cổng dịch vụ công trực tuyến", "[x] DVCTT mức độ 3\n[x] DVCTT mức độ 4 (không hỗ trợ thanh toán)", "Cấp Cục: 25/25", "Hoạt động tốt"]], widths=[6, 28, 36, 20, 16])
r.p("2. Thống kê phần mềm/hệ thống CNTT khác"); r.names("III.2", loc_ship="Phần mềm quản lý tàu ra vào cảng")
r.table([["STT", "Tên phần mềm/hệ thống", "Chức năng chính", "Quy mô triển khai", "Đánh giá"], ["1", "Phần mềm quản lý tàu ra vào cảng", "Quản lý tàu", "25 cảng vụ", "Hoạt động tốt"]], widths=[6, 28, 26, 20, 16])
r.p("IV. KHẢ NĂNG NÂNG CẤP", "1. Hiện trạng kết nối liên thông giữa các phần mềm/hệ thống")
r.names("IV.1", onestop0="Phần mềm một cửa điện tử", dvc="Cổng dịch vụ công trực tuyến", loc_ship="Phần mềm quản lý tàu", central_nsw="Cổng thông tin một cửa quốc gia")
r.table([["Tên phần mềm/hệ thống", "Cổng dịch vụ công trực tuyến", "Phần mềm quản lý tàu", "Cổng thông tin một cửa quốc gia"],
         ["Phần mềm một cửa điện tử", "Kết nối trực tiếp, nhận hồ sơ, chuẩn XML", "Chưa kết nối", "Kết nối trực tiếp, gửi kết quả cấp phép, chuẩn XML"], ["Cổng dịch vụ công trực tuyến", "", "Chưa kết nối", "Không"]], widths=[30, 32, 24, 34])
r.link("onestop0", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop0", "central:nsw", "direct", flow="out", std=["XML"])
r.p("V. CÁC NỘI DUNG KHÁC", "Cán bộ chuyên trách CNTT còn thiếu.")
