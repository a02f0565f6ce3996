/// What is said of a model that nobody declared.
package struct InferenceReport: Hashable, Sendable {
  /// What the model has not, by path.
  package var unused: [UnusedPath]

  package init(unused: [UnusedPath]) {
    self.unused = unused
  }
}

/// A path of the data that the model does not use, or uses for less than somebody might expect.
package struct UnusedPath: Hashable, Sendable {
  /// `councils.inspections.tags`
  package var path: String

  /// `a list of texts that name nothing`
  package var reason: String

  /// How many values there are.
  package var count: Int

  package init(path: String, reason: String, count: Int) {
    self.path = path
    self.reason = reason
    self.count = count
  }
}
