import InteropGraph
import Names
import TestSupport
import Testing

@Suite struct LookupTests {
  private let lookup = Lookup(
    InteropGraph(
      reports: [],
      agencies: [
        Agency(id: "an-binh", name: "Ủy ban nhân dân tỉnh An Bình", kind: .province),
        Agency(id: "an-binh-dong", name: "Ủy ban nhân dân tỉnh An Bình Đông", kind: .province),
      ],
      systems: [
        System(id: "an-binh/mcdt", name: "Phần mềm một cửa", kind: .oneStop, agency: "an-binh", aliases: ["MCĐT"]),
        System(id: "an-binh-dong/mcdt", name: "Phần mềm một cửa", kind: .oneStop, agency: "an-binh-dong"),
        System(id: "quoc-gia/dan-cu", name: "CSDL quốc gia về Dân cư", kind: .nationalDatabase, agency: nil),
      ], claims: [], connections: []), catalogue: Form.catalogue)

  @Test func namesIdsAndAliasesAreFound() {
    #expect(lookup.system("quoc-gia/dan-cu") == .found("quoc-gia/dan-cu"))
    #expect(lookup.system("csdl quốc gia về dân cư") == .found("quoc-gia/dan-cu"))
    #expect(lookup.system("mcđt") == .found("an-binh/mcdt"))
    #expect(lookup.system("Dân cư") == .found("quoc-gia/dan-cu"))
    #expect(lookup.agency("An Bình") == .found("an-binh"))
    // As results print it, and with the tone on the other letter.
    #expect(lookup.system("Phần mềm một cửa (tỉnh An Bình)") == .found("an-binh/mcdt"))
    #expect(lookup.system("“Phần mềm một cửa” (tỉnh An Bình Đông)") == .found("an-binh-dong/mcdt"))
    #expect(lookup.agency("tỉnh hoà bình") == lookup.agency("tỉnh hòa bình"))
    #expect(lookup.agency("tỉnh an bình đông") == .found("an-binh-dong"))
  }

  /// Short forms are written out, agencies may be named by theirs.
  @Test func whatSaysTheSameIsFound() {
    #expect(lookup.system("MCĐT tỉnh An Bình Đông") == .found("an-binh-dong/mcdt"))
    #expect(lookup.system("CSDLQG dân cư") == .found("quoc-gia/dan-cu"))
    // Without accents it is offered first, never taken.
    #expect(lookup.system("phan mem mot cua tinh an binh dong") == .near(["an-binh-dong/mcdt", "an-binh/mcdt"]))
  }

  /// What may be several is never guessed.
  @Test func severalAreOfferedNotChosen() {
    #expect(lookup.system("Phần mềm một cửa") == .near(["an-binh-dong/mcdt", "an-binh/mcdt"]))
    #expect(lookup.system("Phần mềm một cửa Ủy ban nhân dân tỉnh An Bình Đông") == .found("an-binh-dong/mcdt"))
    #expect(lookup.agency("tỉnh") == .near(["an-binh", "an-binh-dong"]))
    #expect(lookup.system("phần mềm dân cư") == .near(["an-binh-dong/mcdt", "an-binh/mcdt", "quoc-gia/dan-cu"]))
    #expect(lookup.agency("binh") == .near(["an-binh", "an-binh-dong"]))
    #expect(lookup.system("xyz") == .near([]))
    #expect(lookup.system(" ") == .near([]))
  }
}
