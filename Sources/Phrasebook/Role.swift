/// What a phrase does in a statement. The rows of the phrasebook give phrases their role; the composition rules of the readers know roles only,
/// never words.
public enum Role: String, Sendable, CaseIterable {
  // Denial
  /// Denies what follows or what went before: không, chẳng.
  case not
  /// The same, of what may still come: chưa.
  case notYet
  /// "có … đâu": denies what went before.
  case notAtEnd
  /// "không chỉ", "không phải không": looks like a denial and is none.
  case notOnly
  /// "không phải", "không cần" before work by hand: frees from it.
  case spared
  /// Thay vì, thay cho: what follows is not so.
  case insteadOf
  /// Behind a denial: nothing is settled or known (rõ, xác định, thống nhất).
  case settled
  /// Behind a denial: how far, not whether (đầy đủ, ổn định, hết).
  case degree

  // Time
  case done, ongoing, future, past, now, since, habit, still
  /// Được, bị.
  case passive, adverse

  // How real it is
  /// Dự kiến, đang xây dựng: will be, in somebody's plan.
  case intent
  /// Kế hoạch, nhu cầu, phương án: nouns of what is wanted.
  case desire
  /// Đề nghị, mong, xin: wanted of others.
  case wish
  /// Cần, phải.
  case need
  /// Chờ, khi có: not before something else.
  case await
  /// Có thể, hỗ trợ, sẵn sàng: could be.
  case able
  /// Chức năng, cổng kết nối, công cụ: a thing that could be used.
  case faculty
  /// Quy định, hướng dẫn, quy chế: paper on the matter.
  case rulebook
  /// Theo quy trình, về nguyên tắc: as it should be.
  case norm
  /// Nếu, giả sử.
  case condition
  case trial, official, stop, resume, broken

  // Predicates
  /// Việc, sự, công tác: makes a noun of the predicate behind it.
  case event
  case connect
  /// Trao đổi, chia sẻ.
  case exchange
  case send, receive, move, giveBack, call
  /// Hai chiều, gửi nhận.
  case both
  case oneWay
  /// Verbs whose subject is the data: hồ sơ … nhảy sang, hiện lên.
  case arrive
  case have
  /// Thực hiện, triển khai, đặt ra: says that or whether the thing named before is done.
  case perform
  /// Hoạt động, vận hành, sử dụng.
  case work
  /// One database, one system.
  case shared
  /// Độc lập, tách biệt, không dính dáng: no connection, without a negator.
  case apart
  /// A link on a page, one log-in.
  case link
  /// An act by hand: nhập lại, in ra, mang sang.
  case byHand
  /// A means of people: giấy, USB, thư điện tử.
  case paper
  /// Acts of people before a screen that carry nothing by themselves: bấm nút, mở.
  case press
  case refuse, lack, unknown, refer
  /// A predicate that is none of these; what it says is not known.
  case act
  /// Tốt, ổn định: a remark that changes nothing.
  case fine

  // Routes and means
  case direct, indirect, through, by, technique, network
  /// A bus or a programme in between that has no name.
  case bus

  // Who
  case person, office, auto, agent
  /// Phần mềm, hệ thống, cổng: the head of a system's name.
  case system
  case this, other, rest
  /// Hai hệ thống, hai bên.
  case pair

  // Clauses
  /// Khi, sau khi: tells the time of what follows.
  case when
  case contrast, purpose, cause, except, only, and, then, concede
  /// Nên, vì vậy: what follows is the upshot.
  case hence
  /// Đồng thời, ngoài ra: one more thing.
  case also
  /// Khác với, không như: speaks of another one.
  case unlike
  /// Chiều gửi, chiều về: one of the two directions.
  case side
  /// Riêng …: one part of what was named before.
  case especially
  /// Báo là, cho biết: somebody else's words.
  case reports
  /// → ← ↔, drawn with marks; no row says them.
  case arrow, arrowBack, arrowBoth
  case from, toward, home
  /// Tại, ở: where something is.
  case at

  case payload, standard, label
  /// Yes and nothing else.
  case yes
  /// Words that hold other words and mean nothing for the connection.
  case neutral
  /// Another way of writing: the row's value stands for it.
  case short
}
