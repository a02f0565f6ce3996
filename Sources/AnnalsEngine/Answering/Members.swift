import AnnalsModel
import AnnalsSyntax

/// Who is in a set, told once for every entity of the kind.
struct Members: Sendable {
  /// By entity.
  let mask: Mask
  private let parts: Parts

  /// Where to ask why an entity could not be told.
  private indirect enum Parts: Sendable {
    case query(Runner, Members?)

    /// None for a set of which nothing is open.
    case combination([Members])
  }

  /// Of `those`, of everyone: nothing is open.
  private init(certain mask: Mask) {
    self.mask = mask
    parts = .combination([])
  }

  /// - Parameter inner: the members of the set that the query itself looks at.
  private init(_ mask: Mask, of runner: Runner, _ inner: Members?) {
    self.mask = mask
    parts = .query(runner, inner)
  }

  private init(_ word: SetWord, of members: [Members], count: Int) {
    var mask = members.first?.mask ?? Mask(count: count)
    for other in members.dropFirst() {
      switch word {
      case .union: mask.formDisjunction(other.mask)
      case .both: mask.formConjunction(other.mask)
      case .except:
        var others = other.mask
        others.negate()
        mask.formConjunction(others)
      }
    }
    self.mask = mask
    parts = .combination(members)
  }

  /// Why it could not be told whether an entity is in the set; `nil` where it could.
  func reason(for entity: Int) -> String? {
    guard mask[entity] == .notKnown else { return nil }
    switch parts {
    case .query(let runner, let inner): return runner.reason(for: entity, in: inner)
    case .combination(let members):
      return members.lazy.compactMap { $0.reason(for: entity) }.first
    }
  }
}

extension Members {
  /// Tells the members of a set; `runner` is that of the query around it.
  init(_ membership: Membership, for runner: Runner) throws(Stop) {
    let count = runner.kind.count
    switch membership {
    case .everyone: self.init(certain: .everyone(of: count))
    case .those: self.init(certain: Mask(runner.thoseOfKind, of: count))
    case .query(let plan):
      let inner = runner.runner(of: plan)
      let sorting = try inner.sort()
      self.init(inner.mask(of: sorting), of: inner, sorting.members)
    case .combination(let word, let parts):
      var members: [Members] = []
      for part in parts { try members.append(Members(part, for: runner)) }
      self.init(word, of: members, count: count)
    }
  }
}

extension Runner {
  /// The entities of the last list, if they are of this kind.
  fileprivate var thoseOfKind: [Int] {
    guard let those, those.kind == plan.kind else { return [] }
    return those.entities.filter { kind.entityIndices.contains($0) }
  }

  /// Who is in the set that the plan stands for; what `limit` cuts is not.
  fileprivate func mask(of sorting: Sorting) -> Mask {
    var yes = sorting.yes
    if let limit = plan.limit, limit < yes.count, case .list(let list) = plan.output {
      yes = ranked(yes, by: list.order, limit: limit)
    }
    var mask = Mask(yes, of: kind.count)
    mask.forget(sorting.notKnown)
    return mask
  }
}

extension Kind {
  fileprivate var entityIndices: Range<Int> { 0..<count }
}

extension Mask {
  /// Yes for some entities, no for every other one.
  fileprivate init(_ entities: [Int], of count: Int) {
    self.init(count: count)
    var words = [UInt64](repeating: 0, count: yes.count)
    for entity in entities { words[entity >> 6] |= 1 << UInt64(entity & 63) }
    for word in words.indices { set(word: word, yes: words[word], known: .max) }
  }

  /// Yes for all.
  fileprivate static func everyone(of count: Int) -> Mask {
    var mask = Mask(count: count)
    for word in mask.yes.indices { mask.set(word: word, yes: .max, known: .max) }
    return mask
  }

  /// Makes some entities not known.
  fileprivate mutating func forget(_ entities: [Int]) {
    for entity in entities {
      let (word, bit) = (entity >> 6, UInt64(1) << UInt64(entity & 63))
      set(word: word, yes: yes[word] & ~bit, known: known[word] & ~bit)
    }
  }
}
