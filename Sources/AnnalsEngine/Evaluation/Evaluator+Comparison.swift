import AnnalsModel

extension Evaluator {
  /// `region is London`
  func evaluate(_ test: TextTest, over block: Block) -> Mask {
    fill(block, with: TextKernel(test, self))
  }

  /// `population is above 100000`
  func evaluate(_ test: NumberTest, over block: Block) -> Mask {
    let reader = reader(for: test.reading)
    if reader.isSpan || !test.durations.isEmpty {
      return fill(block, with: NumberKernel(test: test, reader: reader))
    }
    return fill(
      block,
      with: ValueKernel(reader) { value in
        switch value {
        case .number(let number): test.ranges.contains { $0.contains(number) }
        case .code, .grade, .day, .flag, .unknown: nil
        }
      })
  }

  /// `established is 2019`
  func evaluate(_ test: DayTest, over block: Block) -> Mask {
    days(test, over: block)
      ?? fill(
        block,
        with: ValueKernel(reader(for: test.reading)) { value in
          switch value {
          case .day(let day): test.ranges.contains { $0.contains(day) }
          case .code, .grade, .number, .flag, .unknown: nil
          }
        })
  }

  /// `short is yes`
  func evaluate(_ test: FlagTest, over block: Block) -> Mask {
    fill(
      block,
      with: ValueKernel(reader(for: test.reading)) { value in
        switch value {
        case .flag(let flag): test.flags.contains(flag)
        case .code, .grade, .number, .day, .unknown: nil
        }
      })
  }

  /// `rating is good`
  func evaluate(_ test: GradeTest, over block: Block) -> Mask {
    if case .grade(let track, let day) = test.reading {
      return fill(block, with: GradeKernel(test, view(track), on: day.day))
    }
    return fill(
      block,
      with: ValueKernel(reader(for: test.reading)) { value in
        switch value {
        case .grade(let grade): test.grades.contains(grade) != test.isDenied
        case .code, .number, .day, .flag, .unknown: nil
        }
      })
  }

  /// `rating is unknown because not given`
  func evaluate(_ test: PresenceTest, over block: Block) -> Mask {
    if case .grade(let track, let day) = test.reading, test.reasons.isEmpty {
      return fill(block, with: GradedPresenceKernel(test, view(track), on: day.day))
    }
    return presence(test, over: block)
      ?? fill(block, with: PresenceKernel(test, reader: reader(for: test.reading)))
  }
}

extension NumberRange {
  func contains(_ number: ExactNumber) -> Bool {
    if let low, number < low.value || (number == low.value && !low.isIncluded) { return false }
    if let high, high.value < number || (number == high.value && !high.isIncluded) {
      return false
    }
    return true
  }
}

/// Whether the code of a text is one of those asked for.
private struct TextKernel: Kernel {
  let codes: [Int32]

  /// For a field of an owner, whose each entity is.
  let owners: [Int32]?
  let passes: Validity

  init(_ test: TextTest, _ evaluator: Evaluator) {
    if case .path(let path) = test.reading {
      owners = evaluator.owners(in: path.owner)
    } else {
      owners = nil
    }
    guard let column = evaluator.model.texts(of: test.reading, in: evaluator.kindIndex) else {
      codes = []
      passes = Validity()
      return
    }
    codes = column.codes
    var words = [UInt64](repeating: 0, count: (column.dictionary.count + 63) / 64)
    for code in test.codes {
      words[Int(code) >> 6] |= 1 << UInt64(code & 63)
    }
    passes = Validity(words: words)
  }

  func truth(of entity: Int) -> Truth {
    let row = owners.map { Int($0[entity]) } ?? entity
    guard row < codes.count, codes[row] >= 0 else { return .notKnown }
    return Truth(passes[Int(codes[row])])
  }
}

/// Whether the grade in force on a day is one of those asked for.
private struct GradeKernel: Kernel {
  let test: GradeTest
  let view: TrackView
  let day: Int32

  init(_ test: GradeTest, _ view: TrackView, on day: Day) {
    self.test = test
    self.view = view
    self.day = day.number
  }

  func truth(of entity: Int) -> Truth {
    guard let grade = view.grade(on: day, of: entity) else { return .notKnown }
    return Truth(test.grades.contains(grade) != test.isDenied)
  }
}

/// Two-valued: whether a known grade is in force on a day.
private struct GradedPresenceKernel: Kernel {
  let wantsKnown: Bool
  let view: TrackView
  let day: Int32

  init(_ test: PresenceTest, _ view: TrackView, on day: Day) {
    wantsKnown = test.wantsKnown
    self.view = view
    self.day = day.number
  }

  func truth(of entity: Int) -> Truth {
    Truth((view.grade(on: day, of: entity) != nil) == wantsKnown)
  }
}

/// Whether the value of a reading passes; a value that is not known is not known to.
private struct ValueKernel: Kernel {
  let values: (_ entity: Int) -> ReadValue

  /// `nil` when there is nothing to tell by.
  let passes: (ReadValue) -> Bool?

  init(_ reader: Reader, passes: @escaping (ReadValue) -> Bool?) {
    values = reader.values
    self.passes = passes
  }

  func truth(of entity: Int) -> Truth {
    passes(values(entity)).map { Truth($0) } ?? .notKnown
  }
}

/// Two-valued: whether there is a value, or whether the reason for none is one asked for.
private struct PresenceKernel: Kernel {
  let test: PresenceTest
  let reader: Reader

  init(_ test: PresenceTest, reader: Reader) {
    self.test = test
    self.reader = reader
  }

  func truth(of entity: Int) -> Truth {
    guard case .unknown(let reason) = reader.value(of: entity) else {
      return Truth(test.wantsKnown)
    }
    guard !test.wantsKnown else { return .no }
    if test.reasons.isEmpty { return .yes }
    return Truth(reason.missing.map { test.reasons.contains($0) } ?? false)
  }
}
