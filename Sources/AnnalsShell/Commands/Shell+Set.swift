import AnnalsRender

extension Shell {
  /// `.set`, `.set rows`, `.rows 20`, `.format csv`
  mutating func set(_ setting: Setting?, _ value: String?, into reply: inout Reply) {
    guard let setting else {
      var outline = Outline(page: .plain)
      outline.entries(
        Setting.allCases.map { Outline.Entry($0.rawValue, [self.value(of: $0)]) }, indent: 0)
      return reply.add(output: outline.text)
    }
    guard let value else { return reply.add(output: self.value(of: setting) + "\n") }
    change(setting, to: value)
    reply.add(notice: sentence(on: setting))
  }

  private func value(of setting: Setting) -> String {
    if let path = setting.path { return settings[keyPath: path] ? "on" : "off" }
    if setting.measure != nil { return text(ofLimit: setting) ?? Setting.unlimited }
    switch setting {
    case .pictures: return settings.pictures.map { $0 ? "on" : "off" } ?? Setting.automatic
    case .rows: return settings.rows.map { "\($0)" } ?? "all"
    case .csvSafe, .format, .highlighting, .limitMemory, .limitOutput, .limitRows, .limitSteps,
      .limitTime, .pager, .suggestions, .timer:
      return format.rawValue
    }
  }

  /// - Parameter value: one that the command has read.
  private mutating func change(_ setting: Setting, to value: String) {
    if let path = setting.path { settings[keyPath: path] = value == "on" }
    switch setting {
    case .format: format = OutputFormat(rawValue: value) ?? format
    case .pictures: settings.pictures = value == Setting.automatic ? nil : value == "on"
    case .rows: settings.rows = Int(value)
    case .limitMemory, .limitOutput, .limitRows, .limitSteps, .limitTime:
      change(limit: setting, to: value)
    case .csvSafe, .highlighting, .pager, .suggestions, .timer: break
    }
  }

  private func sentence(on setting: Setting) -> String {
    switch setting {
    case .format: "Answers are written as \(format.rawValue) now.\n"
    case .rows:
      settings.rows.map { "Tables show \($0) \($0 == 1 ? "row" : "rows") here now.\n" }
        ?? "Tables show all rows now.\n"
    case .csvSafe, .highlighting, .limitMemory, .limitOutput, .limitRows, .limitSteps, .limitTime,
      .pager, .pictures, .suggestions, .timer:
      "\(setting.rawValue) is \(value(of: setting)) now.\n"
    }
  }

  /// `.format`, `.format json`
  mutating func choose(_ format: OutputFormat?, into reply: inout Reply) {
    guard let format else {
      return reply.add(output: "\(self.format.rawValue) (there are \(OutputFormat.list))\n")
    }
    set(.format, format.rawValue, into: &reply)
  }
}
