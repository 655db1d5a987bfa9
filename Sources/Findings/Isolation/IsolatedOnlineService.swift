public import Diagnostics
public import InteropGraph

/// The same for systems that offer online public services (DVCTT).
public struct IsolatedOnlineService: Rule {
  public static let id = "isolated-online-service"
  public static let title = LocalizedText(vi: "Hệ thống dịch vụ công trực tuyến bị cô lập", en: "Isolated online-service system")

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let test = IsolationTest(context: context)
    return test.isolated(.onlineService).map {
      test.finding(Self.id, $0.system, $0.basis, what: ("hệ thống dịch vụ công trực tuyến", "online-service system"))
    }
  }
}
