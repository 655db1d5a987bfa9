import Testing

@testable import Reports

@Suite struct ReportDateTests {
  @Test(arguments: [
    ("An Bình, ngày 05 tháng 12 năm 2017", "2017-12-05"), ("TP. Hồ Chí Minh, ngày 5 tháng 1 năm 2018", "2018-01-05"),
    ("Hà Nội, ngày 31 tháng 12 năm 2017.", "2017-12-31"), ("An Bình, ngày … tháng … năm 2017", nil),
    ("An Bình, ngày 32 tháng 12 năm 2017", nil),
    ("Thực hiện công văn số 3820/BTTTT-THH ngày 20 tháng 10 năm 2017 của Bộ Thông tin và Truyền thông", nil),
    ("Căn cứ Quyết định ngày 20 tháng 10 năm 2017", nil), ("ngày 20 tháng 10 năm 2017", nil), ("", nil),
  ])
  func aLineOfPlaceAndDateIsTheReportsDate(_ line: String, _ expected: String?) { #expect(ReportDate.date(line) == expected) }
}
