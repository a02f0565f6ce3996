import AnnalsModel

/// A model of one kind with one rated track, made without a file.
enum SmallModel {
  /// Grades 1 and 2 stand on one position: relabelled.
  static let ladder = Ladder(
    labels: ["poor", "adequate", "fair", "good", "excellent"], positions: [0, 1, 1, 2, 3],
    scales: [1, 1, 2, 3, 3], aliases: [])

  static func make(_ histories: [SmallHistory], coverage: Int?) -> Model {
    var names = TextColumn(codes: [], dictionary: TextDictionary())
    var track = Track(
      name: "rating",
      content: .rated(RatedContent(codes: [], previous: [], ladder: 0)), offsets: [0], days: [],
      origins: [], sourceIndices: [],
      sources: [TrackSource(kind: 1, dates: [], knownDate: 0, framework: nil, link: nil)],
      superseded: [], coverage: coverage.map { Day(number: Int32($0)) })
    var rated = RatedContent(codes: [], previous: [], ladder: 0)
    for (entity, history) in histories.enumerated() {
      names.append("entity \(entity)")
      var last = GradingCode.none
      for grading in history.gradings {
        track.days.append(Int32(grading.day))
        track.origins.append(Int32(track.origins.count))
        rated.previous.append(last)
        rated.codes.append(grading.value.code)
        if case .grade(let grade) = grading.value { last = UInt8(grade) }
      }
      track.offsets.append(Int32(track.days.count))
    }
    track.content = .rated(rated)
    return Model(
      title: "small", statedDay: nil, licence: nil, scales: [], bridges: [], frameworks: [],
      ladders: [ladder],
      kinds: [
        Kind(
          singular: "entity", plural: "entities", count: histories.count, owner: nil,
          nameField: 0, fields: [Field(name: "name", column: .texts(names), unit: nil)],
          tracks: [track], relations: [], life: nil, span: nil, dateField: nil),
        Kind(
          singular: "", plural: "", count: track.days.count, owner: nil, nameField: nil,
          fields: [], tracks: [], relations: [], life: nil, span: nil, dateField: nil),
      ], report: LoadReport())
  }
}

extension SmallValue {
  fileprivate var code: UInt8 {
    switch self {
    case .grade(let grade): UInt8(grade)
    case .missing(let reason): GradingCode(reason).rawValue
    }
  }
}

extension TextColumn {
  fileprivate mutating func append(_ text: String) {
    codes.append(Int32(codes.count))
    dictionary.bytes += Array(text.utf8)
    dictionary.offsets.append(dictionary.bytes.count)
  }
}
