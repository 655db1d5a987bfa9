public import Diagnostics

/// Why a filled cell proves nothing: what stands in the way, and what the cell says if that is harmless.
public struct ClaimDoubt: Sendable, Hashable, Decodable {
  /// The words left over, in reading order; empty where no single words are at fault.
  public var words: [String]
  public var reason: LocalizedText
  /// nil when there is no guess.
  public var guess: ClaimGuess?

  public init(words: [String], reason: LocalizedText, guess: ClaimGuess?) {
    (self.words, self.reason, self.guess) = (words, reason, guess)
  }
}

/// The best guess at a claim in doubt. No figure, no path and no finding rests on it.
public struct ClaimGuess: Sendable, Hashable, Decodable {
  public var status: Status
  public var mode: Mode
  /// Buses on the way that the graph has, in order.
  public var via: [String]
  public var flow: Flow?

  public init(status: Status, mode: Mode, via: [String] = [], flow: Flow? = nil) {
    (self.status, self.mode, self.via, self.flow) = (status, mode, via, flow)
  }
}

extension Claim {
  /// The claim as if its cell had said what is guessed.
  public func read(as guess: ClaimGuess) -> Claim {
    var copy = self
    (copy.status, copy.mode, copy.via, copy.flow) = (guess.status, guess.mode, guess.via, guess.flow)
    copy.doubt = nil
    return copy
  }
}
