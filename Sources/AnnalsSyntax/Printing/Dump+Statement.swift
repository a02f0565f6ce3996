extension Dump {
  mutating func add(_ statement: Statement) {
    switch statement {
    case .list(let node): add(node)
    case .aggregate(let node): add(node)
    case .history(let node):
      add("history", node.range) { dump in
        for track in node.tracks { dump.add(track, as: "track") }
        dump.add(node.subjects, node.window, node.clauses)
      }
    case .transitions(let node):
      add("transitions", node.range) { dump in
        dump.add(node.track, as: "track")
        dump.add(node.subjects, node.window, node.clauses)
      }
    case .lineup(let node):
      add("compare", node.range) { dump in
        for name in node.names { dump.add(name) }
        dump.add(node.clauses)
      }
    case .definition(let node): add(node)
    case .binding(let node):
      add("let", node.range) { dump in
        dump.add(node.name, as: "name")
        dump.add(node.value)
      }
    case .parameter(let node):
      add("param", node.range) { dump in
        dump.add(node.name, as: "name")
        dump.add(node.type, as: "type")
        if let standard = node.standard { dump.add(standard) }
      }
    case .use(let node): add("use", node.range) { $0.add(node.path, as: "path") }
    case .expectation(let node):
      add("expect \(node.quantity)", node.range) { $0.add(node.listing) }
    case .explanation(let node):
      add(node.isAnalysed ? "explain analyse" : "explain", node.range) { $0.add(node.statement) }
    case .description(let node):
      add("describe", node.range) { dump in
        if let name = node.name { dump.add(name, as: "name") }
      }
    case .missing(let range): add("missing", range)
    }
  }

  private mutating func add(_ node: Listing) {
    add("list", node.range) { dump in
      dump.add(node.source)
      dump.add(node.clauses)
    }
  }

  private mutating func add(_ node: Aggregate) {
    let title =
      switch node.function {
      case .count: "count"
      case .share: "share"
      case .summary(let function): function.rawValue
      }
    add(title, node.range) { dump in
      if let operand = node.operand { dump.add(operand) }
      if let source = node.source { dump.add(source) }
      dump.add(node.clauses)
    }
  }

  private mutating func add(_ node: Definition) {
    add("define", node.range) { dump in
      dump.add(node.name, as: "name")
      switch node.meaning {
      case .condition(let condition): dump.add(condition)
      case .set(let listing): dump.add(listing)
      }
    }
  }

  private mutating func add(_ source: Source) {
    switch source {
    case .name(let name): add(name, as: "source")
    case .those(let range): add("those", range)
    case .query(let listing): add(listing)
    case .combination(let node):
      add(node.word.rawValue, node.range) { dump in
        for source in node.sources { dump.add(source) }
      }
    case .missing(let range): add("missing", range)
    }
  }

  private mutating func add(subject value: Value) {
    switch value {
    case .name(let name): add(name, as: "for")
    case .number, .period, .operand, .parameter, .missing:
      add("for", value.range) { $0.add(value) }
    }
  }

  private mutating func add(_ subjects: Subjects?, _ window: Window?, _ clauses: [Clause]) {
    switch subjects {
    case nil: break
    case .names(let values): for value in values { add(subject: value) }
    case .source(.name(let name)): add(name, as: "for")
    case .source(let source): add("for", source.range) { $0.add(source) }
    }
    if let window { add(window) }
    add(clauses)
  }

  private mutating func add(_ clauses: [Clause]) {
    for clause in clauses { add(clause) }
  }

  private mutating func add(_ clause: Clause) {
    let title = clause.leader
    switch clause {
    case .condition(let node): add(title, node.range) { $0.add(node.condition) }
    case .grouping(let node): add(title, node.range) { $0.add(node.keys) }
    case .show(let node):
      let rows = node.rows == .all ? "" : " \(node.rows.rawValue)"
      add(title + rows, node.range) { $0.add(node.operands) }
    case .order(let node):
      add(title, node.range) { dump in
        for key in node.keys {
          dump.add("\(key.direction.rawValue)", key.range) { $0.add(key.operand) }
        }
      }
    case .limit(let node): add("\(title) \(node.count)", node.range)
    case .asOf(let node): add(title, node.range) { $0.add(node.day) }
    case .knownOn(let node): add(title, node.range) { $0.add(node.day) }
    case .datedBy(let node): add(title, node.range) { $0.add(node.date, as: "date") }
    case .asOfEach(let node): add("\(title) \(node.step)", node.range) { $0.add(node.window) }
    case .predecessors(let node): add(title, node.range)
    case .percent(let node): add(title, node.range)
    }
  }
}
