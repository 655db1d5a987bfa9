"""Hand C: district people who fill in what the province sends them, and like to save lines."""
from kit import *

# C1: all systems as lines of one cell, the answers in parallel lines
r = Report("tinh Long Khe (tong hop).docx", "Long Khê", "Ủy ban nhân dân tỉnh Long Khê", "province", "C", "parallel lines in one row")
r.sys("onestop0", "oneStop", "MCĐT tỉnh", [F3, F4N, FB], {"department": [20, 20]}, "good", up="possible")
r.sys("onestop1", "oneStop", "MCĐT TX Long Khê", [FB], {"district": [1, 9]}, "needsWork", up="impossible")
r.sys("dvc", "onlineService", "DVC", [F3, F4N], {"department": [20, 20]}, "good", up="ready")
r.p("UBND TỈNH LONG KHÊ\nVĂN PHÒNG", "BÁO CÁO\nThực trạng hệ thống CNTT trong giải quyết TTHC", "III. THỰC TRẠNG", "1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Hệ thống một cửa điện tử tỉnh Long Khê", onestop1="Phần mềm một cửa điện tử thị xã Long Khê", dvc="Trang dịch vụ công trực tuyến tỉnh Long Khê")
r.table([["STT", "Tên phần mềm", "Chức năng", "Quy mô", "Đánh giá"], ["1", "Hệ thống một cửa điện tử tỉnh Long Khê", "DVCTT mức độ 3\nDVCTT mức độ 4 (không hỗ trợ thanh toán)\nTiếp nhận phản ánh, kiến nghị", "Cấp sở 20/20", "Tốt"],
         ["2", "Phần mềm một cửa điện tử thị xã Long Khê", "Tiếp nhận phản ánh, kiến nghị", "Cấp huyện 1/9", "Chưa tốt"], ["3", "Trang dịch vụ công trực tuyến tỉnh Long Khê", "DVCTT mức độ 3\nDVCTT mức độ 4 (không hỗ trợ thanh toán)", "Cấp sở 20/20", "Tốt"]])
r.p("IV. NÂNG CẤP, KẾT NỐI", "1. Hiện trạng kết nối liên thông")
r.names("IV.1", onestop0="MCĐT tỉnh", onestop1="MCĐT thị xã", dvc="Trang DVCTT", ndb_land="CSDL đất đai quốc gia", ndb_population="CSDLQG về dân cư")
r.table([["Phần mềm một cửa, DVCTT", "Hệ thống kết nối", "Hình thức kết nối", "Thông tin trao đổi", "Tiêu chuẩn"],
         ["MCĐT tỉnh", "Trang DVCTT\nCSDL đất đai quốc gia\nCSDLQG về dân cư", "Trực tiếp\nChưa kết nối\nChưa kết nối", "Nhận hồ sơ trực tuyến\n-\n-", "JSON\n-\n-"],
         ["MCĐT thị xã", "Trang DVCTT\nCSDLQG về dân cư", "Chưa kết nối\nChưa kết nối", "-\n-", "-\n-"]])
r.link("onestop0", "dvc", "direct", flow="back", std=["JSON"])
r.p("2. Khả năng nâng cấp"); r.names("IV.2", onestop0="MCĐT tỉnh", onestop1="MCĐT thị xã", dvc="Trang DVCTT")
r.table([["Tên", "Khả năng nâng cấp"], ["MCĐT tỉnh", "Có khả năng nâng cấp"], ["MCĐT thị xã", "Không có khả năng nâng cấp"], ["Trang DVCTT", "Không cần nâng cấp"]])
r.p("V. NỘI DUNG KHÁC", "Chưa có kinh phí để thay phần mềm của thị xã.")

