import AnnalsModel

/// A column of texts, coded in the order of first appearance.
func texts(_ values: [String?]) -> Column {
  var dictionary = TextDictionary()
  var known: [String: Int32] = [:]
  let codes = values.map { value -> Int32 in
    guard let value else { return TextColumn.missing }
    if let code = known[value] { return code }
    let code = Int32(dictionary.count)
    known[value] = code
    dictionary.bytes += Array(value.utf8)
    dictionary.offsets.append(dictionary.bytes.count)
    return code
  }
  return .texts(TextColumn(codes: codes, dictionary: dictionary))
}

/// Three schools with a rated and a measured track, a relation and a nested kind of visits.
func smallModel(
  title: String = "Schools", region: String = "North", unit: String = "pupils"
) -> Model {
  Model(
    title: title, statedDay: day("2026-08-22"), licence: "Invented.",
    scales: [
      Scale(name: "stars", labels: grades, aliases: [Scale.Alias(spelling: "RI", label: 1)])
    ],
    bridges: [], frameworks: [Framework(name: "F1", scale: 0, family: "F")],
    ladders: [
      Ladder(
        labels: grades, positions: [0, 1, 2, 3], scales: [1, 1, 1, 1],
        aliases: [Scale.Alias(spelling: "RI", label: 1)])
    ],
    kinds: [schools(region: region, unit: unit), visits], report: LoadReport())
}

private func schools(region: String, unit: String) -> Kind {
  Kind(
    singular: "school", plural: "schools", count: 3, owner: nil, nameField: 0,
    fields: [
      Field(name: "name", column: texts(["Ashford", "Bly", "Corby"]), unit: nil),
      Field(name: "region", column: texts([region, "South", region]), unit: nil),
      Field(
        name: "size",
        column: .integers(
          IntegerColumn(values: [300, 0, 450], validity: Validity(words: [0b101]))),
        unit: MeasureUnit(name: unit)),
    ],
    tracks: [rating, crowding(unit: unit)],
    relations: [
      Relation(
        singular: "neighbour", plural: "neighbours", target: 0, offsets: [0, 1, 1, 2],
        targets: [1, 0])
    ], life: nil, span: nil, dateField: nil)
}

private let visits = Kind(
  singular: "visit", plural: "visits", count: 4, owner: Owner(kind: 0, offsets: [0, 2, 3, 4]),
  nameField: nil,
  fields: [
    Field(name: "framework", column: texts(["F1", "F1", "F1", "F2"]), unit: nil),
    Field(
      name: "visited",
      column: .days(
        DayColumn(
          numbers: ["2013-12-01", "2016-05-31", "2015-01-01", "2017-06-07"].map { day($0).number },
          marks: [.day, .month, .day, .estimated])),
      unit: nil),
  ], tracks: [], relations: [], life: nil, span: nil, dateField: 1)

private let source = TrackSource(
  kind: 1, dates: [TrackSource.TrackDate(name: "visited", field: 1)], knownDate: 0, framework: 0,
  link: nil)

private let rating = Track(
  name: "rating",
  content: .rated(
    RatedContent(
      codes: [0, 2, 1, GradingCode(.notGiven).rawValue],
      previous: [GradingCode.none, 0, GradingCode.none, GradingCode.none], ladder: 0)),
  offsets: [0, 2, 3, 4],
  days: ["2013-12-01", "2016-05-31", "2015-01-01", "2017-06-07"].map { day($0).number },
  origins: [0, 1, 2, 3], sourceIndices: [], sources: [source], superseded: [],
  coverage: day("2013-11-01"))

private func crowding(unit: String) -> Track {
  Track(
    name: "crowding",
    content: .measured(
      MeasuredContent(
        values: [30, 0], missing: [GradingCode.none, GradingCode(.suppressed).rawValue],
        unit: MeasureUnit(name: unit), freshness: Freshness(months: 18, days: 0), better: .lower)),
    offsets: [0, 1, 1, 2], days: [day("2020-01-01"), day("2021-01-01")].map(\.number),
    origins: [0, 3], sourceIndices: [], sources: [], superseded: [], coverage: nil)
}
