import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating is good`, `population is above 100000`, `region is not London`
  mutating func check(_ comparison: Comparison) -> Filter? {
    guard let reading = checkReading(comparison.operand) else { return nil }
    switch reading.resolved(in: kind) {
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track):
      return checkGraded(reading, kind.tracks[track], comparison)
    case .measure(let track, _):
      return checkMeasure(reading, kind.tracks[track], comparison)
    case .field(let field):
      return check(reading, kind.fields[field], comparison)
    case .anchored, .length, .tally, .gap, .elapsed, .calendar, .path, .summary:
      report(.notYet, at: comparison.range)
      return nil
    case .name:
      report(.notText("name"), at: comparison.operand.range)
      return nil
    }
  }

  private mutating func checkGraded(
    _ reading: Reading, _ track: Track, _ comparison: Comparison
  ) -> Filter? {
    guard case .rated(let content) = track.content else { return nil }
    return checkGrades(
      comparison.values, named: track.name, ladderIndex: content.ladder,
      ladder: model.ladders[content.ladder]
    ).map { grades in
      .grades(
        GradeTest(reading: reading, grades: grades, isDenied: comparison.sense == .denied))
    }
  }

  private mutating func checkMeasure(
    _ reading: Reading, _ track: Track, _ comparison: Comparison
  ) -> Filter? {
    guard case .measured(let content) = track.content else { return nil }
    return checkNumbers(comparison.values, named: track.name, unit: content.unit).map { ranges in
      .numbers(NumberTest(reading: reading, ranges: ranges)).said(comparison.sense)
    }
  }

  private mutating func check(
    _ reading: Reading, _ field: Field, _ comparison: Comparison
  ) -> Filter? {
    switch field.column {
    case .texts(let column):
      return checkTexts(comparison.values, field.name, column, reading).map { codes in
        .texts(TextTest(reading: reading, codes: codes)).said(comparison.sense)
      }
    case .integers, .fractions:
      return checkNumbers(comparison.values, named: field.name, unit: field.unit).map { ranges in
        .numbers(NumberTest(reading: reading, ranges: ranges)).said(comparison.sense)
      }
    case .days:
      return checkDays(comparison.values, field.name).map { ranges in
        .days(DayTest(reading: reading, ranges: ranges)).said(comparison.sense)
      }
    case .grades(let column):
      return checkGrades(
        comparison.values, named: field.name, ladderIndex: column.ladder,
        ladder: model.ladders[column.ladder]
      ).map { grades in
        .grades(
          GradeTest(reading: reading, grades: grades, isDenied: comparison.sense == .denied))
      }
    case .flags:
      return checkFlags(comparison.values, field.name).map { flags in
        .flags(FlagTest(reading: reading, flags: flags)).said(comparison.sense)
      }
    }
  }
}

extension Filter {
  /// The filter itself, or its negation for `is not`.
  fileprivate func said(_ sense: Sense) -> Filter {
    sense == .affirmed ? self : .not(self)
  }
}
