extension Finding {
  /// Of an isolated system: true when no report of its own agency says that it is. It is to be asked about, not to be called isolated.
  public var isUnsaid: Bool { flag("agencyReported") == false || text("basis") == "not-in-matrix" }
}
