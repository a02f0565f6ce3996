import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

@Suite("The tour")
struct TourTests {
  @Test("Each of eight steps runs a query that has rows and fits a screen of 24 rows")
  func everyStepRuns() throws {
    var shell = try ShippedModel.shell()
    var host = TestHost(page: Page(width: 80))
    for number in 1...8 {
      let reply = shell.reply(to: ".tour", host: &host)
      #expect(reply.report.isEmpty)
      #expect(reply.output.hasPrefix("\(number) of 8: "))
      #expect(reply.output.contains("──"), "step \(number) has no rows")
      let lines = (reply.output + reply.notice).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 24, "step \(number) has \(lines.count) lines")
      #expect(reply.offer != nil)
    }
    let end = shell.reply(to: ".tour", host: &host)
    #expect(end.output.isEmpty)
    #expect(end.notice.hasPrefix("That was the tour."))
    #expect(shell.reply(to: ".tour", host: &host).output.hasPrefix("1 of 8: "))
  }

  @Test("A step can be jumped to, and the tour left")
  func jumpAndLeave() throws {
    var shell = try ShippedModel.shell()
    var host = TestHost(page: Page(width: 80))
    #expect(shell.reply(to: ".tour 5", host: &host).output.hasPrefix("5 of 8: "))
    #expect(shell.reply(to: ".tour next", host: &host).output.hasPrefix("6 of 8: "))
    #expect(shell.reply(to: ".tour end", host: &host).notice.hasPrefix("That was the tour."))
    #expect(shell.reply(to: ".tour", host: &host).output.hasPrefix("1 of 8: "))
  }

  @Test("On other data it offers queries of that")
  func otherData() throws {
    var host = TestHost(files: ["k.json": TestModel.json])
    var shell = try TestModel.shell(asking: "k.json", of: &host)
    let reply = shell.reply(to: ".tour", host: &host)
    #expect(reply.output.contains("kitchens where rating improved from poor"))
    let offer = try #require(reply.offer)
    #expect(shell.reply(to: offer, host: &host).report.isEmpty)
  }

  @Test("The first screen speaks of the tour where there is one")
  func firstScreen() throws {
    #expect(try ShippedModel.shell().greeting(for: .plain).contains(".tour"))
    var host = TestHost(files: ["k.json": TestModel.json])
    let other = try TestModel.shell(asking: "k.json", of: &host)
    #expect(!other.greeting(for: .plain).contains(".tour"))
  }
}
