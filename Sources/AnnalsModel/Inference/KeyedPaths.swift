/// Finds the objects of a document whose keys are data: `{"E1": {…}, "E2": {…}}`,
/// `{"2014-03-31": "good"}`.
struct KeyedPaths {
  /// Where they are; what is below one of them is looked at once it is known to be one.
  private(set) var paths: Set<KeyPath> = []

  init(_ document: Observation) {
    look(at: document, KeyPath(keys: []), isInRecord: false)
  }

  private mutating func look(at value: Observation, _ path: KeyPath, isInRecord: Bool) {
    switch value.form {
    case .nothing, .scalar: return
    case .list:
      if let element = value.elements.first { lookInside(element, path, isInRecord: true) }
    case .object where value.isKeyed:
      guard let element = value.elements.first else { return }
      look(at: element, path.appending(KeyPath(KeyPath.anyKey)), isInRecord: true)
    case .object where value.hasKeysOfData(from: isInRecord ? 8 : 3): paths.insert(path)
    case .object: lookInside(value, path, isInRecord: isInRecord)
    }
  }

  private mutating func lookInside(_ object: Observation, _ path: KeyPath, isInRecord: Bool) {
    for member in object.members {
      look(at: member, path.appending(KeyPath(keys: [member.key])), isInRecord: isInRecord)
    }
  }
}

extension Observation {
  /// No record that people write has so many keys.
  private static let mostKeys = 1_000

  /// Whether the keys of an object are data: all its values are objects or all are single, and the
  /// keys are all dates, or more than any record has, or those of several objects alike.
  ///
  /// - Parameter least: how many objects are several.
  fileprivate func hasKeysOfData(from least: Int) -> Bool {
    let values = members.filter { $0.form != .nothing }
    guard let form = values.first?.form, form != .list, values.allSatisfy({ $0.form == form })
    else { return false }
    if hasKeysOfDates || members.count > Self.mostKeys { return true }
    guard form == .object, values.count >= least else { return false }
    return values.allSatisfy(\.hasKeysOfDates) || values.areAlike
  }

  private var hasKeysOfDates: Bool {
    !members.isEmpty && members.allSatisfy { $0.key.isDateOfKey }
  }

  /// Whether keys that are data are dates.
  var areDates: Bool {
    let dates = texts.dates
    guard texts.count > 0, dates.days + dates.times + dates.months + dates.years == texts.count
    else { return false }
    return dates.years == 0 || texts.distinct?.allSatisfy(\.isDateOfKey) ?? false
  }
}

extension [Observation] {
  /// Whether they have nearly the same keys.
  fileprivate var areAlike: Bool {
    let most = map(\.members.count).max() ?? 0
    return Set(flatMap { $0.members.map(\.key) }).count * 2 <= most * 3
  }
}

extension String {
  /// Whether a key is a date; four digits are one only where they are a year of our time.
  fileprivate var isDateOfKey: Bool {
    guard let dated = DatedText(self) else { return false }
    return utf8.count > 4 || 1900...2100 ~= dated.day.components.year
  }
}
