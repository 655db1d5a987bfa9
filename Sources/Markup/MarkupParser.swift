internal import CXML

/// Text that is not well-formed: `line:column: ` and what libxml2 says, or nothing when it says nothing.
package struct MarkupError: Error {
  package var reason: String
}

/// What a parser may be asked for.
package struct MarkupLimits: Sendable {
  /// How deep elements may nest.
  package var depth: Int
  package var elements: Int
  /// Of one tag.
  package var attributes: Int

  package init(depth: Int = 256, elements: Int = 3_000_000, attributes: Int = 1_000) {
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
  }
}

/// libxml2 behind two calls. No network, no external entities, no entity expansion, libxml2's own limits in force.
package enum MarkupParser {
  private static let ready: Void = {
    xmlInitParser()
    cxml_silence()
  }()

  /// Parses well-formed XML.
  /// - Throws: also when something is beyond the limits.
  package static func xml(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupError) -> MarkupElement {
    _ = ready
    try check(bytes, limits)
    guard let context = unsafe xmlNewParserCtxt() else { throw MarkupError(reason: "") }
    defer { unsafe xmlFreeParserCtxt(context) }
    let options =
      Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOCDATA.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
      | Int32(XML_PARSE_NOWARNING.rawValue)
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
    }
    guard let document = unsafe document else {
      throw MarkupError(reason: unsafe reason(context))
    }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { throw MarkupError(reason: "") }
    var count = 0
    var cut = 0
    let tree = unsafe element(root, depth: limits.depth, count: &count, cut: &cut)
    guard cut == 0 else { throw MarkupError(reason: "> \(limits.depth) levels") }
    return tree
  }

  private static func check(_ bytes: [UInt8], _ limits: MarkupLimits) throws(MarkupError) {
    if let excess = MarkupBudget(elements: limits.elements, attributes: limits.attributes).excess(in: bytes) {
      throw MarkupError(reason: excess)
    }
  }

  /// Parses HTML as forgivingly as libxml2 can. The text must be UTF-8.
  /// - Returns: the tree, and whether something nested too deep is missing in it.
  /// - Throws: also when there are too many elements or attributes.
  package static func html(_ text: String, limits: MarkupLimits = MarkupLimits()) throws(MarkupError) -> (root: MarkupElement, isCut: Bool)
  {
    _ = ready
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue)
    let bytes = Array(text.utf8)
    try check(bytes, limits)
    guard let context = unsafe htmlNewParserCtxt() else { throw MarkupError(reason: "HTML") }
    defer { unsafe htmlFreeParserCtxt(context) }
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "utf-8", options)
    }
    guard let document = unsafe document else { throw MarkupError(reason: "HTML") }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { throw MarkupError(reason: "HTML") }
    var count = 0
    var cut = 0
    let tree = unsafe element(root, depth: limits.depth, count: &count, cut: &cut)
    // Deeper than its own limit libxml2 stops reading altogether.
    return (tree, unsafe cut > 0 || context.pointee.disableSAX != 0)
  }

  private static func reason(_ context: xmlParserCtxtPtr) -> String {
    let error = unsafe context.pointee.lastError
    guard let message = unsafe error.message else { return "" }
    let text = unsafe String(cString: message)
    return unsafe "\(error.line):\(error.int2): " + String(text.prefix { $0 != "\n" })
  }

  private static let officeNamespaces: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  ]

  /// - Parameters:
  ///   - count: elements met so far.
  ///   - cut: elements whose children were left out.
  private static func element(_ node: xmlNodePtr, depth: Int, count: inout Int, cut: inout Int) -> MarkupElement {
    let number = count
    count += 1
    var attributes: [(name: String, value: String)] = []
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      let name = unsafe qualified(current.pointee.name, current.pointee.ns)
      if let value = unsafe xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1) {
        attributes.append((name, unsafe string(value)))
        unsafe cxml_free(value)
      } else {
        attributes.append((name, ""))
      }
      unsafe attribute = current.pointee.next
    }
    var children: [MarkupNode] = []
    var child = unsafe depth > 0 ? node.pointee.children : nil
    if depth == 0, unsafe node.pointee.children != nil { cut += 1 }
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE: children.append(.element(unsafe element(current, depth: depth - 1, count: &count, cut: &cut)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = unsafe current.pointee.content { children.append(.text(unsafe string(content))) }
      default: break
      }
      unsafe child = current.pointee.next
    }
    return MarkupElement(
      name: unsafe qualified(node.pointee.name, node.pointee.ns), attributes: attributes, children: children,
      number: number)
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?) -> String {
    guard let name = unsafe name else { return "" }
    let local = unsafe string(name)
    guard let namespace = unsafe namespace, let href = unsafe namespace.pointee.href else { return local }
    guard let prefix = officeNamespaces[unsafe string(href)] else { return local }
    return prefix + ":" + local
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>) -> String {
    unsafe String(cString: bytes)
  }
}