# C2: a matrix for each level
r = Report("TinhDongSon-bc.docx", "Đông Sơn", "Ủy ban nhân dân tỉnh Đông Sơn", "province", "C", "matrix per level")
r.sys("onestop0", "oneStop", "MCĐT sở", [F3, SR], {"department": [19, 19]}, "good")
r.sys("onestop1", "oneStop", "MCĐT huyện", [F3, SR], {"district": [11, 11]}, "good")
r.sys("onestop2", "oneStop", "MCĐT xã", [SR], {"commune": [30, 180]}, "needsWork")
r.sys("dvc", "onlineService", "DVC", [F3], {"department": [19, 19]}, "good")
r.sys("qlvb", "documentManagement", "QLVB", cond="good")
r.sys("bus0", "integrationBus", "LGSP")
r.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH", "ĐÔNG SƠN"], "Đông Sơn, ngày 14 tháng 11 năm 2017", "203/BC-UBND", "BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT")
r.h("Phần III. Thực trạng"); r.h("Mục 1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm MCĐT cấp sở", onestop1="Phần mềm MCĐT cấp huyện", onestop2="Phần mềm MCĐT cấp xã", dvc="Cổng dịch vụ công tỉnh Đông Sơn")
r.table([["STT", "Tên phần mềm", "Chức năng chính", "Số đơn vị triển khai", "Đánh giá"], ["1", "Phần mềm MCĐT cấp sở", "(x) DVCTT mức độ 3\n( ) DVCTT mức độ 4 (hỗ trợ thanh toán)\n(x) Hỗ trợ đánh giá cán bộ", "Cấp Sở: 19/19", "(x) Hoạt động tốt\n( ) Hoạt động chưa tốt"],
         ["2", "Phần mềm MCĐT cấp huyện", "(x) DVCTT mức độ 3\n( ) DVCTT mức độ 4 (hỗ trợ thanh toán)\n(x) Hỗ trợ đánh giá cán bộ", "Cấp huyện: 11/11", "(x) Hoạt động tốt\n( ) Hoạt động chưa tốt"],
         ["3", "Phần mềm MCĐT cấp xã", "( ) DVCTT mức độ 3\n(x) Hỗ trợ đánh giá cán bộ", "Cấp xã: 30/180", "( ) Hoạt động tốt\n(x) Hoạt động chưa tốt"],
         ["4", "Cổng dịch vụ công tỉnh Đông Sơn", "(x) DVCTT mức độ 3", "Cấp Sở: 19/19", "(x) Hoạt động tốt"]])
r.h("Mục 2. Phần mềm khác"); r.names("III.2", qlvb="Phần mềm QLVBĐH tỉnh")
r.table([["STT", "Tên phần mềm", "Chức năng chính", "Số đơn vị triển khai", "Đánh giá"], ["1", "Phần mềm QLVBĐH tỉnh", "Quản lý văn bản", "toàn tỉnh", "(x) Hoạt động tốt"]])
r.h("Phần IV. Khả năng nâng cấp"); r.h("Mục 1. Hiện trạng kết nối liên thông")
r.names("IV.1", onestop0="MCĐT cấp sở", onestop1="MCĐT cấp huyện", onestop2="MCĐT cấp xã", dvc="Cổng dịch vụ công", qlvb="QLVBĐH", ndb_population="CSDLQG về dân cư")
r.p("1.1. Cấp tỉnh"); r.table([["Tên phần mềm", "Cổng dịch vụ công", "QLVBĐH", "CSDLQG về dân cư"], ["MCĐT cấp sở", "Kết nối trực tiếp, chuyển kết quả giải quyết, XML", "Qua LGSP, gửi văn bản, XML", "Chưa kết nối"]])
r.p("1.2. Cấp huyện"); r.table([["Tên phần mềm", "Cổng dịch vụ công", "QLVBĐH", "MCĐT cấp sở"], ["MCĐT cấp huyện", "Kết nối trực tiếp, nhận hồ sơ, XML", "Chưa kết nối", "Qua LGSP, chuyển hồ sơ liên thông, XML"]])
r.p("1.3. Cấp xã"); r.table([["Tên phần mềm", "Cổng dịch vụ công", "QLVBĐH", "MCĐT cấp huyện"], ["MCĐT cấp xã", "Chưa kết nối", "Chưa kết nối", "Chuyển hồ sơ giấy"]])
r.link("onestop0", "dvc", "direct", flow="out", std=["XML"]); r.link("onestop0", "qlvb", "viaBus", flow="out", std=["XML"], via=["bus0"])
r.link("onestop1", "dvc", "direct", flow="back", std=["XML"]); r.link("onestop1", "onestop0", "viaBus", flow="out", std=["XML"], via=["bus0"])
r.link("onestop2", "onestop1", "manual", flow="out")
r.h("Phần V. Khó khăn"); r.p("Đường truyền tại các xã vùng cao không ổn định.")

