public import Claims
internal import Foundation
internal import InteropGraph
internal import Names
public import Phrasebook

/// A cell of IV.1 with its truth; several values in a field mean that any of them is right.
public struct GoldCell: Decodable, Sendable {
  public var id: String
  public var voice: String
  var row: String
  var column: String
  public var text: String
  var status: [String]
  var mode: [String?]?
  var flow: [String?]?
  var via: [String]?
  var standards: [String]?
  public var bears: Bool
  public var trap: Bool
  public var sure: Bool
}

extension GoldCell {
  /// The same cell with another text.
  public func saying(_ text: String) -> GoldCell {
    var copy = self
    copy.text = text
    return copy
  }

  /// A text as it is typed without marks.
  public static func unaccented(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      out.append(scalar == "đ" ? "d" : scalar == "Đ" ? "D" : scalar)
    }
    return String(out)
  }
}

/// Judges gold cells.
public struct GoldCells: Sendable {
  private let reader: CellReader
  private let names: NameReader
  private let book: Phrasebook

  public init(book: Phrasebook = .builtIn) {
    self.book = book
    names = Form.names(agencies: ["Ủy ban nhân dân tỉnh An Lạc"])
    reader = CellReader(names: names, book: book)
  }

  /// Figures over cells; only sure ones count.
  public struct Score: Sendable {
    public var cells = 0
    public var bearsRight = 0
    public var falseConnections = 0
    public var missed = 0
    public var doubted = 0
    public var doubtedBearing = 0
    var right: [String: Int] = [:]
    var scored: [String: Int] = [:]

    public init() {}

    public mutating func add(_ other: Score) {
      cells += other.cells
      bearsRight += other.bearsRight
      falseConnections += other.falseConnections
      missed += other.missed
      doubted += other.doubted
      doubtedBearing += other.doubtedBearing
      right.merge(other.right, uniquingKeysWith: +)
      scored.merge(other.scored, uniquingKeysWith: +)
    }

    public func share(_ field: String) -> Double { Double(right[field] ?? 0) / Double(max(1, scored[field] ?? 0)) }

    public var line: String {
      func three(_ value: Double) -> String {
        let text = String(Int((value * 1000).rounded()))
        return value >= 1 ? "1.000" : "0." + String(repeating: "0", count: 3 - text.count) + text
      }
      let fields = ["status", "mode", "via", "flow", "standards"].map { "\($0) \(three(share($0)))" }.joined(separator: "  ")
      return
        "n \(cells)  bears \(three(Double(bearsRight) / Double(max(1, cells))))  false \(falseConnections)  missed \(missed)  doubted \(doubted) (\(doubtedBearing) bear)  \(fields)"
    }

    mutating func take(_ field: String, _ isRight: Bool) {
      scored[field, default: 0] += 1
      if isRight { right[field, default: 0] += 1 }
    }
  }

  public func read(_ cell: GoldCell) -> CellReading {
    let row =
      cell.row == "dvc" ? "Hệ thống dịch vụ công trực tuyến Sở Tư pháp" : "Phần mềm một cửa điện tử UBND huyện Lũng Cao"
    return reader.read(
      cell.text, row: names.read(row), column: names.read(Self.columns[cell.column] ?? cell.column),
      reporter: names.agencies.agencies["an-lac"])
  }

  public func explain(_ text: String) -> (CellReading, CellExplanation) {
    let (row, column) = (names.read("Phần mềm một cửa điện tử UBND huyện Lũng Cao"), names.read("Phần mềm quản lý đất đai ViLIS"))
    return (reader.read(text, row: row, column: column), CellExplanation(text, names: names, book: book))
  }

  public static func bears(_ reading: CellReading) -> Bool {
    reading.status == .operational && reading.mode != .manual && reading.mode != .interfaceOnly
  }

  /// The texts that carry data although they were rewritten into what carries none.
  /// - Parameters:
  ///   - cells: those that carry data are rewritten, traps and cells of several lines left out.
  ///   - frame: the new text, with `{T}` for the old one and `{t}` for the old one with a small first letter.
  public func stillBearing(_ cells: [GoldCell], in frame: String) -> (alive: [String], tried: Int) {
    let bearing = cells.filter { $0.bears && !$0.trap && !$0.text.contains("\n") && Self.bears(read($0)) }
    let texts = bearing.map { cell -> GoldCell in
      let bare = cell.text.hasSuffix(".") ? String(cell.text.dropLast()) : cell.text
      let small = bare.prefix(1).lowercased() + bare.dropFirst()
      return cell.saying(frame.replacing("{T}", with: bare).replacing("{t}", with: small))
    }
    return (texts.filter { Self.bears(read($0)) }.map(\.text), bearing.count)
  }

