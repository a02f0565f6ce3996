import AnnalsEngine

extension Grid {
  /// Puts bars, shades or sparklines into the table, where it fits with them as it does without.
  ///
  /// - Returns: what the footer says of them; `nil` where none are there.
  mutating func decorate(with answer: Answer, on page: Page) -> [String]? {
    guard answer.facts.series == nil else { return nil }
    switch answer.shape {
    case .list: return addSparklines(of: answer, on: page)
    case .groups(.count) where answer.columns.count { $0.role == .key } > 1: return nil
    case .groups: return addBars(of: answer, on: page)
    case .transitions: return addShades(of: answer, on: page)
    case .history: return nil
    }
  }

  /// The room that is left beside the columns with all that is in them.
  private func room(on page: Page) -> Int {
    columns.reduce((page.width ?? PictureRenderer.usualWidth) + TableLayout.gap) {
      $0 - $1.natural - TableLayout.gap
    }
  }

  // MARK: - Bars

  private mutating func addBars(of answer: Answer, on page: Page) -> [String]? {
    let keys = answer.columns.count { $0.role == .key }
    let width = min(room(on: page) - TableLayout.gap, Self.widestBar)
    guard keys > 0, let measure = answer.measureColumn, width >= Self.narrowestBar else {
      return nil
    }
    let numbers = rows.indices.map { answer.number($0, measure) }
    let values = numbers.compactMap(\.value)
    // A bar begins at nothing: there is none for less.
    guard values.count > 1, !values.contains(where: { $0 < 0 }), let highest = values.max() else {
      return nil
    }
    for (index, number) in numbers.enumerated() {
      let length = width - (number.isOpen ? 1 : 0)
      let bar = number.value.map { Bar.text(of: $0, highest: highest, width: length) } ?? ""
      let text = bar + (number.isOpen ? "+" : "")
      rows[index].append(
        GridCell(text: VisibleText(text: text, width: text.count), style: .plain))
    }
    columns.append(Column(pictureOf: width))
    return numbers.contains(where: \.isOpen) ? ["+ behind a bar: it may be longer."] : []
  }

  private static let narrowestBar = 8
  private static let widestBar = 60

  // MARK: - Shades

  private mutating func addShades(of answer: Answer, on page: Page) -> [String]? {
    let inner = columns.indices.dropFirst().dropLast()
    let steps = rows.indices.dropLast()
    let highest = steps.reduce(0.0) { highest, row in
      inner.reduce(highest) { max($0, answer.number(row, $1).value ?? 0) }
    }
    guard highest > 0 else { return nil }
    var shaded = self
    for column in inner {
      for row in steps {
        let part = (answer.number(row, column).value ?? 0) / highest
        shaded.rows[row][column].shade(part)
      }
      let content = shaded.rows.reduce(0) { max($0, $1[column].text.width) }
      shaded.columns[column] = Column(answer.columns[column], content: content)
    }
    let width = page.width ?? PictureRenderer.usualWidth
    guard TableLayout.widths(of: shaded.columns, in: Page(width: width)) != nil else { return nil }
    self = shaded
    return [Shade.sentence]
  }

  // MARK: - Sparklines

  private mutating func addSparklines(of answer: Answer, on page: Page) -> [String] {
    var sentences: [String] = []
    // From the right, so that the columns to the left keep their places.
    for trail in answer.trails.sorted(by: { $0.column > $1.column })
    where columns.indices.contains(trail.column) && answer.entities.count == rows.count {
      let readings = answer.entities.map { trail.readings(of: $0).suffix(Self.longestSparkline) }
      let known = readings.map { $0.compactMap(\.value) }
      let width = readings.reduce(0) { max($0, $1.count) }
      guard known.contains(where: { $0.count > 1 }), room(on: page) >= TableLayout.gap + width,
        let sparkline = Sparkline(of: known.lazy.joined())
      else { continue }
      for (row, readings) in readings.enumerated() {
        let text = String(readings.map { sparkline.character(for: $0.value) })
        rows[row].insert(
          GridCell(text: VisibleText(text: text, width: readings.count), style: .plain),
          at: trail.column + 1)
      }
      columns.insert(Column(pictureOf: width), at: trail.column + 1)
      let column = answer.columns[trail.column]
      let bounds = [sparkline.lowest, sparkline.highest].map(\.shortestText)
      sentences.append(
        "\(VisibleText(column.headingWithUnit).text): the last \(Self.longestSparkline) readings"
          + " at most, from ▁ \(bounds[0]) to █ \(bounds[1])"
          + (known.map(\.count) == readings.map(\.count) ? "." : ", · is not known."))
    }
    return sentences.reversed()
  }

  private static let longestSparkline = 12
}

extension Grid.Column {
  /// A column without a heading, which is never narrower.
  fileprivate init(pictureOf width: Int) {
    heading = VisibleText(text: "", width: 0)
    isRightAligned = false
    (natural, compact, cutTexts, minimum) = (width, width, width, width)
  }
}

extension Grid.GridCell {
  /// Puts a shade before the number; nothing before none.
  ///
  /// - Parameter part: of the most, 0 to 1.
  fileprivate mutating func shade(_ part: Double) {
    guard let shade = Shade(part: part) else { return }
    text = VisibleText(text: shade.character + " " + text.text, width: text.width + 2)
    style = shade.style
  }
}
