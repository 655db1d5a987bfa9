internal import Diagnostics
internal import Findings
internal import InteropGraph

/// The words of dossiers and verdicts, in both languages.
struct DossierWords {
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func grade(_ grade: Dossier.Grade) -> String {
    GraphWords(language: language).grade(grade.rawValue)
  }

  func kind(_ kind: Likeness.Kind) -> String {
    switch kind {
    case .functions: say("chức năng (III.1)", "functions (III.1)")
    case .domain: say("lĩnh vực", "domain")
    case .levels: say("cấp triển khai (III.1)", "levels of deployment (III.1)")
    case .targets: say("hệ thống cùng kết nối (IV.1)", "systems linked to (IV.1)")
    case .data: say("dữ liệu trao đổi (IV.1)", "data exchanged (IV.1)")
    case .product: say("sản phẩm", "product")
    case .standards: say("tiêu chuẩn (không tính)", "standards (not counted)")
    }
  }

  func reason(_ reason: Dossier.Reason) -> String {
    switch reason {
    case .differentLevels: say("không cùng cấp triển khai", "they are deployed at no common level")
    case .differentUnits: say("mỗi hệ thống của một đơn vị khác nhau", "each is another unit's")
    case .succession:
      say(
        "có hệ thống không dùng hoặc không nâng cấp được nữa, hệ thống kia có thể để thay thế",
        "one cannot be used or upgraded any more, another may be its successor")
    case .introduction: say("có hệ thống mới chỉ kết nối dự kiến hoặc thử nghiệm", "one has only planned or trial connections")
    case .ownFunctions: say("có chức năng riêng mà hệ thống kia không có", "there are functions that not all of them have")
    case .sharedWork: say("các hệ thống trao đổi dữ liệu với nhau, có thể chia việc", "they exchange data and may share the work")
    case .unknown: say("báo cáo không nêu; cần hỏi cơ quan", "the reports show none; ask the agency")
    }
  }

  func action(_ action: DossierOption.Action) -> String {
    switch action {
    case .keep: say("Giữ", "Keep")
    case .upgrade: say("Nâng cấp", "Upgrade")
    case .mergeInto: say("Nhập", "Merge")
    case .retire: say("Dừng", "Retire")
    case .replaceAll: say("Thay tất cả bằng một hệ thống mới", "Replace all of them by a new system")
    }
  }

  func doubt(_ doubt: NameQuestion.Doubt) -> String {
    switch doubt {
    case .onlyOneOfKind: say("được hiểu là hệ thống duy nhất cùng loại,", "taken for the only system of its kind,")
    case .initials: say("được hiểu theo chữ viết tắt là", "taken by its initials for")
    case .nearWords: say("được hiểu là cùng việc với", "taken to do the same work as")
    case .rowOrder: say("được hiểu theo thứ tự dòng của bảng III.1 là", "taken by its place among the rows of III.1 for")
    case .severalFit: say("để riêng, có thể là", "kept apart, may be any of")
    case .selfPair: say("được hiểu là một với hệ thống cùng ô,", "taken for the other system of its own cell,")
    case .nearMiss: say("để riêng, gần giống", "kept apart, much like")
    case .bridge:
      say(
        "để riêng vì một tên khác của hệ thống kia không khớp; gần giống",
        "kept apart, for another name of the other system speaks against; like")
    }
  }

  func merit(_ merit: DossierOption.Merit) -> String {
    switch merit {
    case .future: say("còn dùng được và nâng cấp được", "it can be used and upgraded")
    case .condition: say("hiện trạng tốt hơn", "in better condition")
    case .upgrade: say("khả năng nâng cấp tốt hơn", "easier to upgrade")
    case .connections: say("trao đổi dữ liệu với nhiều hệ thống hơn", "it exchanges data with more systems")
    case .units: say("triển khai ở nhiều đơn vị hơn", "in use in more units")
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .connected: say("đã kết nối ra ngoài cơ quan", "connected")
    case .insideAgencyOnly: say("chỉ kết nối trong nội bộ cơ quan", "connected inside its agency only")
    case .busOnly: say("chỉ nối tới trục, không rõ tới hệ thống nào", "linked to a bus only")
    case .plannedOnly: say("chỉ dự kiến hoặc thử nghiệm", "planned or tried only")
    case .manualOnly: say("chỉ thủ công hoặc đường liên kết", "by hand or by a link only")
    case .reportedIsolated: say("cơ quan báo cáo không có kết nối", "reported isolated")
    case .notReported: say("không được báo cáo (vắng trong IV.1 hoặc thiếu báo cáo)", "not reported")
    case .unreadable: say("có ô hoặc bảng chưa đọc được", "unreadable")
    }
  }

  /// Who says that the system is connected, where it is not its own agency.
  func saidBy(_ standing: Standing) -> String {
    guard standing.isOnlyOthersWord else { return "" }
    return standing.isDenied
      ? say(
        "chỉ cơ quan khác nêu; báo cáo của chính cơ quan nói không kết nối", "only other agencies say so; the agency's own report denies it"
      )
      : say("chỉ cơ quan khác nêu", "only other agencies say so")
  }

  func confirmation(_ confirmation: TwoSides.Confirmation) -> String {
    switch confirmation {
    case .confirmed: say("hai bên cùng nêu", "confirmed by both")
    case .agreedNone: say("hai bên cùng nói không kết nối", "both say that there is none")
    case .oneSided: say("chỉ một bên nêu", "one side only")
    case .contradicted: say("hai bên nói khác nhau", "contradicted")
    case .thirdParty: say("chỉ bên thứ ba nêu", "only a third party names it")
    case .unreadable: say("một bên có ô chưa đọc được", "one side could not be read")
    }
  }
}
