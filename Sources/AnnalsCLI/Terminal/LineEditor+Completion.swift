#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  extension LineEditor {
    /// Tab: what is certain goes into the text, and what is not is shown.
    func complete() {
      guard let completion, !completion.candidates.isEmpty else {
        rl_ding()
        return
      }
      if let edit = completion.edit(of: text) { replace(edit.replaced, with: edit.text) }
      guard completion.isAmbiguous else { return }
      // The list goes below the text as it is now.
      redisplay()
      show(completion)
    }

    private var completion: Completion? {
      guard let text = validText else { return nil }
      return assistant?.completion(
        of: text, at: Int(annals_point()), files: FolderListing.candidates)
    }

    // MARK: - Readline's own commands of completion

    /// Answers readline's own commands, such as `menu-complete`, which replace all up to the
    /// cursor.
    ///
    /// - Returns: the longest common beginning and the candidates, for readline to free.
    func matches() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      listed = completion
      annals_end_completion(listed?.candidates.first?.isWhole == false ? 0 : 1)
      guard let listed, !listed.candidates.isEmpty else { return nil }
      let bytes = Array(text.utf8)
      guard 0...bytes.count ~= listed.replaced.lowerBound else { return nil }
      let before = String(decoding: bytes[..<listed.replaced.lowerBound], as: UTF8.self)
      let typed = String(decoding: bytes.prefix(Int(annals_point())), as: UTF8.self)
      var all = listed.candidates.map { before + $0.text }
      if listed.isAmbiguous {
        all.insert(listed.edit(of: text).map { before + $0.text } ?? typed, at: 0)
      }
      return Self.copied(all)
    }

    /// Shows what readline would list.
    func showMatches() {
      if let listed { show(listed) }
    }

    private static func copied(
      _ texts: [String]
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
      let stride = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
      guard let memory = calloc(texts.count + 1, stride) else { return nil }
      let pointers = memory.bindMemory(
        to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
      for (index, text) in texts.enumerated() { pointers[index] = strdup(text) }
      return pointers
    }
  }
#endif
