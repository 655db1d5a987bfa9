/// XML or HTML as a tree of values: what libxml2 parsed, without its pointers.

package struct MarkupElement: Sendable {
  /// `w:tbl` for the namespaces of office files (whatever prefix the file used), else the local name.
  package var name: String
  package var attributes: [(name: String, value: String)]
  package var children: [MarkupNode]
  /// Its number among the elements of the file, from 0 in the order of their start tags; the same as in `MarkupTags`.
  package var number: Int

  package init(name: String, attributes: [(name: String, value: String)], children: [MarkupNode], number: Int = 0) {
    self.number = number
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  package func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  package func first(_ name: String) -> MarkupElement? {
    for case .element(let child) in children where child.name == name { return child }
    return nil
  }

  package func all(_ name: String) -> [MarkupElement] {
    children.compactMap { node in
      if case .element(let child) = node, child.name == name { return child }
      return nil
    }
  }

  /// All text below, in order.
  package var text: String {
    var out = ""
    gather(into: &out)
    return out
  }

  private func gather(into text: inout String) {
    for child in children {
      switch child {
      case .text(let piece): text += piece
      case .element(let element): element.gather(into: &text)
      }
    }
  }

  /// Elements of that name below, in document order; not those inside another of the name.
  /// - Complexity: O(elements below).
  package func outermost(_ name: String) -> [MarkupElement] {
    var out: [MarkupElement] = []
    gather(name, into: &out)
    return out
  }

  private func gather(_ name: String, into out: inout [MarkupElement]) {
    for case .element(let child) in children {
      if child.name == name { out.append(child) } else { child.gather(name, into: &out) }
    }
  }

  /// Whether an element of that name stands anywhere below.
  package func holds(_ name: String) -> Bool {
    children.contains { node in
      guard case .element(let child) = node else { return false }
      return child.name == name || child.holds(name)
    }
  }
}

package enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(String)
}
