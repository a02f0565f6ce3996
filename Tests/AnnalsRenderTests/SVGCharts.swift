import AnnalsModel

@testable import AnnalsRender

/// Pictures with as much of each kind as a page can show: one of each, by name.
let sampleCharts: [(name: String, picture: Picture)] = [
  ("timeline", .timeline(sampleTimeline())), ("bars", .bars(sampleBars)),
  ("stack", .stack(sampleStack)), ("lines", .lines(sampleLines())),
  ("matrix", .matrix(sampleMatrix)),
]

/// Three lanes: of grades with one that is not known, of figures, and one that ends early.
func sampleTimeline(name: String = "Ashford", lowest: Double = 10, highest: Double = 20)
  -> TimelineChart
{
  let known = TimelineChart.Span(
    first: day("2014-03-01"), last: day("2017-05-31"), state: .grade(0), words: "inadequate",
    isGraded: true, link: "https://example.org/1?a=1&b=2")
  let missing = TimelineChart.Span(
    first: day("2017-06-01"), last: day("2020-12-31"), state: .missing, words: "(not judged)",
    isGraded: true, link: "javascript:alert(1)")
  func figure(_ year: Int, _ state: TimelineChart.State, _ words: String) -> TimelineChart.Span {
    TimelineChart.Span(
      first: day("\(year)-01-01"), last: day("\(year)-12-31"), state: state, words: words,
      isGraded: year > 2014, link: nil)
  }
  return TimelineChart(
    first: day("2014-01-01"), last: day("2020-12-31"),
    tracks: [
      TimelineChart.Track(name: "rating", values: .grades(grades)),
      TimelineChart.Track(
        name: "caseload", values: .numbers(unit: "cases", lowest: lowest, highest: highest)),
    ],
    lanes: [
      TimelineChart.Lane(name: name, track: 0, spans: [known, missing], last: day("2020-12-31")),
      TimelineChart.Lane(
        name: name, track: 1,
        spans: [
          figure(2014, .number(lowest), "\(lowest)"), figure(2016, .number(highest), "\(highest)"),
          figure(2018, .missing, "(not given)"), figure(2019, .number(lowest), "\(lowest)"),
        ], last: day("2020-12-31")),
      TimelineChart.Lane(name: "Bly", track: 0, spans: [known], last: day("2017-05-31")),
    ])
}

private func number(_ value: Double?) -> ChartNumber {
  ChartNumber(value: value, words: value.map { $0.shortestText } ?? "(not known)")
}

private let north = ChartSeries(label: "North", ink: .series(0))
private let south = ChartSeries(label: "South", ink: .series(9))
private let unknown = ChartSeries(label: "(not known)", ink: .unknown)

private let sampleBars = BarChart(
  key: "region", measure: "count",
  bars: [
    BarChart.Bar(label: "North", ink: .series(0), number: number(12)),
    BarChart.Bar(
      label: "South", ink: .series(0), number: ChartNumber(value: 3, words: "at least 3")),
    BarChart.Bar(label: "West", ink: .unknown, number: number(nil)),
  ])

private let sampleStack = StackChart(
  key: "as of", partKey: "region", measure: "count", parts: [north, south, unknown],
  wholes: [
    StackChart.Whole(
      label: "2018-03-31", day: day("2018-03-31"), numbers: [number(5), number(7), number(1)]),
    StackChart.Whole(
      label: "2019-03-31", day: day("2019-03-31"),
      numbers: [number(nil), ChartNumber(value: 3, words: "at least 3"), number(2)]),
  ])

/// A line with a gap, and another of an unknown group.
func sampleLines(_ low: Double = 1, _ high: Double = 5) -> LineChart {
  LineChart(
    key: "region", measure: "share (%)",
    days: [day("2018-03-31"), day("2019-03-31"), day("2020-03-31"), day("2021-03-31")],
    lines: [
      LineChart.Line(
        series: north, numbers: [number(low), number(high), number(nil), number(low)]),
      LineChart.Line(
        series: unknown, numbers: [number(low), number(low), number(high), number(low)]),
    ])
}

private let sampleMatrix = MatrixChart(
  rowKey: "from", columnKey: "to", measure: "steps",
  columns: [
    ChartSeries(label: "inadequate", ink: .grade(0, of: 2)),
    ChartSeries(label: "good", ink: .grade(1, of: 2)),
  ],
  rows: [
    MatrixChart.Row(
      series: ChartSeries(label: "inadequate", ink: .grade(0, of: 2)),
      numbers: [number(0), number(9)], total: number(9)),
    MatrixChart.Row(
      series: ChartSeries(label: "good", ink: .grade(1, of: 2)),
      numbers: [number(nil), number(-2)], total: number(-2)),
  ], totals: [number(0), number(7), number(7)])
