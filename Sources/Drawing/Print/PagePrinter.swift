internal import CRSVG

/// Finished pages to PDF and PNG, with librsvg and cairo. Runs in the worker.
///
/// Requests: `pdf DATE` and `png DPI`; the body is, for each page, a line `WIDTH HEIGHT LENGTH` (points, bytes) and the SVG. A PDF
/// takes all pages, a PNG the first.
enum PagePrinter {
  struct Page: Equatable {
    var width: Double
    var height: Double
    var svg: [UInt8]
  }

  static func request(_ words: [String], _ pages: [Page]) -> RenderMessage {
    RenderMessage(words, pages.flatMap { Array("\($0.width) \($0.height) \($0.svg.count)\n".utf8) + $0.svg })
  }

  static func pages(_ body: [UInt8]) -> [Page]? {
    var out: [Page] = []
    var rest = body[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 3, let width = Double(words[0]), let height = Double(words[1]), let length = Int(words[2]), length >= 0,
        rest.distance(from: end, to: rest.endIndex) > length
      else { return nil }
      let svg = rest[(end + 1)..<(end + 1 + length)]
      out.append(Page(width: width, height: height, svg: Array(svg)))
      rest = rest[svg.endIndex...]
    }
    return out
  }

  static func answer(_ request: RenderMessage) -> RenderMessage {
    guard request.words.count == 2, let pages = pages(request.body), let first = pages.first else { return .failed("pages") }
    if request.words[0] == "pdf" { return pdf(pages, first, date: request.words[1]) }
    guard let dpi = Double(request.words[1]) else { return .failed("dpi") }
    return png(first, dpi: dpi)
  }

  private static func pdf(_ pages: [Page], _ first: Page, date: String) -> RenderMessage {
    let sink = Sink()
    return withExtendedLifetime(sink) {
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        Sink.write, Unmanaged.passUnretained(sink).toOpaque(), first.width, first.height)
      defer { unsafe cairo_surface_destroy(surface) }
      unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
      unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "lienthong")
      let context = unsafe cairo_create(surface)
      for page in pages {
        unsafe cairo_pdf_surface_set_size(surface, page.width, page.height)
        guard unsafe paint(page, context) else {
          unsafe cairo_destroy(context)
          return .failed("SVG")
        }
        unsafe cairo_show_page(context)
      }
      unsafe cairo_destroy(context)
      unsafe cairo_surface_finish(surface)
      guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return .failed("PDF") }
      return RenderMessage(["done"], sink.bytes)
    }
  }

  /// cairo's bitmaps end at 32,767 dots a side.
  static let longestSide = 32_767.0

  private static func png(_ page: Page, dpi: Double) -> RenderMessage {
    let (width, height) = ((page.width * dpi / 72).rounded(), (page.height * dpi / 72).rounded())
    guard width >= 1, height >= 1, max(width, height) <= longestSide else { return .failed("\(width) × \(height)") }
    let sink = Sink()
    return withExtendedLifetime(sink) {
      let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
      defer { unsafe cairo_surface_destroy(surface) }
      let context = unsafe cairo_create(surface)
      defer { unsafe cairo_destroy(context) }
      unsafe cairo_scale(context, dpi / 72, dpi / 72)
      guard unsafe paint(page, context) else { return .failed("SVG") }
      guard unsafe cairo_surface_write_to_png_stream(surface, Sink.write, Unmanaged.passUnretained(sink).toOpaque()) == CAIRO_STATUS_SUCCESS
      else { return .failed("PNG") }
      return RenderMessage(["done"], withResolution(sink.bytes, dpi: dpi))
    }
  }

  private static func paint(_ page: Page, _ context: OpaquePointer?) -> Bool {
    var error: OpaquePointer? = nil
    defer { unsafe crsvg_free_error(error) }
    guard let handle = unsafe page.svg.withUnsafeBufferPointer({ unsafe rsvg_handle_new_from_data($0.baseAddress, UInt($0.count), &error) })
    else { return false }
    defer { unsafe crsvg_free(handle) }
    unsafe rsvg_handle_set_dpi(handle, 72)
    var box = RsvgRectangle(x: 0, y: 0, width: page.width, height: page.height)
    return unsafe rsvg_handle_render_document(handle, context, &box, &error) != 0
  }

  /// Tells programs how large the picture is meant to be: a `pHYs` chunk (dots per metre) after the header.
  /// Source: PNG specification (ISO/IEC 15948), 11.3.5.3.
  static func withResolution(_ png: [UInt8], dpi: Double) -> [UInt8] {
    let headerEnd = 8 + 25
    guard png.count > headerEnd else { return png }
    let perMetre = UInt32((dpi / 0.0254).rounded())
    let chunk = Array("pHYs".utf8) + bigEndian(perMetre) + bigEndian(perMetre) + [1]
    return png[..<headerEnd] + bigEndian(9) + chunk + bigEndian(crc(chunk)) + png[headerEnd...]
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// Where cairo writes to.
  private final class Sink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, length in
      guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
      unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes += UnsafeBufferPointer(start: data, count: Int(length))
      return CAIRO_STATUS_SUCCESS
    }
  }
}
