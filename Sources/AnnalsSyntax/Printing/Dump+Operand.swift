extension Dump {
  mutating func add(_ operand: Operand) {
    switch operand {
    case .name(let name): add(name, as: "name")
    case .onDay(let node):
      add("on day", node.range) { dump in
        dump.add(node.track, as: "track")
        dump.add(node.day)
      }
    case .ordinal(let node):
      add("\(node.ordinal.rawValue)", node.range) { $0.add(node.track, as: "track") }
    case .anchored(let node):
      add(node.side.rawValue, node.range) { dump in
        dump.add(node.track, as: "track")
        dump.add(node.anchor)
      }
    case .length(let node):
      add(node.measure.rawValue, node.range) { dump in
        if let track = node.track { dump.add(track, as: "track") }
        dump.add(node.values, as: "values")
        if let window = node.window { dump.add(window) }
      }
    case .tally(let node):
      add("number", node.range) { dump in
        dump.add(node.name, as: "of")
        if let condition = node.condition { dump.add(condition) }
        if let window = node.window { dump.add(window) }
      }
    case .gap(let node):
      add("days between", node.range) { dump in
        dump.add(node.first)
        dump.add(node.second)
      }
    case .elapsed(let node):
      add("\(node.unit.rawValue) since", node.range) { $0.add(node.anchor) }
    case .calendar(let node):
      add(node.part.rawValue, node.range) { $0.add(node.date, as: "of") }
    case .path(let node):
      add("path", node.range) { dump in
        dump.add(node.owner, as: "owner")
        dump.add(node.operand)
      }
    case .summary(let node):
      add(node.function.rawValue, node.range) { dump in
        dump.add(node.operand)
        if !node.keys.isEmpty { dump.add("by", node.range) { $0.add(node.keys) } }
      }
    case .missing(let range): add("missing", range)
    }
  }

  mutating func add(_ anchor: Anchor) {
    switch anchor {
    case .period(let period): add(period)
    case .event(let event): add(event)
    }
  }

  private mutating func add(_ event: Event) {
    add((event.ordinal.map { "\($0.rawValue) " } ?? "") + "event", event.range) { dump in
      dump.add(event.name, as: "name")
      if let condition = event.condition { dump.add(condition) }
      if let date = event.date { dump.add(date, as: "date") }
    }
  }
}
