import Catalogue
import InteropGraph
import Names
import TestSupport
import Testing

/// The agencies of 2017 under those of 2025.
@Suite struct AgencySuccessionTests {
  private func graph(_ names: [String]) -> InteropGraph {
    let agencies = names.map { Agency(id: AgencyDirectory.id(for: $0), name: $0, kind: $0.hasPrefix("Bộ") ? .ministry : .province) }
    let systems = agencies.map { System(id: $0.id + "/mcdt", name: "MCĐT", kind: .oneStop, agency: $0.id) }
    let reports = agencies.map {
      Report(
        id: $0.id, file: "a.docx", sha256: "", agency: $0.id, format: "docx", sections: [], warnings: 0, practice: Practice(), notes: [:])
    }
    return InteropGraph(reports: reports, agencies: agencies, systems: systems, claims: [], connections: [])
  }

  private func moved(_ names: [String], _ year: Int) -> InteropGraph {
    AgencySuccession(catalogue: Form.catalogue, asOf: year).applied(to: graph(names))
  }

  private let cantho = ["Ủy ban nhân dân thành phố Cần Thơ", "Ủy ban nhân dân tỉnh Hậu Giang", "Ủy ban nhân dân tỉnh Sóc Trăng"]

  @Test func threeProvincesAreOne() {
    let now = moved(cantho, 2025)
    #expect(now.agencies.map(\.name) == ["Ủy ban nhân dân thành phố Cần Thơ"])
    #expect(now.systems.map(\.id) == ["can-tho/mcdt", "hau-giang/mcdt", "soc-trang/mcdt"])
    #expect(now.systems.map(\.formerAgency) == [nil, cantho[1], cantho[2]])
    #expect(now.reports.map(\.formerAgency) == [nil, cantho[1], cantho[2]])
    #expect(now.reports(of: "can-tho").count == 3)
  }

  @Test func thePastStaysAsItWas() {
    for year in [2017, 2024] { #expect(moved(cantho, year).json() == graph(cantho).json(), "\(year)") }
    #expect(moved(["Ủy ban nhân dân tỉnh Lạng Sơn"], 2025).systems.map(\.formerAgency) == [nil])
  }

  @Test func ministriesMergeAndTakeNewNames() {
    let now = moved(["Bộ Giao thông vận tải", "Bộ Xây dựng", "Bộ Tài nguyên và Môi trường"], 2025)
    #expect(now.agencies.map(\.name).sorted() == ["Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng"])
  }

  @Test func theFileKeepsTheFormerAgency() throws {
    let now = moved(cantho, 2025)
    #expect(try InteropGraph(json: now.json()).json() == now.json())
  }

  /// 63 provinces became 34, 22 ministries 17 (Nghị quyết 202/2025/QH15, 176/2025/QH15).
  @Test func theNumbersAreThoseOfTheResolutions() {
    let now = moved(Form.catalogue.agencies.filter { $0.kind != "governmentAgency" }.map(\.name), 2025)
    #expect(now.agencies.count { $0.name.hasPrefix("Ủy ban nhân dân") } == 34)
    #expect(now.agencies.count { !$0.name.hasPrefix("Ủy ban nhân dân") } == 17)
    let known = Set(Form.catalogue.agencies.map(\.name))
    #expect(Form.catalogue.mergers.flatMap(\.from).allSatisfy(known.contains))
  }

  @Test func centralSystemsGoToTheNewOwner() {
    let owners = Form.catalogue.owned(asOf: 2025).buses.compactMap(\.owner)
    #expect(!owners.contains("Bộ Thông tin và Truyền thông") && owners.contains("Bộ Khoa học và Công nghệ"))
  }
}
