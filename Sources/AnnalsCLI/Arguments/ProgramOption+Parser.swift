import ArgumentParser

extension NameSpecification {
  /// The words of an option.
  static func of(_ option: ProgramOption) -> NameSpecification {
    NameSpecification(
      option.words.map { word in
        let name = word.drop { $0 == "-" }
        guard !word.hasPrefix("--"), let letter = name.first else {
          return .customLong(String(name))
        }
        return .customShort(letter)
      })
  }
}

extension ArgumentHelp {
  /// The help of an option.
  static func of(_ option: ProgramOption) -> ArgumentHelp {
    ArgumentHelp(option.help, valueName: option.value?.name)
  }
}
