/// `expect no councils where rating is unknown`: a check.
package struct Expected: Hashable, Sendable {
  package var quantity: ExpectedQuantity
  package var listing: Listing
  package var range: SourceRange

  package init(quantity: ExpectedQuantity, listing: Listing, range: SourceRange) {
    self.quantity = quantity
    self.listing = listing
    self.range = range
  }
}

/// How many rows a check allows.
package enum ExpectedQuantity: Hashable, Sendable {
  case no
  case some
  case exactly(Int)
  case atLeast(Int)
  case atMost(Int)
}
