import Catalogue
import Documents
import InteropGraph
import Names
import Reports
import TestSupport
import Testing

private let directory = AgencyDirectory(catalogue: Form.catalogue)
private let lexicon = Lexicon(catalogue: Form.catalogue)

private func agency(_ blocks: [Document.Block], _ file: String = "bc.docx") -> AgencyFinder.Sighting {
  ReportReader.agency(of: Document(format: .docx, blocks: blocks), fileName: file, directory: directory, lexicon: lexicon)
}

private func letterhead(_ lines: String) -> Document.Block {
  .table(
    Table(
      number: 1,
      cells: [
        Table.Cell(text: lines + "\n-------\nSố: 214/BC-UBND", row: 0, column: 0),
        Table.Cell(text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", row: 0, column: 1),
      ]))
}

@Suite struct LetterheadTests {
  /// Every agency of 2017 with its letterhead broken at every space.
  @Test func brokenAtEverySpace() {
    let all = directory.agencies.values.sorted { $0.id < $1.id }
    #expect(all.count >= 90)
    for known in all where [.province, .ministry].contains(known.kind) {
      let capitals = known.name.uppercased()
      for place in capitals.indices where capitals[place] == " " {
        let lines = capitals[..<place] + "\n" + capitals[capitals.index(after: place)...]
        #expect(agency([letterhead(String(lines)), .paragraph("Kính gửi: Bộ Thông tin và Truyền thông")]).name == known.name, "\(lines)")
      }
    }
  }

  @Test func aNewAgencyOverThreeLines() {
    let found = agency([
      letterhead("BỘ NÔNG LÂM\nVÀ PHÁT TRIỂN\nMIỀN NÚI"), .paragraph("Bộ Nông lâm và Phát triển miền núi báo cáo như sau"),
    ])
    #expect(found.name == "Bộ Nông lâm và Phát triển miền núi")
  }

  @Test func theOfficeBelowIsNoPartOfTheName() {
    #expect(agency([letterhead("UBND TỈNH YÊN BÁI\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG")]).name == "Ủy ban nhân dân tỉnh Yên Bái")
    #expect(agency([letterhead("BỘ TƯ PHÁP\nCỤC CÔNG NGHỆ THÔNG TIN")]).name == "Bộ Tư pháp")
  }
}
