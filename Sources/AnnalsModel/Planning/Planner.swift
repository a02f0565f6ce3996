/// Makes a plan of a declaration: looks every name and path up once and says what does not fit.
struct Planner {
  var tree: TreeReader
  var plan: LoadPlan

  /// The ladder of each set of scales that has been asked for.
  private var ladderOf: [[Int]: Int] = [:]

  /// A value of a list's records and the way to read it.
  private struct SlotName: Hashable {
    var source: Int
    var path: KeyPath
    var demand: Demand
  }

  private var slotOf: [SlotName: Int] = [:]

  init(_ declaration: ModelDeclaration, flaws: TreeReader) {
    tree = flaws
    plan = LoadPlan(declaration: declaration)
  }

  mutating func run() {
    planSources()
    planKinds()
    planFields()
    planTracks()
    planBases()
    mergeSlots()
    planLevels()
    checkNames()
  }

  // MARK: - Ladders

  /// The ladder of some scales; `nil` when there is none, which is a flaw.
  mutating func ladder(of scales: [Int], at origin: Origin) -> Int? {
    var unique: [Int] = []
    for scale in scales where !unique.contains(scale) { unique.append(scale) }
    if let known = ladderOf[unique] { return known }
    let builder = LadderBuilder(
      scales: plan.declaration.scales, bridges: plan.declaration.bridges)
    do {
      plan.ladders.append(try builder.ladder(of: unique))
      ladderOf[unique] = plan.ladders.count - 1
      return plan.ladders.count - 1
    } catch {
      let message = words(error)
      tree.flaw(origin, message)
      return nil
    }
  }

  private func words(_ problem: LadderBuilder.Problem) -> String {
    func name(_ scale: Int) -> String { plan.declaration.scales[scale].name }
    return switch problem {
    case .noScale: "a rated track needs a 'scale'"
    case .tooManyGrades: "a track has at most \(Ladder.capacity) grades"
    case .notJoined(let one, let other):
      "no bridge joins the scales '\(name(one))' and '\(name(other))'"
    case .contradiction(let labels): "the scales put these labels in different orders: \(labels)"
    case .ambiguousAlias(let spelling): "'\(spelling)' stands for two grades"
    }
  }

  // MARK: - Slots

  /// The slot of a value of a list's records; asked for again it is the same one.
  mutating func slot(_ path: DeclaredPath, of source: Int, _ demand: Demand) -> Int {
    let name = SlotName(source: source, path: path.path, demand: demand)
    if let known = slotOf[name] { return known }
    slotOf[name] = plan.slots.count
    plan.slots.append(
      SlotPlan(source: source, path: path.path, demand: demand, origin: path.origin))
    return plan.slots.count - 1
  }

  /// Lets a value that may be anything be read as somebody else wants it read.
  private mutating func mergeSlots() {
    plan.merged = Array(plan.slots.indices)
    for index in plan.slots.indices where plan.slots[index].demand == .any {
      let slot = plan.slots[index]
      guard let exact = exactSlot(slot) else { continue }
      plan.merged[index] = exact
      plan.slots[exact].isKey = plan.slots[exact].isKey || slot.isKey
      plan.slots[exact].isGrouping = plan.slots[exact].isGrouping || slot.isGrouping
      plan.slots[exact].isFramework = plan.slots[exact].isFramework || slot.isFramework
      plan.slots[exact].isName = plan.slots[exact].isName || slot.isName
      plan.slots[exact].ladders += slot.ladders
    }
  }

  /// The slot of the same path that says how it is to be read.
  private func exactSlot(_ slot: SlotPlan) -> Int? {
    for demand in [Demand.text, .number, .flag] {
      let name = SlotName(source: slot.source, path: slot.path, demand: demand)
      if let found = slotOf[name] { return found }
    }
    return nil
  }

  // MARK: - Names

  /// Names that a query could not tell apart.
  private mutating func checkNames() {
    var kinds: Set<String> = []
    for (kind, declared) in zip(plan.kinds, plan.declaration.kinds) {
      for name in Set([kind.singular, kind.plural]) where !kinds.insert(name).inserted {
        tree.flaw(declared.origin, "two kinds are called '\(name)'")
      }
    }
  }
}
