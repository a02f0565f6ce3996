import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// `why Knowsley`: what the last query says of it, and the gradings behind that.
  mutating func why<Host: ShellHost>(_ name: String, host: Host, into reply: inout Reply) {
    do throws(Stop) {
      guard let subject = try subject(called: name, host: host, into: &reply) else { return }
      let explaining = lastExplaining(host)
      var text = ""
      if let explaining {
        text = FindingRenderer.render(
          try session.finding(
            on: subject, explaining, those: lastAsked?.those, isCancelled: host.isCancelled),
          for: page(of: host))
      }
      let gradings = try session.gradings(
        of: subject, for: explaining, isCancelled: host.isCancelled)
      for gradings in gradings {
        text += (text.isEmpty ? "" : "\n") + gradings.track + "\n"
        text += FindingRenderer.render(gradings, for: page(of: host))
      }
      if text.isEmpty {
        let kind = session.kindName(of: subject)
        text = "\(session.name(of: subject)) is a \(kind.singular); nothing is graded there.\n"
      }
      reply.add(answer: text)
    } catch {
      reply.add(error)
    }
  }

  /// What the last query means, made anew of its text; `nil` where nothing was asked.
  private func lastExplaining<Host: ShellHost>(_ host: Host) -> Explaining? {
    guard let lastAsked else { return nil }
    let examination = session.examine(
      [lastAsked.source], for: .explaining(isAnalysed: false), in: lastAsked.workspace,
      library: host.library)
    for item in examination.tasks.reversed() {
      if case .explanation(let explaining) = item.task { return explaining }
    }
    return nil
  }

  // MARK: - Whom it means

  private func subject<Host: ShellHost>(
    called text: String, host: Host, into reply: inout Reply
  ) throws(Stop) -> Subject? {
    var (name, condition): (String, String?) = (text, nil)
    var found = session.subjects(called: text)
    if found.isEmpty, let parts = text.partedAtWhere {
      (name, condition) = parts
      found = session.subjects(called: name)
    }
    if let condition, !found.isEmpty {
      found = try narrow(found, by: condition, host: host, into: &reply)
      if found.isEmpty { return nil }
    }
    guard let first = found.first else {
      reply.add(
        refusal: "nothing here is called '\(name)'"
          + didYouMean(
            session.subjectNames(near: name), otherwise: "; .describe says what there is"))
      return nil
    }
    if found.count > 1 {
      reply.add(answer: choice(among: found, called: session.name(of: first), for: host.page))
      return nil
    }
    return first
  }

  /// Those of some entities that a condition holds for; what is wrong with it is said.
  private func narrow<Host: ShellHost>(
    _ subjects: [Subject], by condition: String, host: Host, into reply: inout Reply
  ) throws(Stop) -> [Subject] {
    var found: [Subject] = []
    var reports = ""
    for kind in Set(subjects.map(\.kind)).sorted() {
      let ofKind = subjects.filter { $0.kind == kind }
      guard let subject = ofKind.first else { continue }
      let plural = Printer().text(
        of: Name(
          text: session.kindName(of: subject).plural, isQuoted: true, range: SourceRange(0, 0)))
      let examination = session.examine([.prompt("\(plural) where \(condition)")], in: workspace)
      guard examination.isRunnable, case .answer(let plan)? = examination.tasks.first?.task else {
        reports += examination.report(for: host.reportPage)
        continue
      }
      found += try session.subjects(
        ofKind, in: plan, those: those, isCancelled: host.isCancelled)
    }
    if found.isEmpty {
      reply.add(report: reports)
      if reports.isEmpty { reply.add(refusal: "of that name there is none where \(condition)") }
    }
    return found
  }

  private func choice(among subjects: [Subject], called name: String, for page: Page) -> String {
    let kinds = Set(subjects.map(\.kind))
    var outline = Outline(page: page)
    let plural = subjects.first.map { session.kindName(of: $0).plural } ?? ""
    let things = kinds.count == 1 ? plural : "things"
    outline.paragraph("\(subjects.count) \(things) are called \(name):")
    let marks = session.marks(of: subjects)
    for (subject, mark) in zip(subjects, marks).prefix(Self.mostChoices) {
      let kind = session.kindName(of: subject).singular
      outline.paragraph(mark.isEmpty ? kind : "\(kind), \(mark)", indent: 2)
    }
    let left = subjects.count - Self.mostChoices
    if left > 0 { outline.paragraph("… and \(left) more", indent: 2) }
    outline.paragraph("why \(name) where CONDITION finds the one that is meant.")
    return outline.text
  }

  /// Of many with one name as many are shown.
  private static var mostChoices: Int { 12 }
}

extension String {
  /// `Meadow House where town is Leith`: what stands before the word and what behind it.
  fileprivate var partedAtWhere: (String, String)? {
    let words = split(omittingEmptySubsequences: false) { $0.isWhitespace }
    guard let place = words.firstIndex(where: { $0.lowercased() == Keyword.where.rawValue }),
      place > 0, place + 1 < words.count
    else { return nil }
    let name = words[..<place].joined(separator: " ")
    return (name, words[(place + 1)...].joined(separator: " "))
  }
}
