import AnnalsModel

extension World {
  /// The world as tables: `homes`, `gradings` of rated tracks with the position of their grade,
  /// `readings` of measured ones, `visits`, `neighbours`. A home's number is its place.
  func tables() throws -> SQLite {
    let database = try SQLite()
    try database.run(Self.schema)
    for (number, home) in homes.enumerated() {
      try database.run(rows(of: home, number).joined(separator: ";"))
    }
    // What was before each known grading, and until when each grading holds.
    try database.run(Self.derived)
    return database
  }

  private static let schema = """
    create table homes(id integer primary key, name text, region text, beds integer, rent real,
      garden integer, registered integer, opened integer, closed integer);
    create table gradings(home integer, track text, day integer, position integer);
    create table readings(home integer, track text, day integer, value real);
    create table visits(home integer, day integer, kind text);
    create table neighbours(home integer, other integer);
    """

  private static let derived = """
    create table steps as select home, track, day, position,
      lag(position) over (partition by home, track order by day) as before
      from gradings where position is not null;
    create table spans as select home, track, day as first, position,
      lead(day) over (partition by home, track order by day) as next from gradings;
    create index gradings_home on gradings(home, track, day);
    create index readings_home on readings(home, track, day);
    create index steps_home on steps(home, track);
    create index spans_home on spans(home, track);
    create index visits_home on visits(home);
    create index neighbours_home on neighbours(home);
    """

  private func rows(of home: Home, _ number: Int) -> [String] {
    var rows = [
      "insert into homes values(\(number), \(Self.sql(home.name)), \(Self.sql(home.region)), "
        + "\(Self.sql(home.beds)), \(home.rent.map { "\($0)" } ?? "null"), "
        + "\(Self.sql(home.garden.map { $0 ? 1 : 0 })), \(Self.sql(home.registered)), "
        + "\(Self.sql(home.opened)), \(Self.sql(home.closed)))"
    ]
    for inspection in home.inspections {
      for (track, given) in [("rating", inspection.rating), ("safety", inspection.safety)] {
        rows.append(
          "insert into gradings values(\(number), '\(track)', \(Self.sql(inspection.published)), "
            + "\(Self.sql(given.position)))")
      }
    }
    for figure in home.figures {
      rows.append(
        "insert into readings values(\(number), '\(figure.measure.rawValue)', "
          + "\(Self.sql(figure.measured)), \(figure.value.map { "\($0)" } ?? "null"))")
    }
    for visit in home.visits {
      rows.append(
        "insert into visits values(\(number), \(Self.sql(visit.visited)), "
          + "\(Self.sql(visit.kind)))")
    }
    for other in home.neighbours {
      rows.append("insert into neighbours values(\(number), \(other))")
    }
    return rows
  }

  private static func sql(_ number: Int?) -> String { number.map { "\($0)" } ?? "null" }
  private static func sql(_ text: String?) -> String { text.map { "'\($0)'" } ?? "null" }
}

extension Given {
  fileprivate var position: Int? {
    if case .grade(let grade) = self { World.positions[grade] } else { nil }
  }
}
