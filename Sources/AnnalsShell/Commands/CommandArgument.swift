/// What may follow a command of the prompt.
enum CommandArgument: Hashable, Sendable {
  case nothing

  /// One of some words.
  case words([CommandWord])

  /// A word of the language, or a command, that has a page of help.
  case topic

  /// A name that the model has.
  case name

  /// The name of an entity.
  case entity

  /// A query.
  case query

  /// The names of files.
  case files
}

/// A word that may follow a command, and what it means.
struct CommandWord: Hashable, Sendable {
  var text: String
  var meaning: String
}
