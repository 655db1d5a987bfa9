public import Diagnostics
public import InteropGraph

/// A one-stop system named anywhere in any report that no data-carrying connection reaches.
public struct IsolatedOneStop: Rule {
  public static let id = "isolated-one-stop"
  public static let title = LocalizedText(vi: "Hệ thống một cửa điện tử bị cô lập", en: "Isolated one-stop system")

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Không báo cáo nào cho thấy hệ thống một cửa này trao đổi dữ liệu bằng máy với hệ thống nào.",
      en: "No report shows that this one-stop system exchanges data by machine with anything."),
    method: LocalizedText(
      vi:
        "Hệ thống loại một cửa được nêu ở bất kỳ báo cáo nào, không có kết nối truyền dữ liệu (đang hoạt động; không phải thủ công, không phải đường liên kết). Có ô hoặc bảng chưa đọc được thì không kết luận. Lý do: có trong bảng IV.1 nhưng không kết nối nào truyền dữ liệu (no-link), chỉ có kết nối dự kiến (planned-only), chỉ thủ công (manual-only); không có trong bảng của cơ quan mình (not-in-matrix) thì chỉ hỏi lại, không gọi là bị cô lập.",
      en:
        "A system of kind oneStop named in any report without a connection that carries data (operational, neither by hand nor a mere link). Never where a cell or a table could not be read. The reason is in basis: no-link, planned-only, manual-only; with not-in-matrix (its own agency's matrix leaves it out) it is only to be asked about, not called isolated."
    ),
    advice: LocalizedText(
      vi:
        "Kết nối với cổng dịch vụ công và CSDL quốc gia qua trục, hoặc nhập vào hệ thống đã kết nối; không có trong bảng IV.1 thì hỏi lại cơ quan trước.",
      en:
        "Connect it to the online services and the national databases through the bus, or merge it into a connected one; where the reason is not-in-matrix, ask the agency first."
    ))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let test = IsolationTest(context: context)
    return test.isolated(.oneStop).map { test.finding(Self.id, $0.system, $0.basis, what: ("hệ thống một cửa điện tử", "one-stop system")) }
  }
}
