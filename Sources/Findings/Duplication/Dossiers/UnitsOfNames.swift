internal import InteropGraph

/// The units inside an agency that names of systems speak of, as far as the names say it.
enum UnitsOfNames {
  /// The words of a name that name a unit: "Sở Xây dựng" but not "tỉnh An Bình"; empty for the whole agency.
  static func unit(in name: String) -> String {
    for head in heads { if let range = name.firstRange(of: head) { return String(name[range.lowerBound...]) } }
    return ""
  }

  /// True when each names a unit, and no two the same.
  static func areAllDifferent(_ systems: [System]) -> Bool {
    let units = systems.map { unit(in: $0.name) }
    return !units.contains("") && Set(units).count == units.count
  }

  private static let heads = [
    "Tổng cục ", "Chi cục ", "Cục ", "Sở ", "Vụ ", "Ban ", "Trung tâm ", "Văn phòng ", "Chi nhánh ", "cấp huyện", "cấp xã", "UBND huyện ",
    "UBND quận ",
    "huyện ", "quận ", "thị xã ", "phường ", "xã ",
  ]
}
