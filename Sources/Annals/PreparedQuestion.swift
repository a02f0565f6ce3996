import AnnalsEngine
import AnnalsModel

/// A question that has been read once, to be asked many times.
///
/// It answers as ``Model/ask(_:parameters:today:isCancelled:reader:)`` does with the same
/// parameters, without reading the text again:
///
/// ```swift
/// let atLeast = try model.prepare(
///   "param $floor rating; councils where rating is at least $floor")
/// let good = try atLeast.ask(["floor": "good"])
/// let outstanding = try atLeast.ask(["floor": "outstanding"])
/// ```
///
/// It is immutable, as the model is: any number of threads may ask it at once, without locks.
public struct PreparedQuestion: Sendable {
  private let session: Session

  /// The day that it looks from when it is asked without one.
  private let today: Day
  private let read: Roomy<Read>

  /// What was read.
  private struct Read: Sendable {
    let question: ReadQuestion

    /// What there is to run when it is asked without parameters or another day; `nil` where it
    /// cannot be asked without parameters.
    let plain: CheckedQuery?

    init(_ question: ReadQuestion, on today: Day) throws(AskError) {
      self.question = question
      guard question.hasParameters else {
        plain = try question.query([:], on: today)
        return
      }
      try question.check(on: today)
      // A parameter without a value, or a default that does not go with this day: whoever asks
      // without giving another is told.
      plain = try? question.query([:], on: today)
    }

    /// - Parameter isPlain: whether it is asked as it was prepared.
    func query(
      _ parameters: [String: String], on day: Day, isPlain: Bool
    ) throws(AskError) -> CheckedQuery {
      if isPlain, let plain { return plain }
      return try question.query(parameters, on: day)
    }
  }

  fileprivate init(
    _ question: String, of session: Session, _ reader: Model.TextReader?, on today: Day
  ) throws(AskError) {
    self.session = session
    self.today = today
    let isDeep = RoomyThread.isNeeded(for: question, mayUse: reader != nil)
    read = try RoomyThread.perform(ifNeeded: isDeep) { () throws(AskError) in
      Roomy(try Read(ReadQuestion(question, of: session, reader), on: today), needsRoom: isDeep)
    }
  }

  /// Answers the question.
  ///
  /// - Parameters:
  ///   - parameters: values for those that the question declares, by name without the sign.
  ///   - today: the day that the query looks from unless it says `as of`; the one that it was
  ///     prepared for when `nil`.
  ///   - isCancelled: as ``Model/ask(_:parameters:today:isCancelled:reader:)`` has it.
  /// - Throws: ``AskError``; never anything else, and never a shorter answer.
  public func ask(
    _ parameters: [String: String] = [:], today: CalendarDay? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(AskError) -> Answer {
    let day = today?.base ?? self.today
    let isPlain = parameters.isEmpty && day == self.today
    let (session, read) = (session, read)
    return try RoomyThread.perform(ifNeeded: read.needsRoom) { () throws(AskError) in
      try read.use { (read) throws(AskError) in
        try read.query(parameters, on: day, isPlain: isPlain)
          .run(in: session, isCancelled: isCancelled)
      }
    }
  }
}

extension Model {
  /// Reads a question once, so that it can be asked many times.
  ///
  /// What is wrong with it from that day, whatever its parameters are, is reported here: its
  /// words, its names, a text that it uses and that is not there. What is wrong with a value is
  /// reported when it is asked with it.
  ///
  /// - Parameters:
  ///   - question: one query of the Annals language, perhaps after definitions and parameters.
  ///   - today: the day that it looks from unless it says `as of` or is asked with another; the
  ///     model's own stated day when `nil`. No clock is read.
  ///   - reader: gives the texts that the question uses, now and not when it is asked; without one
  ///     `use` is refused.
  /// - Throws: ``AskError``.
  public func prepare(
    _ question: String, today: CalendarDay? = nil, reader: TextReader? = nil
  ) throws(AskError) -> PreparedQuestion {
    let today = try day(today)
    return try PreparedQuestion(question, of: session, reader, on: today)
  }
}