# C3: crosses, the legend after the table
r = Report("bieu 3820 tinh Tay Ho Lak.xlsx", "Tây Hồ Lắk", "Ủy ban nhân dân tỉnh Tây Hồ Lắk", "province", "C", "crosses, legend after")
r.sys("onestop0", "oneStop", "Một cửa liên thông", [F3, FB], {"department": [18, 18]}, "good", up="possible")
r.sys("onestop1", "oneStop", "Một cửa Sở Tư pháp", [FB], {"department": [1, 18]}, "unusable", up="impossible")
r.sys("dvc", "onlineService", "DVC", [F3], {"department": [18, 18]}, "good", up="ready")
r.sys("loc:criminal", "specialised", "PM LLTP", cond="good", shadow=True)
r.sheet("Sheet1"); r.p("UBND TỈNH TÂY HỒ LẮK", "BIỂU MẪU BÁO CÁO (Kèm theo Báo cáo số 190/BC-UBND ngày 10/11/2017 của UBND tỉnh Tây Hồ Lắk)", "III.1. Phần mềm/hệ thống CNTT tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm một cửa liên thông tỉnh Tây Hồ Lắk", onestop1="Phần mềm một cửa Sở Tư pháp", dvc="Cổng dịch vụ công trực tuyến tỉnh Tây Hồ Lắk")
r.table([["STT", "Tên phần mềm", "DVCTT mức độ 3", "DVCTT mức độ 4", "Phản ánh, kiến nghị", "Đánh giá cán bộ", "Cấp sở (triển khai/tổng số)", "Tốt", "Chưa tốt", "Không sử dụng được"],
         [1, "Phần mềm một cửa liên thông tỉnh Tây Hồ Lắk", "X", "", "X", "", "18/18", "X", "", ""], [2, "Phần mềm một cửa Sở Tư pháp", "", "", "X", "", "1/18", "", "", "X"], [3, "Cổng dịch vụ công trực tuyến tỉnh Tây Hồ Lắk", "X", "", "", "", "18/18", "X", "", ""]], skip=2)
r.p("III.2. Phần mềm khác"); r.names("III.2", loc_criminal="Phần mềm quản lý lý lịch tư pháp Sở Tư pháp")
r.table([["STT", "Tên phần mềm", "Chức năng", "Quy mô", "Đánh giá"], [1, "Phần mềm quản lý lý lịch tư pháp Sở Tư pháp", "Cấp phiếu lý lịch tư pháp", "Sở Tư pháp", "Hoạt động tốt"]], skip=2)
r.p("IV.1. Hiện trạng kết nối liên thông"); r.names("IV.1", onestop0="Một cửa liên thông tỉnh", onestop1="Một cửa Sở Tư pháp", dvc="Cổng DVCTT tỉnh", loc_criminal="PM lý lịch tư pháp", central_criminal="Phần mềm quản lý lý lịch tư pháp dùng chung (Bộ Tư pháp)")
r.table([["STT", "Tên phần mềm", "Cổng DVCTT tỉnh", "PM lý lịch tư pháp", "Phần mềm quản lý lý lịch tư pháp dùng chung (Bộ Tư pháp)"], [1, "Một cửa liên thông tỉnh", "X", "0", "0"], [2, "Một cửa Sở Tư pháp", "0", "0", "0"], [3, "Cổng DVCTT tỉnh", "", "(X)", "0"]], skip=0)
r.p("Ghi chú: X: đã kết nối trực tiếp; (X): dự kiến kết nối; 0: chưa kết nối.")
r.link("onestop0", "dvc", "direct"); r.link("dvc", "loc:criminal", "unspecified", "planned")
r.p("", "IV.2. Khả năng nâng cấp"); r.names("IV.2", onestop0="Một cửa liên thông tỉnh", onestop1="Một cửa Sở Tư pháp", dvc="Cổng DVCTT tỉnh")
r.table([["STT", "Tên phần mềm", "Khả năng nâng cấp"], [1, "Một cửa liên thông tỉnh", "Có khả năng"], [2, "Một cửa Sở Tư pháp", "Không có khả năng"], [3, "Cổng DVCTT tỉnh", "Không cần nâng cấp"]])

