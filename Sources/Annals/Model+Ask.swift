import AnnalsModel

extension Model {
  /// Reads the text that a question calls by a path in `use "more.annals"`; `nil` where there is
  /// none. A path that is relative is so to whatever the reader says.
  public typealias TextReader = @Sendable (_ path: String) -> String?

  /// Answers one question.
  ///
  /// Definitions may stand before it, and `expect` may stand in place of a query:
  ///
  /// ```swift
  /// let answer = try model.ask(
  ///   "param $floor rating; councils where rating is at least $floor",
  ///   parameters: ["floor": "good"])
  /// ```
  ///
  /// - Parameters:
  ///   - question: one query of the Annals language.
  ///   - parameters: values for those that the question declares, by name without the sign.
  ///   - today: the day that the query looks from unless it says `as of`; the model's own
  ///     stated day when `nil`. No clock is read.
  ///   - isCancelled: asked at least once a block of 4,096 entities; when it says so, the
  ///     question ends with ``AskError/cancelled``. Called by all threads that work at the question,
  ///     several at once: it must not look at the thread or the task that it is called on.
  ///   - reader: gives the texts that the question uses; without one `use` is refused. Like
  ///     `isCancelled` it may be called on another thread.
  /// - Throws: ``AskError``; never anything else, and never a shorter answer.
  public func ask(
    _ question: String, parameters: [String: String] = [:], today: CalendarDay? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, reader: TextReader? = nil
  ) throws(AskError) -> Answer {
    let today = try day(today)
    let session = session
    let isDeep = RoomyThread.isNeeded(for: question, mayUse: reader != nil)
    return try RoomyThread.perform(ifNeeded: isDeep) { () throws(AskError) in
      try ReadQuestion(question, of: session, reader).query(parameters, on: today)
        .run(in: session, isCancelled: isCancelled)
    }
  }

  /// Says what a question means in one canonical sentence, with its dates worked out and the day
  /// that it looks from; the sentence is a question with the same answer on any later day.
  public func canonicalText(
    of question: String, parameters: [String: String] = [:], today: CalendarDay? = nil,
    reader: TextReader? = nil
  ) throws(AskError) -> String {
    let today = try day(today)
    let session = session
    let isDeep = RoomyThread.isNeeded(for: question, mayUse: reader != nil)
    return try RoomyThread.perform(ifNeeded: isDeep) { () throws(AskError) in
      try ReadQuestion(question, of: session, reader).canonicalText(parameters, on: today)
    }
  }

  /// The day that a question looks from when this one was given for it.
  func day(_ today: CalendarDay?) throws(AskError) -> Day {
    guard let day = today?.base ?? base.statedDay else { throw .noToday }
    return day
  }
}
