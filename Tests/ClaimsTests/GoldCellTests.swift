import Claims
import Foundation
import InteropGraph
import TestSupport
import Testing

/// Cells that many hands wrote, with their truth. The figures may only get better.
@Suite struct GoldCellTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/gold-cells").standardized
  private static let judge = GoldCells()

  private static let cells: [GoldCell] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?.filter { $0.hasSuffix(".json") }.sorted() ?? []
    return names.flatMap { name -> [GoldCell] in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path()) else { return [] }
      return (try? JSONDecoder().decode([GoldCell].self, from: data)) ?? []
    }
  }()

  @Test func figuresDoNotFall() {
    let (score, _) = Self.judge.score(Self.cells)
    #expect(score.cells > 2800)
    #expect(Double(score.bearsRight) / Double(score.cells) >= 0.965, "\(score.line)")
    #expect(score.falseConnections <= 33, "\(score.line)")
    #expect(score.doubted <= 45, "\(score.line)")
    #expect(score.share("status") >= 0.955 && score.share("mode") >= 0.945 && score.share("flow") >= 0.835, "\(score.line)")
  }

  /// Every claim stands on words, or says what it lacks.
  @Test func everyReadingIsProvedOrDoubted() {
    for cell in Self.cells {
      let reading = Self.judge.read(cell)
      #expect((reading.status == .unclear) == (reading.doubt != nil), "\(cell.text)")
      if reading.doubt == nil { #expect(!reading.proof.isEmpty, "\(cell.text)") }
    }
  }

  /// What is told of the past, and ended, carries nothing today.
  @Test func whatHasEndedCarriesNothing() {
    let bearing = Self.cells.filter { $0.bears && !$0.trap && !$0.text.contains("\n") }
    let alive = bearing.filter {
      GoldCells.bears(Self.judge.read($0.saying("Trước đây: \($0.text). Từ tháng 9/2017 đã ngừng kết nối, không dùng nữa.")))
    }
    #expect(bearing.count > 300)
    #expect(alive.count * 50 <= bearing.count, "\(alive.map(\.text))")
  }

  /// Rewritten into a plan, a wish, a rule, a condition, a denial, the past, somebody else's: what carried data carries none. The share that may
  /// still carry is what remains to be mended, and may only fall.
  @Test(arguments: [
    ("Chưa thực hiện: {T}.", 20), ("{T}. Các nội dung trên chưa thực hiện.", 2), ("Kế hoạch: {T}.", 20), ("Dự kiến năm 2018: {T}.", 20),
    ("Nhu cầu của đơn vị: {T}.", 20), ("Đề nghị {t}.", 35), ("Nếu được cấp kinh phí thì {t}.", 35), ("Các tỉnh khác: {T}.", 20),
    ("Trước năm 2015, {t}; nay không còn kết nối.", 2), ("Với phần mềm kế toán MISA: {T}. Với hệ thống này: chưa.", 2),
    ("Ở tỉnh bạn thì {t}, còn tỉnh mình thì chưa.", 2), ("{T}, nhưng đang lơ lửng gô đô phình phường.", 15), ("Đang thử nghiệm: {T}.", 5),
  ])
  func whatIsRewrittenCarriesNothing(_ frame: String, _ percent: Int) {
    let some = Self.cells.enumerated().filter { $0.offset.isMultiple(of: 4) && !$0.element.text.contains(". ") }.map(\.element)
    let (alive, tried) = Self.judge.stillBearing(some, in: frame)
    #expect(tried > 150)
    #expect(alive.count * 100 <= tried * percent, "\(alive.count) of \(tried): \(alive.prefix(8))")
  }

  /// A text that lost its accents is not read as more than it says.
  @Test func lostAccentsMakeNoConnections() {
    let silent = Self.cells.filter { !$0.bears && $0.sure && !GoldCells.bears(Self.judge.read($0)) }
    let invented = silent.filter { GoldCells.bears(Self.judge.read($0.saying(GoldCell.unaccented($0.text)))) }
    #expect(silent.count > 400)
    #expect(invented.count * 10 <= silent.count, "\(invented.map(\.text))")
  }
}

/// No order of denial and predicate makes a connection.
@Suite struct DenialOrderTests {
  private static let negators = ["không", "chưa", "chẳng", "chưa hề", "vẫn chưa"]
  private static let predicates = [
    "kết nối", "liên thông", "gửi hồ sơ", "nhận dữ liệu", "trao đổi dữ liệu", "tích hợp", "đồng bộ danh mục",
  ]
  private static let builds = [
    "N P", "N được P", "N có P", "N thực hiện P", "N thực hiện việc P", "việc P N được thực hiện", "việc P N", "P thì N", "P: N", "P: N có",
    "chức năng P N có", "N có nhu cầu P", "nhu cầu P: N", "N có kế hoạch P", "hai phần mềm N P", "phần mềm này N P với phần mềm kia",
    "hiện nay N P", "N P trực tiếp", "N P qua LGSP", "N P, XML", "N thể P được", "hai bên N hề P với nhau",
    "P giữa hai hệ thống N được đặt ra",
  ]

  @Test(arguments: builds) func deniesInEveryBuild(_ build: String) {
    let judge = GoldCells()
    for negator in Self.negators {
      for predicate in Self.predicates {
        let text = build.replacing("N", with: negator, maxReplacements: 1).replacing("P", with: predicate)
        #expect(!GoldCells.bears(judge.explain(text).0), "\(text)")
      }
    }
  }
}