# C4: text with tabs
r = Report("tinh_ha_nhai.txt", "Hà Nhai", "Ủy ban nhân dân tỉnh Hà Nhai", "province", "C", "text with tabs")
r.sys("onestop0", "oneStop", "MCĐT", [F3, F4P], {"department": [16, 19]}, "good", up="possible")
r.sys("onestop1", "oneStop", "MC huyện Sông Nhai", [FB], {"district": [1, 7]}, "needsWork", up="possible")
r.sys("dvc", "onlineService", "DVC", [F3, F4P], {"department": [19, 19]}, "good", up="ready")
r.sys("bus0", "integrationBus", "trục")
r.p("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH HÀ NHAI\tĐộc lập - Tự do - Hạnh phúc", "BÁO CÁO THỰC TRẠNG HỆ THỐNG CNTT", "III. ĐÁNH GIÁ THỰC TRẠNG", "1. Phần mềm tại bộ phận một cửa")
r.names("III.1", onestop0="Phần mềm một cửa điện tử tỉnh Hà Nhai", onestop1="Phần mềm một cửa huyện Sông Nhai", dvc="Cổng DVC trực tuyến tỉnh")
r.table([["STT", "Tên phần mềm", "Chức năng", "Quy mô", "Đánh giá"], ["1", "Phần mềm một cửa điện tử tỉnh Hà Nhai", "DVCTT mức độ 3, mức độ 4 (hỗ trợ thanh toán trực tuyến)", "Cấp Sở: 16/19", "Hoạt động tốt"],
         ["2", "Phần mềm một cửa huyện Sông Nhai", "Tiếp nhận phản ánh, kiến nghị", "Cấp huyện: 1/7", "Hoạt động chưa tốt"], ["3", "Cổng DVC trực tuyến tỉnh", "DVCTT mức độ 3, mức độ 4 (hỗ trợ thanh toán trực tuyến)", "Cấp Sở: 19/19", "Hoạt động tốt"]], tabs=True)
r.p("IV. KHẢ NĂNG NÂNG CẤP", "1. Hiện trạng kết nối liên thông"); r.names("IV.1", onestop0="Phần mềm một cửa điện tử tỉnh Hà Nhai", onestop1="Phần mềm một cửa huyện Sông Nhai", dvc="Cổng DVC trực tuyến tỉnh", ndb_business="CSDL quốc gia về ĐKDN")
r.table([["Tên phần mềm", "Cổng DVC trực tuyến tỉnh", "CSDL quốc gia về ĐKDN"], ["Phần mềm một cửa điện tử tỉnh Hà Nhai", "Trực tiếp, đẩy kết quả xử lý, JSON", "Qua trục tích hợp của tỉnh, tra cứu doanh nghiệp, XML"], ["Phần mềm một cửa huyện Sông Nhai", "Không", "Không"], ["Cổng DVC trực tuyến tỉnh", "", "Chưa kết nối"]], tabs=True)
r.link("onestop0", "dvc", "direct", flow="out", std=["JSON"]); r.link("onestop0", "ndb:business", "viaBus", flow="back", std=["XML"], via=["bus0"])
r.p("2. Khả năng nâng cấp"); r.names("IV.2", onestop0="Phần mềm một cửa điện tử tỉnh Hà Nhai", onestop1="Phần mềm một cửa huyện Sông Nhai", dvc="Cổng DVC trực tuyến tỉnh")
r.table([["Tên phần mềm", "Khả năng nâng cấp"], ["Phần mềm một cửa điện tử tỉnh Hà Nhai", "Có khả năng nâng cấp"], ["Phần mềm một cửa huyện Sông Nhai", "Có khả năng nâng cấp"], ["Cổng DVC trực tuyến tỉnh", "Không cần nâng cấp"]], tabs=True)
r.p("V. KHÓ KHĂN", "Kinh phí còn hạn chế.")
