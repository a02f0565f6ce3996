/// What differs between two texts, line by line, as `diff -u` shows it.
package struct LineDifference {
  private let old: [Substring]
  private let new: [Substring]

  /// Lines around a change.
  private static let context = 3

  /// More lines than this are not compared one by one, for the time that it would take.
  private static let mostLines = 5_000

  package init(from old: String, to new: String) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
  }

  /// The difference in the unified format; empty where there is none.
  ///
  /// - Parameter name: of the file; the layout has the same.
  package func unified(named name: String) -> String {
    var text = ""
    for hunk in hunks(of: steps()) { text += hunk }
    return text.isEmpty ? "" : "--- \(name)\n+++ \(name)\n" + text
  }

  /// A line of either text, or of both.
  private enum Step {
    case kept(Substring)
    case removed(Substring)
    case added(Substring)

    var isKept: Bool {
      if case .kept = self { true } else { false }
    }

    var line: String {
      switch self {
      case .kept(let line): " \(line)\n"
      case .removed(let line): "-\(line)\n"
      case .added(let line): "+\(line)\n"
      }
    }
  }

  /// The lines without the empty one after the last newline; a last line without one says so, as
  /// two texts may differ in that alone.
  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? true {
      _ = lines.popLast()
    } else {
      lines[lines.count - 1] += "\n\\ No newline at end of file"
    }
    return lines
  }

  /// Both texts as one walk, what is removed before what is added.
  private func steps() -> [Step] {
    guard old.count <= Self.mostLines, new.count <= Self.mostLines else {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(Self.offset(of:)))
    let added = Set(difference.insertions.map(Self.offset(of:)))
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) {
        steps.append(.added(new[right]))
        right += 1
      } else {
        steps.append(.kept(new[right]))
        left += 1
        right += 1
      }
    }
    return steps
  }

  private static func offset(of change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }

  /// The changes with the lines around them; those that are near each other are one.
  private func hunks(of steps: [Step]) -> [String] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where !steps[index].isKept {
      let near = max(0, index - Self.context)..<min(steps.count, index + Self.context + 1)
      if let last = ranges.last, near.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<near.upperBound
      } else {
        ranges.append(near)
      }
    }
    return ranges.map { hunk(steps, $0) }
  }

  private func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
    let before = Self.count(steps[..<range.lowerBound])
    let inside = Self.count(steps[range])
    let old = Self.place(before.old, inside.old)
    let new = Self.place(before.new, inside.new)
    return "@@ -\(old) +\(new) @@\n" + steps[range].map(\.line).joined()
  }

  /// How many lines of each text there are among some steps.
  private static func count(_ steps: ArraySlice<Step>) -> (old: Int, new: Int) {
    steps.reduce(into: (0, 0)) { count, step in
      switch step {
      case .kept: count = (count.0 + 1, count.1 + 1)
      case .removed: count.0 += 1
      case .added: count.1 += 1
      }
    }
  }

  /// `4,2`: from which line on how many; for no lines the one before them.
  private static func place(_ before: Int, _ count: Int) -> String {
    "\(count == 0 ? before : before + 1),\(count)"
  }
}
