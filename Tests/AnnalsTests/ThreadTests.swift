import Annals
import Glibc
import Synchronization
import Testing

/// One model and one prepared question shared by threads, each of which asks its own questions in
/// an order of its own. `make tsan` runs this with the thread sanitizer.
@Suite struct ThreadTests {
  static let questions = [
    "homes where rating improved from poor since 2014",
    "homes where rating is good and beds is above 20 show beds, region",
    "homes where rating declined then improved",
    "homes where rating was poor for at least 2 years",
    "homes where any neighbour (rating is poor)",
    "homes where rating improved within 2 years after closure",
    "homes where turnover fell by more than 10% from first to last",
    "homes where rating is at least median rating by region",
    "count homes by region, rating",
    "count homes by rating as of each year since 2014",
    "share of homes where rating is good by region",
    "average beds of homes by rating",
    "median spell rating was poor",
    "history of rating",
    "transitions of rating since 2014",
    "visits where overall is good and home.region is North",
    "homes where ratting is good",
    "homes where rating is",
  ]

  static let prepared = "param $floor rating default fair; homes where rating is at least $floor"
  static let floors = ["poor", "fair", "good", "excellent", "goood"]

  /// What comes of each question, asked in an order that begins with one of them.
  static func outcomes(
    _ model: Model, _ prepared: PreparedQuestion, from first: Int = 0
  ) -> [Int: Outcome] {
    let count = questions.count + floors.count + 1
    var outcomes: [Int: Outcome] = [:]
    for index in (0..<count).map({ ($0 + first) % count }) {
      outcomes[index] = Outcome { () throws(AskError) in
        if questions.indices.contains(index) { return try model.ask(questions[index]) }
        let floor = index - questions.count
        return try prepared.ask(floors.indices.contains(floor) ? ["floor": floors[floor]] : [:])
      }
    }
    return outcomes
  }

  @Test func manyThreadsAskOneModel() throws {
    let alone = try DoorTests.model()
    let expected = Self.outcomes(alone, try alone.prepare(Self.prepared))

    // Nothing has been asked of this one: what is made on first use is made by the threads.
    let model = try DoorTests.model()
    let prepared = try model.prepare(Self.prepared)
    let found = Mutex<[[Int: Outcome]]>([])
    Threads.run(8) { number in
      for round in 0..<3 {
        let outcomes = Self.outcomes(model, prepared, from: number * 3 + round)
        found.withLock { $0.append(outcomes) }
      }
    }
    let all = found.withLock { $0 }
    #expect(all.count == 24)
    for outcomes in all { #expect(outcomes == expected) }
  }
}

/// Threads of the system's own, whose beginning and end the thread sanitizer knows of.
enum Threads {
  private final class Job: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }

  /// Runs something on so many threads at once, and waits for all of them.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let threads = (0..<count).compactMap { start(Job($0, body)) }
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func start(_ job: Job) -> pthread_t? {
    var thread = pthread_t()
    let kept = Unmanaged.passRetained(job)
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
        job.body(job.number)
        return nil
      }, kept.toOpaque())
    if status == 0 { return thread }
    kept.release()
    return nil
  }
}
