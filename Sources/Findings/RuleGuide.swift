public import Diagnostics

/// What a rule tells its reader: the page on it in `Documentation/Rules.md` and in `lienthong rules`.
public struct RuleGuide: Sendable {
  /// Why the rule matters: what Văn bản số 1367/TTg-KSTT (13/9/2017) asked the ministries for, as công văn 3820/BTTTT-THH quotes it
  /// ("liên kết, chia sẻ, kết nối dữ liệu tránh đầu tư dàn trải, báo cáo Thủ tướng Chính phủ").
  public enum Purpose: Sendable {
    case linking, sharing, scatteredInvestment, soundReport

    public var text: LocalizedText {
      switch self {
      case .linking:
        LocalizedText(
          vi: "1367/TTg-KSTT yêu cầu giải pháp “liên kết, kết nối” các hệ thống một cửa: hệ thống đứng riêng thì hồ sơ phải chuyển tay.",
          en: "1367/TTg-KSTT asks for ways to link one-stop systems: where one stands alone, dossiers are carried by hand.")
      case .sharing:
        LocalizedText(
          vi: "1367/TTg-KSTT yêu cầu “chia sẻ dữ liệu”: người dân không phải khai lại điều mà cơ sở dữ liệu quốc gia đã có.",
          en: "1367/TTg-KSTT asks that data be shared: nobody should declare again what a national database holds.")
      case .scatteredInvestment:
        LocalizedText(
          vi: "1367/TTg-KSTT yêu cầu “tránh đầu tư dàn trải”.", en: "1367/TTg-KSTT asks that investment not be scattered.")
      case .soundReport:
        LocalizedText(
          vi: "Số liệu được báo cáo Thủ tướng Chính phủ theo 1367/TTg-KSTT, nên điều chưa chắc phải được nêu rõ.",
          en: "The figures go to the Prime Minister under 1367/TTg-KSTT: what is uncertain has to be named.")
      }
    }
  }

  /// What a finding of the rule means.
  public var meaning: LocalizedText
  public var purpose: Purpose
  /// How it is computed, in terms of `Documentation/Words.md`.
  public var method: LocalizedText
  /// What to do.
  public var advice: LocalizedText

  init(_ purpose: Purpose, meaning: LocalizedText, method: LocalizedText, advice: LocalizedText) {
    self.purpose = purpose
    self.meaning = meaning
    self.method = method
    self.advice = advice
  }
}