  /// The figures, and a line for each cell that was not read as it should be.
  public func score(_ cells: [GoldCell]) -> (score: Score, errors: [String]) {
    var score = Score()
    var lines: [String] = []
    for cell in cells where cell.sure {
      let reading = read(cell)
      let before = (score.falseConnections, score.missed, score.doubted)
      let wrong = judge(cell, reading, &score)
      guard !wrong.isEmpty else { continue }
      let tag =
        score.doubted > before.2 ? "DOUBT" : score.falseConnections > before.0 ? "FALSE" : score.missed > before.1 ? "MISSED" : "field"
      lines.append("\(tag) \(cell.id) \(cell.row) \(cell.column) [\(wrong.joined(separator: ","))] \(cell.text.debugDescription)")
      lines.append(
        "        want \(cell.status.joined(separator: "/")) \((cell.mode ?? []).map { $0 ?? "nil" }.joined(separator: "/")) flow \((cell.flow ?? []).map { $0 ?? "nil" }.joined(separator: "/")) via \(cell.via ?? []) \(cell.standards ?? [])"
      )
      lines.append(
        "        got  \(reading.status) \(reading.mode) flow \(reading.flow.map(\.rawValue) ?? "nil") via \(Self.names(of: reading.via)) \(reading.standards) \(reading.doubt.map { "\($0.reason) \($0.words)" } ?? "") proof \(reading.proof.map { $0.words + "=" + $0.rule }.joined(separator: " · "))"
      )
    }
    return (score, lines)
  }

  private func judge(_ cell: GoldCell, _ reading: CellReading, _ score: inout Score) -> [String] {
    var wrong: [String] = []
    func take(_ field: String, _ isRight: Bool) {
      score.take(field, isRight)
      if !isRight { wrong.append(field) }
    }
    score.cells += 1
    let bears = Self.bears(reading)
    let isDoubted = reading.status == .unclear && !cell.status.contains("unclear")
    if isDoubted {
      score.doubted += 1
      if cell.bears { score.doubtedBearing += 1 }
    } else if bears && !cell.bears {
      score.falseConnections += 1
    } else if cell.bears && !bears {
      score.missed += 1
    }
    if bears == cell.bears { score.bearsRight += 1 } else { wrong.append("bears") }
    take("status", cell.status.contains(reading.status.rawValue))
    let isContact = reading.status != .none && reading.status != .unclear
    if let modes = cell.mode, !modes.isEmpty, !(reading.status == .none && cell.status.contains("none")), modes != [nil] {
      if !(reading.status == .unclear && cell.status.contains("unclear")) {
        take("mode", isContact && modes.contains(reading.mode.rawValue))
      }
    }
    guard cell.bears else { return wrong }
    if let via = cell.via, !via.isEmpty || !reading.via.isEmpty { take("via", Self.same(via, reading.via)) }
    if let flow = cell.flow, !flow.isEmpty { take("flow", flow.contains(reading.flow?.rawValue)) }
    if let standards = cell.standards { take("standards", Set(standards) == Set(reading.standards)) }
    return wrong
  }

  private static func names(of via: [BusReference]) -> [String] {
    via.map { bus in
      switch bus {
      case .known(let id, _): id
      case .unnamed: "*"
      case .system(let text): text
      }
    }
  }

  private static func same(_ truth: [String], _ via: [BusReference]) -> Bool {
    let names = names(of: via)
    guard truth.count == names.count else { return false }
    return zip(truth, names).allSatisfy {
      $0 == "*" || $1.lowercased().contains($0.lowercased()) || $0.lowercased().contains($1.lowercased())
    }
  }

  private static let columns = [
    "ht": "Phần mềm đăng ký, quản lý hộ tịch (Bộ Tư pháp)", "dn": "Hệ thống thông tin quốc gia về đăng ký doanh nghiệp",
    "vb": "Hệ thống quản lý văn bản và điều hành", "dd": "Phần mềm quản lý đất đai ViLIS", "th": "Hệ thống quản lý thuế tập trung TMS",
    "dc": "CSDL quốc gia về Dân cư", "gp": "Hệ thống thông tin giấy phép lái xe", "lt": "Phần mềm quản lý lý lịch tư pháp dùng chung",
    "bc": "Hệ thống chuyển phát hồ sơ của VNPost", "tt": "Cổng thanh toán KeyPay", "dv": "Cổng dịch vụ công trực tuyến của tỉnh",
    "bo": "Phần mềm báo cáo thống kê của tỉnh", "tc": "Cơ sở dữ liệu quốc gia về thủ tục hành chính",
    "xd": "Phần mềm quản lý cấp phép xây dựng", "bh": "CSDL quốc gia về Bảo hiểm", "kb": "Hệ thống TABMIS của Kho bạc Nhà nước",
    "mc": "Phần mềm một cửa điện tử Sở Tài nguyên và Môi trường", "ld": "Phần mềm quản lý giấy phép lao động",
    "gd": "Phần mềm quản lý văn bằng, chứng chỉ", "yt": "Phần mềm quản lý hành nghề y dược", "cb": "Phần mềm quản lý cán bộ, công chức",
    "ct": "Phần mềm quản lý cư trú", "qg": "Cổng thông tin một cửa quốc gia",
  ]
}
