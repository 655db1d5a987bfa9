public import Diagnostics
public import InteropGraph

/// A one-stop system named anywhere in any report that no data-carrying connection reaches.
public struct IsolatedOneStop: Rule {
  public static let id = "isolated-one-stop"
  public static let title = LocalizedText(vi: "Hệ thống một cửa điện tử bị cô lập", en: "Isolated one-stop system")

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    let test = IsolationTest(context: context)
    return test.isolated(.oneStop).map { test.finding(Self.id, $0.system, $0.basis, what: ("hệ thống một cửa điện tử", "one-stop system")) }
  }
}
