internal import Diagnostics
internal import InteropGraph

/// SARIF 2.1.0. A cell has no line of text, so it is a logical location: `IV.1/2/5/3` is section, table, row and column.
enum CheckSarif {
  static func text(_ problems: [Diagnostic], version: String, _ language: Language) -> String {
    let rules = Set(problems.map(\.id)).sorted()
    var writer = JSONWriter()
    writer.object { root in
      root.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      root.field("version", "2.1.0")
      root.key("runs")
      root.array { runs in
        runs.object { run in
          run.key("tool")
          run.object { tool in
            tool.key("driver")
            tool.object { describe(&$0, rules, version, language) }
          }
          run.field("columnKind", "unicodeCodePoints")
          run.key("results")
          run.array { results in for problem in problems { result(&results, problem, rules, language) } }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func describe(_ driver: inout JSONWriter, _ rules: [String], _ version: String, _ language: Language) {
    driver.field("name", "lienthong")
    driver.field("version", version)
    driver.field("language", language == .vi ? "vi-VN" : "en-US")
    driver.key("rules")
    driver.array { list in
      for rule in rules {
        list.object { entry in
          entry.field("id", rule)
          entry.key("shortDescription")
          entry.object { $0.field("text", CheckTitles.title(rule)[language]) }
        }
      }
    }
  }

  private static func result(_ results: inout JSONWriter, _ problem: Diagnostic, _ rules: [String], _ language: Language) {
    results.object { result in
      result.field("ruleId", problem.id)
      result.field("ruleIndex", rules.firstIndex(of: problem.id) ?? 0)
      result.field("level", problem.severity.name)
      result.key("message")
      result.object { $0.field("text", CheckLines.message(problem, language)) }
      guard let place = problem.location else { return }
      result.key("locations")
      result.array { $0.object { location(&$0, place, language) } }
    }
  }

  private static func location(_ location: inout JSONWriter, _ place: SourceLocation, _ language: Language) {
    location.key("physicalLocation")
    location.object { physical in
      physical.key("artifactLocation")
      physical.object { $0.field("uri", address(place.file)) }
    }
    let parts = [place.section, place.sheet, place.table.map(String.init), place.row.map(String.init), place.column.map(String.init)]
    let name = parts.compactMap { $0 }.joined(separator: "/")
    guard !name.isEmpty else { return }
    location.key("logicalLocations")
    location.array { list in
      list.object {
        $0.field("fullyQualifiedName", name)
        $0.field("name", place.described(in: language))
        $0.field("kind", "element")
      }
    }
  }

  /// A file's name as a relative reference (RFC 3986): all but plain letters, digits and `-._~/` in percent signs.
  static func address(_ file: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return file.utf8.map { byte in
      let scalar = UnicodeScalar(byte)
      let isPlain =
        byte < 128 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-._~/".unicodeScalars.contains(scalar))
      return isPlain ? String(Character(scalar)) : "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
    }.joined()
  }
}
