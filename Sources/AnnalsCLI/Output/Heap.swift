import CMalloc

/// Memory that is not needed any more.
enum Heap {
  /// Gives the system what nobody uses: the pieces of a large question lie all over the heap.
  static func giveBack() { malloc_trim(0) }
}
