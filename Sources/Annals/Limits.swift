import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// How much a load and a question may ask for. Each limit is exact: at it the work is done, one
/// above it is an error that names the limit, its value and what was met, and never a shorter
/// answer. Time is limited by `isCancelled`.
///
/// ```swift
/// var limits = Limits.untrusted
/// limits[.rows] = 500
/// var model = try Model(path: "councils.json", limits: limits)
/// model.limits[.steps] = nil
/// ```
public struct Limits: Hashable, Sendable {
  private var values: [Limit: Int]

  /// Those of ``standard``.
  public init() { self = .standard }

  private init(_ values: [Limit: Int]) { self.values = values }

  /// The value of a limit; `nil` for none. A limit that is set to `nil`, or higher than
  /// ``Limit/most``, is there: as high as it can be. None is below 0.
  public subscript(limit: Limit) -> Int? {
    get { values[limit] }
    set {
      let isNeeded = limit.most < 1 << 48
      values[limit] = newValue.map { min(max($0, 0), limit.most) } ?? (isNeeded ? limit.most : nil)
    }
  }

  /// For questions and files of the people that the program belongs to.
  public static let standard: Limits = {
    let (syntax, load) = (SyntaxLimits.standard, LoadLimits())
    return Limits([
      .textBytes: syntax.textBytes, .tokens: syntax.tokens, .nesting: syntax.nesting,
      .inner: syntax.inner, .listItems: syntax.listItems, .nameBytes: syntax.nameBytes,
      .numberDigits: syntax.numberDigits, .durationCount: syntax.durationCount,
      .expansion: syntax.expansion, .fileBytes: load.fileSize, .fileDepth: load.depth,
      .valueBytes: load.textSize, .fields: load.fields, .records: load.records,
    ])
  }()

  /// For questions and files of strangers: small enough that one question takes about a second at
  /// most, and 64 MiB.
  public static let untrusted: Limits = {
    var limits = standard
    limits[.textBytes] = 64 << 10
    limits[.tokens] = 16_384
    limits[.nesting] = 64
    limits[.listItems] = 1_000
    limits[.expansion] = 1_000
    limits[.steps] = 100_000_000
    limits[.rows] = 10_000
    limits[.questionMemory] = 64 << 20
    limits[.fileBytes] = 64 << 20
    limits[.fileDepth] = 64
    limits[.valueBytes] = 1 << 20
    limits[.fields] = 1_000
    limits[.loadMemory] = 192 << 20
    return limits
  }()

  private func value(_ limit: Limit) -> Int { values[limit] ?? limit.most }

  var syntax: SyntaxLimits {
    var limits = SyntaxLimits.standard
    limits.textBytes = value(.textBytes)
    limits.tokens = value(.tokens)
    limits.nesting = value(.nesting)
    limits.inner = value(.inner)
    limits.listItems = value(.listItems)
    limits.nameBytes = value(.nameBytes)
    limits.numberDigits = value(.numberDigits)
    limits.durationCount = value(.durationCount)
    limits.expansion = value(.expansion)
    return limits
  }

  var question: QuestionLimits {
    var limits = QuestionLimits()
    limits.steps = values[.steps]
    limits.rows = values[.rows]
    limits.memory = values[.questionMemory]
    return limits
  }

  var load: LoadLimits {
    var limits = LoadLimits(
      fileSize: value(.fileBytes), depth: value(.fileDepth), textSize: value(.valueBytes),
      fields: value(.fields))
    limits.records = value(.records)
    limits.memory = values[.loadMemory]
    return limits
  }
}
