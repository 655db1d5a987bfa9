internal import Diagnostics
internal import Markup

/// Markup as part of a document: its faults are the document's, and the limits on depth are those of documents.
extension MarkupParser {
  static func xml(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentError) -> MarkupElement {
    do {
      return try xml(bytes, limits: limits.markup)
    } catch {
      throw DocumentError(.corruptFile(reason: error.reason.isEmpty ? part : part + ", " + error.reason))
    }
  }

  static func html(_ text: String, limits: DocumentLimits) throws(DocumentError) -> (root: MarkupElement, isCut: Bool) {
    do {
      return try html(text, limits: limits.markup)
    } catch {
      throw DocumentError(.corruptFile(reason: error.reason))
    }
  }
}

extension DocumentLimits {
  fileprivate var markup: MarkupLimits { MarkupLimits(depth: depth, elements: elements, attributes: attributes) }
}
