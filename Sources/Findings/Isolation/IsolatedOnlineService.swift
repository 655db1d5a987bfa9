public import Diagnostics
public import InteropGraph

/// The same for systems that offer online public services (DVCTT).
public struct IsolatedOnlineService: Rule {
  public static let id = "isolated-online-service"
  public static let title = LocalizedText(vi: "Hệ thống dịch vụ công trực tuyến bị cô lập", en: "Isolated online-service system")

  public static let guide = RuleGuide(
    .linking,
    meaning: LocalizedText(
      vi: "Cổng hoặc hệ thống dịch vụ công trực tuyến không trao đổi dữ liệu bằng máy với hệ thống nào.",
      en: "A portal or system of online services exchanges data by machine with nothing."),
    method: LocalizedText(
      vi:
        "Như isolated-one-stop, với hệ thống loại dịch vụ công trực tuyến.",
      en:
        "As isolated-one-stop, for systems of kind onlineService."
    ),
    advice: LocalizedText(
      vi: "Nối với phần mềm một cửa và phần mềm nghiệp vụ để hồ sơ trực tuyến không phải nhập lại.",
      en: "Link it to the one-stop and the specialised systems, so that online dossiers need not be typed again."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let test = IsolationTest(context: context)
    return test.isolated(.onlineService).map {
      test.finding(Self.id, $0.system, $0.basis, what: ("hệ thống dịch vụ công trực tuyến", "online-service system"))
    }
  }
}
