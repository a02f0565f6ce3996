/// A shell that asks what a command line may go on with.
enum CompletionShell: String, CaseIterable, Hashable, Sendable {
  case bash, zsh, fish

  /// The script that tells the shell to ask; what there is to know is in the program.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # What bash asks when Tab is pressed behind `annals`.
    _annals() {
      mapfile -t COMPREPLY < <(
        "${1/#\~\//$HOME/}" complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_LINE" "$COMP_TYPE" 2>/dev/null)
    }

    # A blank stands in the answer where one belongs; bash before 4.4 knows no order.
    complete -o nospace -o nosort -F _annals annals 2>/dev/null ||
      complete -o nospace -F _annals annals

    """#

  private static let zshScript = #"""
    #compdef annals
    # What zsh asks when Tab is pressed behind `annals`.
    _annals() {
      local head line text name
      local -a texts names
      head="${(j: :)${(@)words[1,CURRENT-1]}} $QIPREFIX$IPREFIX$PREFIX"
      line="$head$SUFFIX$ISUFFIX$QISUFFIX ${(j: :)${(@)words[CURRENT+1,-1]}}"
      while IFS=$'\t' read -r text name; do
        texts+=("$text") names+=("$name")
      done < <("${${(Q)words[1]}/#\~\//$HOME/}" complete zsh "$head" "$line" 2>/dev/null)
      (( $#texts )) && compadd -U -Q -V annals -l -S '' -d names -a texts
    }

    if [ "$funcstack[1]" = _annals ]; then
      _annals
    else
      compdef _annals annals
    fi

    """#

  private static let fishScript = #"""
    # What fish asks when Tab is pressed behind `annals`.
    function __annals_complete
        set -l program (string replace -r '^~/' "$HOME/" -- (commandline -opc)[1])
        $program complete fish (commandline -cp | string collect) \
            (commandline -p | string collect) 2>/dev/null
    end

    complete -c annals -f -k -a '(__annals_complete)'

    """#
}
