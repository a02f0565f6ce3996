import AnnalsModel
import AnnalsRender

extension CommandName {
  /// What there is to know beyond usage and summary, a paragraph each.
  var details: [String] {
    switch self {
    case .help: ["Words of the language and commands have a page; .help lists them."]
    case .tour:
      [
        "Each step says a sentence or two and runs a query, which Up brings back for you to "
          + "change. .tour goes on, .tour 3 jumps to the third step, .tour end leaves off."
      ]
    case .describe: ["Names are compared as in queries: without case, '&' as 'and'."]
    case .explain:
      ["The query with its dates worked out, and the conditions in the order they run."]
    case .why: Self.detailsOfWhy
    case .last:
      ["In another format or on a terminal of another width it is written anew: .last csv."]
    case .history:
      [
        "The newest stands last. Without a text the last 20 are shown; a text finds all that "
          + "hold it, in capitals or not. .edit NUMBER takes one up."
      ]
    case .edit:
      [
        "Without a number it is the last query. When the editor is left the text is at the "
          + "prompt, where Enter runs it. The editor is $VISUAL, or $EDITOR, or vi."
      ]
    case .save: Self.detailsOfSave
    case .run:
      [
        "A query of the shelf means what it meant when it was saved: what is defined here does "
          + "not reach it, and what it defines is gone afterwards. .run alone lists the shelf."
      ]
    case .read:
      [
        "What the file defines is known afterwards. Nothing runs if one of its statements is "
          + "wrong."
      ]
    case .open: Self.detailsOfOpen
    case .reload:
      [
        "What was defined is kept, and what of it does not fit the new data is said; those are "
          + "gone. A file that cannot be read, or Ctrl-C, leaves the data that is there."
      ]
    case .watch: Self.detailsOfWatch
    case .once:
      [
        "It is written whole and without colour, as .format says, or as the file's name ends: "
          + "\(Destination.suffixes). A command is run by sh and gets the answer as its input."
      ]
    case .output:
      [
        "As .once, for every answer: the first takes the place of what was in the file, the "
          + "others follow it. A command runs anew for each. .output alone brings answers here."
      ]
    case .format: ["There are \(OutputFormat.list)."]
    case .rows:
      [
        "What is not shown is counted under the table. Other formats, files and pipes get all "
          + "rows."
      ]
    case .timer: []
    case .set: Setting.allCases.map { "\($0.rawValue): \($0.summary)" }
    case .quit: []
    }
  }

  private static let detailsOfWhy = [
    "Whether the last query holds for the entity, with its row or the reason why nobody knows, "
      + "and what each condition says of it. Then the gradings of each track that the query "
      + "looks at, of the main track where nothing was asked.",
    "Of several with one name a condition finds the one that is meant: why Meadow House where "
      + "town is Leith. It works with a dot too: .why NAME.",
  ]

  private static let detailsOfSave = [
    "With the definitions that it needs, in $XDG_DATA_HOME/annals/queries or "
      + "~/.local/share/annals/queries, as NAME.annals: a file that 'annals -f' runs too. "
      + ".run NAME asks it again.",
    "A name that is taken needs --replace.",
  ]

  private static let detailsOfOpen = [
    "Several files are one model. As on the command line, --model FILE names the "
      + "declaration, and --input FORMAT says how files are read whose names do not: "
      + "\(InputFormat.list). A name with blanks stands in quotes.",
    "Definitions and those are gone with the data that was open. A file that cannot be "
      + "read, or Ctrl-C, leaves the data that is there.",
  ]

  private static let detailsOfWatch = [
    "Every half second without a key the files are looked at. When one has another size or "
      + "time they are read as by .reload, which gives way to a key and begins again later, "
      + "and the last query runs again.",
    "A file that is half written is told once, and leaves the data that is there until it "
      + "changes again.",
  ]
}
