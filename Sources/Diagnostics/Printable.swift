extension String {
  /// Names and cells may hold anything: characters that would act on a terminal or break a line are shown as `?`.
  public var printable: String {
    String(map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "?" : $0 })
  }
}
