import AnnalsModel

extension Evaluator {
  /// The field that a reading is of, unless there is more to it than its column: an end of a life
  /// that lies ahead has not come.
  private func plainField(_ reading: Reading) -> Field? {
    guard case .field(let index) = reading.resolved(in: kind), !kind.isEnd(index) else {
      return nil
    }
    return kind.fields[index]
  }

  /// `region is known`: by the column alone; `nil` where a reason or a day is asked for.
  func presence(_ test: PresenceTest, over block: Block) -> Mask? {
    guard test.reasons.isEmpty, let field = plainField(test.reading) else { return nil }
    let wantsKnown = test.wantsKnown
    switch field.column {
    case .texts(let column):
      let codes = column.codes
      return fill(block, with: RowKernel { (codes[$0] != TextColumn.missing) == wantsKnown })
    case .integers(let column):
      let validity = column.validity
      return fill(block, with: RowKernel { validity[$0] == wantsKnown })
    case .fractions(let column):
      let validity = column.validity
      return fill(block, with: RowKernel { validity[$0] == wantsKnown })
    case .days(let column):
      let (numbers, none) = (column.numbers, Day.unknown.number)
      return fill(block, with: RowKernel { (numbers[$0] != none) == wantsKnown })
    case .grades(let column):
      let codes = column.codes
      return fill(
        block, with: RowKernel { (codes[$0] < GradingCode.firstMissing) == wantsKnown })
    case .flags(let column):
      let validity = column.validity
      return fill(block, with: RowKernel { validity[$0] == wantsKnown })
    }
  }

  /// `published since 2018`: by the column alone; `nil` for anything but a plain field of days.
  func days(_ test: DayTest, over block: Block) -> Mask? {
    guard let field = plainField(test.reading), case .days(let column) = field.column,
      let range = test.ranges.first, test.ranges.count == 1
    else { return nil }
    let (numbers, none) = (column.numbers, Day.unknown.number)
    let (first, last) = (range.first.number, range.last.number)
    return fill(
      block,
      with: RowKernel { numbers[$0] == none ? nil : first <= numbers[$0] && numbers[$0] <= last })
  }
}

/// What a column says of a row; `nil` where it has nothing to tell by.
private struct RowKernel: Kernel {
  let holds: (_ row: Int) -> Bool?

  func truth(of entity: Int) -> Truth { holds(entity).map { Truth($0) } ?? .notKnown }
}
