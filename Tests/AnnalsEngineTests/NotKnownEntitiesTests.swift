import AnnalsEngine
import Testing

/// Who could not be told, of one query or of the days of a series.
@Suite struct NotKnownEntitiesTests {
  private let ash = NotKnownEntity(name: "Ash", reason: "no known mark by 2020")
  private let elm = NotKnownEntity(name: "Elm", reason: "the mark of 2021 is not read")

  @Test func thoseWhoAreAlikeAreOneInASet() {
    let lists = [[ash, elm], [elm, ash], [ash], []].map { NotKnownEntities($0) }
    #expect(Set(lists + lists).count == 4)
    #expect(Set(lists).contains(NotKnownEntities([ash, elm])))
  }
}
