/// What the words of everyday English come to in a question.
enum QuestionWord {
  /// It says nothing that a query says.
  case noise
  case form(Question.Form)
  case verb(String)
  case tense(Asked.Tense)
  case denial
  case ranking(Ranking)

  /// `worst` or `best` of the grades, whatever they are called: `failing`.
  case extreme(isBest: Bool)

  /// What comes next is a key: `by`.
  case key

  /// What comes next is gone by: `sorted`.
  case order
  case direction(isDescending: Bool)

  /// How long something was the case: `longest`.
  case length

  /// - Parameter word: in small letters.
  init?(_ word: String) {
    guard let meaning = Self.table[word] else { return nil }
    self = meaning
  }

  private static let groups: [(String, Self)] = [
    (
      """
      a an the of that which who what where how is are am be do does did has have had having me
      us you i we our my your can could would will please all any every there their its it this
      these those show list find get give tell display search see want to know only just now
      currently today current with for in at from and also got get gotten getting went gone going
      rated graded judged whose than about into on if overall score scores grade grades rating
      ratings happened happen happens doing looks make made so far still anything something
      name names called let's much many group grouped under = ==
      """, .noise
    ),
    ("count number total", .form(.count)),
    ("share percentage percent proportion fraction", .form(.share)),
    ("average avg mean", .form(.summary(.average))),
    ("median", .form(.summary(.median))),
    ("sum", .form(.summary(.sum))),
    ("history timeline trend trajectory story when why past record", .form(.history)),
    ("compare compared vs versus against", .form(.lineup)),
    (
      "improved improve improves improving improvement improvements better upgraded bettered",
      .verb("improved")
    ),
    (
      """
      declined decline declines declining worsened worsen worsening worse deteriorated deteriorate
      deteriorating dropped drop slipped downgraded fallen slid
      """, .verb("declined")
    ),
    ("rose rise risen rising increased increase increasing up grew", .verb("rose")),
    ("fell fall falling decreased decrease decreasing down shrank", .verb("fell")),
    ("changed change changes changing moved move", .verb("changed")),
    ("was were been", .tense(.then)),
    ("ever once previously formerly", .tense(.ever)),
    ("never", .tense(.never)),
    ("stayed stay remained remain stuck kept always consistently", .tense(.still)),
    ("became become becoming turned", .tense(.arrived)),
    (
      """
      not no without != <> isn't aren't didn't hasn't haven't wasn't weren't don't doesn't
      """, .denial
    ),
    (
      "highest biggest largest greatest max maximum top",
      .ranking(Ranking(isDescending: true, measure: .numbers))
    ),
    (
      "lowest smallest fewest least min minimum bottom",
      .ranking(Ranking(isDescending: false, measure: .numbers))
    ),
    ("best", .ranking(Ranking(isDescending: true, measure: .grades))),
    ("worst", .ranking(Ranking(isDescending: false, measure: .grades))),
    (
      "latest newest recent last recently", .ranking(Ranking(isDescending: true, measure: .dates))
    ),
    ("first oldest earliest", .ranking(Ranking(isDescending: false, measure: .dates))),
    ("most", .ranking(Ranking(isDescending: true, measure: .counts))),
    ("failing poor bad weak weakest struggling", .extreme(isBest: false)),
    ("excellent great strong strongest", .extreme(isBest: true)),
    ("by per each across", .key),
    ("order ordered sort sorted ranked rank", .order),
    ("desc descending", .direction(isDescending: true)),
    ("asc ascending", .direction(isDescending: false)),
    ("long longest", .length),
  ]

  private static let table: [String: Self] = {
    var table: [String: Self] = [:]
    for (words, meaning) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = meaning }
    }
    return table
  }()
}
