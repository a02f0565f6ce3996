/// What `--safe` does with a command of the prompt, or with a setting.
package enum SafeTreatment: Hashable, Sendable {
  /// It opens no file but those of the command line, writes none, and starts no process.
  case runs

  /// It does one of these; the reason follows `--safe`.
  case refused(String)
}

// The switches have no default: a new command or setting has to say here what becomes of it.

extension CommandName {
  package var inSafeMode: SafeTreatment {
    switch self {
    case .help, .tour, .describe, .explain, .why, .last, .history, .reload, .watch, .format, .rows,
      .timer, .set, .quit:
      .runs
    case .edit: .refused("starts no editor")
    case .save: .refused("writes no file")
    case .run: .refused("reads no shelf")
    case .read, .open: .refused("opens no file but those that the command line names")
    case .once, .output: .refused("writes no file and starts no command")
    }
  }
}

extension Setting {
  package var inSafeMode: SafeTreatment {
    switch self {
    case .csvSafe, .format, .highlighting, .pictures, .rows, .suggestions, .timer: .runs
    case .pager: .refused("starts no pager")
    case .limitMemory, .limitOutput, .limitRows, .limitSteps, .limitTime:
      .refused("keeps the limits of the command line")
    }
  }
}

extension Command {
  /// Why `--safe` refuses it; `nil` where it runs.
  var refusalInSafeMode: String? {
    let treatment: SafeTreatment =
      if case .set(let setting?, _?) = self { setting.inSafeMode } else { name.inSafeMode }
    switch treatment {
    case .runs: return nil
    case .refused(let reason): return "--safe \(reason)"
    }
  }

  private var name: CommandName {
    switch self {
    case .help: .help
    case .tour: .tour
    case .describe: .describe
    case .explain: .explain
    case .why: .why
    case .last: .last
    case .history: .history
    case .edit: .edit
    case .save: .save
    case .run: .run
    case .read: .read
    case .open: .open
    case .reload: .reload
    case .watch: .watch
    case .once: .once
    case .output: .output
    case .format: .format
    case .set: .set
    case .quit: .quit
    }
  }
}
