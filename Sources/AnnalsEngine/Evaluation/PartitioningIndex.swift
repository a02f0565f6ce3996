extension RandomAccessCollection where Index == Int {
  /// The first place whose element is of the second part, where those of the first part come before
  /// those of the second; the end where there is none.
  func partitioningIndex(where isOfSecond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isOfSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
