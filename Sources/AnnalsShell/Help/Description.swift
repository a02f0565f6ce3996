package import AnnalsEngine
package import AnnalsRender

/// What `describe` says about a model.
package enum Description {
  /// The whole model.
  package static func make(of session: Session, for page: Page) -> String {
    DescriptionRenderer.render(session.model, today: session.today, for: page)
  }

  /// What `describe NAME` says of a name that the checker has found.
  static func text(of name: String?, in session: Session, for page: Page) -> String {
    switch make(of: session, name: name, for: page) {
    case .found(let text): text
    case .unknown(let message): message + "\n"
    }
  }

  /// One kind, field, track or scale, or the whole model without a name.
  static func make(of session: Session, name: String?, for page: Page) -> Lookup {
    guard let name else { return .found(make(of: session, for: page)) }
    let model = session.model
    let text = DescriptionRenderer.render(name, of: model, today: session.today, for: page)
    if let text { return .found(text) }
    if let nature = DescriptionRenderer.nature(of: name, in: model) {
      return .unknown(
        message: "'\(name)' is \(nature); .describe takes a kind, field, track, relation or scale")
    }
    let nearest = nearestWords(to: name, among: DescriptionRenderer.names(in: model))
    return .unknown(
      message: "the model has nothing called '\(name)'"
        + didYouMean(nearest, otherwise: "; .describe lists what it has"))
  }
}
