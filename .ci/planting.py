"""The faults that `.ci/faults` plants: all in one build, each asleep until it is called by number.

An expression is exchanged for one that asks, each time it is reached, whether its fault is the one
that ANNALS_FAULT names. A comparison, a sum or a logical operator becomes an operator of its own,
so that no expression has to be parsed here; what does not compile is left out by the caller.
"""
import pathlib
import random
import re

# Where faults go, and the tests that should find them, the quickest first.
AREAS = {
    "lexer": (["AnnalsSyntax/Lexing", "AnnalsSyntax/Names"],
              ["AnnalsSyntaxTests", "LanguageTests"]),
    "parser": (["AnnalsSyntax/Parsing", "AnnalsSyntax/Questions"],
               ["AnnalsSyntaxTests", "LanguageTests"]),
    "printer": (["AnnalsSyntax/Printing", "AnnalsSyntax/Formatting"],
                ["AnnalsSyntaxTests", "LanguageTests"]),
    "checker": (["AnnalsEngine/Checking", "AnnalsEngine/Planning", "AnnalsEngine/Names"],
                ["LanguageTests", "AnnalsEngineTests"]),
    "evaluator": (["AnnalsEngine/Evaluation", "AnnalsEngine/Answering"],
                  ["LanguageTests", "AnnalsEngineTests"]),
    "loader": (["AnnalsModel"], ["AnnalsModelTests", "AnnalsTests", "LanguageTests"]),
}

COMPARE = ("ComparisonPrecedence", "<T: Comparable>(l: T, r: T) -> Bool")
EQUATE = ("ComparisonPrecedence", "<T: Equatable>(l: T, r: T) -> Bool")
ADD = ("AdditionPrecedence", "<T: AdditiveArithmetic>(l: T, r: T) -> T")
AND = ("LogicalConjunctionPrecedence", "(l: Bool, r: @autoclosure () -> Bool) -> Bool")
OR = ("LogicalDisjunctionPrecedence", "(l: Bool, r: @autoclosure () -> Bool) -> Bool")
RANGE = ("RangeFormationPrecedence", "(l: Int, r: Int) -> Range<Int>")

# An operator, what it becomes, and how both are written.
OPERATORS = [
    (" < ", "<=", COMPARE, "l < r", "l <= r"), (" <= ", "<", COMPARE, "l <= r", "l < r"),
    (" > ", ">=", COMPARE, "l > r", "l >= r"), (" >= ", ">", COMPARE, "l >= r", "l > r"),
    (" == ", "!=", EQUATE, "l == r", "l != r"), (" != ", "==", EQUATE, "l != r", "l == r"),
    (" + ", "-", ADD, "l + r", "l - r"), (" - ", "+", ADD, "l - r", "l + r"),
    (" && ", "||", AND, "l && r()", "l || r()"), (" || ", "&&", OR, "l || r()", "l && r()"),
    ("..<", "one fewer", RANGE, "l..<r", "l..<Swift.max(l, r - 1)"),
]

# A word, and what stands there when the fault is awake.
WORDS = [
    (r"(?<=[ (\[])true\b", "true", "false"), (r"(?<=[ (\[])false\b", "false", "true"),
    (r"(?<=[ (\[])0(?=[,)\] ]|$)", "0", "1"), (r"(?<=[ (\[])1(?=[,)\] ]|$)", "1", "2"),
    (r"(?<=[ (])\.yes\b", ".yes", ".no"), (r"(?<=[ (])\.no\b", ".no", ".notKnown"),
    (r"(?<=[ (])\.notKnown\b", ".notKnown", ".yes"),
]
CALLS = [
    (r"(?<![\w.])min\(", "Fault.least(%d, ", "max("), (r"(?<![\w.])max\(", "Fault.most(%d, ", "min("),
    (r"\.isEmpty\b", ".isEmpty(fault: %d)", ".isEmpty == false"),
]

# Words for people, capacities and declarations: no fault changes what is answered.
LEFT = re.compile(
    r"^\s*(//|import|case |@|#|default:|\}? ?else \{$)|reserveCapacity|isCancelled|func |init\(|"
    r"subscript|static let|typealias|where [A-Z]|package let|package var|workers|inlin")
ALONE = re.compile(r"^(\s+)((?:self\.)?[a-z][\w.]*(?:\[[^\]]*\])? (?:\+|-|\||&)?= [^{]*[^{(,\[=&|+?:]"
                   r"|(?:self\.)?[a-z][\w.]*\.(?:append|insert|formUnion|remove\w*)\([^{]*\))$")


class Fault:
    """One place and one other way to write it."""

    def __init__(self, area, path, line, span, old, new, kind):
        self.area, self.path, self.line, self.span = area, path, line, span
        self.old, self.new, self.kind = old, new, kind

    def __str__(self):
        return "%s %s:%d: %s, now %s" % (
            self.area, str(self.path).removeprefix("Sources/"), self.line + 1, self.old, self.new)


def symbol(number):
    """An operator that nobody else has."""
    return "∴" + chr(0x2270 + number // 16) + chr(0x2200 + number % 16)


def places(area):
    for folder in AREAS[area][0]:
        for path in sorted(pathlib.Path("Sources", folder).rglob("*.swift")):
            for number, line in enumerate(path.read_text().split("\n")):
                if not LEFT.search(line) and '"' not in line:
                    yield from faults_of(area, path, number, line.split(" // ")[0])


def faults_of(area, path, number, line):
    for pattern, other, *_ in OPERATORS:
        for match in re.finditer(re.escape(pattern), line):
            if not line[match.end():].startswith("nil"):
                yield Fault(area, path, number, match.span(), pattern.strip(), other, "operator")
    for pattern, old, new in WORDS:
        for match in re.finditer(pattern, line):
            yield Fault(area, path, number, match.span(), old, new, "word")
    for pattern, call, new in CALLS:
        for match in re.finditer(pattern, line):
            yield Fault(area, path, number, match.span(), match.group(), new, call)
    for match in re.finditer(r"(?<=[ (])!(?=[a-z(])", line):
        yield Fault(area, path, number, match.span(), "!", "nothing", "not")
    match = re.match(r"^(\s+|.*\{ )continue( \})?$", line)
    if match:
        start = line.index("continue")
        yield Fault(area, path, number, (start, start + 8), "continue", "break", "continue")
    match = ALONE.match(line)
    if match and line.count("(") == line.count(")") and line.count("[") == line.count("]"):
        yield Fault(area, path, number, match.span(2), match.group(2), "left out", "statement")


def written(fault, number, text):
    """What stands in the place of a text, for the fault with a number."""
    if fault.kind == "operator":
        return " %s " % symbol(number)
    if fault.kind == "word":
        return "Fault.pick(%d, %s, %s)" % (number, fault.old, fault.new)
    if fault.kind == "not":
        return symbol(number)
    if fault.kind == "continue":
        return "if Fault.isAwake(%d) { break } else { continue }" % number
    if fault.kind == "statement":
        return "if !Fault.isAwake(%d) { %s }" % (number, text)
    return fault.kind % number


def plant(faults):
    """Writes the faults, from the end of each line so that the places hold."""
    by_file = {}
    for number, fault in faults.items():
        by_file.setdefault(fault.path, []).append((fault.line, fault.span[0], number, fault))
    for path, here in by_file.items():
        lines = path.read_text().split("\n")
        for line, _, number, fault in sorted(here, key=lambda each: each[:2], reverse=True):
            start, end = fault.span
            text = lines[line]
            lines[line] = text[:start] + written(fault, number, text[start:end]) + text[end:]
        path.write_text("\n".join(lines))
    for module in ("AnnalsSyntax", "AnnalsModel", "AnnalsEngine"):
        declare(module, {number: fault for number, fault in faults.items()
                         if fault.path.parts[1] == module})


def declare(module, faults):
    lines = ["import CFault", "", SUPPORT]
    for number, fault in faults.items():
        if fault.kind == "not":
            lines += ["prefix operator %s" % symbol(number),
                      "prefix func %s(value: Bool) -> Bool {" % symbol(number),
                      "  Fault.isAwake(%d) ? value : !value\n}" % number]
        if fault.kind == "operator":
            (precedence, signature), old, new = next(
                rest for pattern, other, *rest in OPERATORS
                if (pattern.strip(), other) == (fault.old, fault.new))
            lines += ["infix operator %s: %s" % (symbol(number), precedence),
                      "func %s%s {" % (symbol(number), " " + signature),
                      "  Fault.isAwake(%d) ? %s : %s\n}" % (number, new, old)]
    pathlib.Path("Sources", module, "Fault.swift").write_text("\n".join(lines) + "\n")


SUPPORT = """enum Fault {
  static func isAwake(_ number: Int) -> Bool { Int(annals_fault()) == number }
  static func pick<T>(_ number: Int, _ usual: T, _ other: T) -> T {
    isAwake(number) ? other : usual
  }
  static func least<T: Comparable>(_ number: Int, _ left: T, _ right: T) -> T {
    isAwake(number) ? Swift.max(left, right) : Swift.min(left, right)
  }
  static func most<T: Comparable>(_ number: Int, _ left: T, _ right: T) -> T {
    isAwake(number) ? Swift.min(left, right) : Swift.max(left, right)
  }
}
extension Collection {
  func isEmpty(fault number: Int) -> Bool { Fault.isAwake(number) ? !isEmpty : isEmpty }
}
"""


def prepare_package():
    """A C target whose one number is read from the environment before anything runs."""
    package = pathlib.Path("Package.swift")
    text = package.read_text()
    text = text.replace('.target(name: "AnnalsSyntax", swiftSettings',
                        '.target(name: "CFault"),\n    '
                        '.target(name: "AnnalsSyntax", dependencies: ["CFault"], swiftSettings')
    text = text.replace('.target(name: "AnnalsModel", swiftSettings',
                        '.target(name: "AnnalsModel", dependencies: ["CFault"], swiftSettings')
    text = text.replace('name: "AnnalsEngine", dependencies: ["AnnalsSyntax", "AnnalsModel"]',
                        'name: "AnnalsEngine", dependencies: ["AnnalsSyntax", "AnnalsModel", "CFault"]')
    package.write_text(text.replace("  .treatAllWarnings(as: .error),\n", ""))
    folder = pathlib.Path("Sources", "CFault")
    (folder / "include").mkdir(parents=True)
    (folder / "include" / "CFault.h").write_text("int annals_fault(void);\n")
    (folder / "CFault.c").write_text(
        '#include <stdlib.h>\n#include "CFault.h"\nstatic int awake;\n'
        '__attribute__((constructor)) static void wake(void) {\n'
        '  const char *number = getenv("ANNALS_FAULT");\n'
        '  awake = number ? atoi(number) : 0;\n}\n'
        'int annals_fault(void) { return awake; }\n')


def draw(seed, each):
    """As many from each area, numbered from 1; no two that overlap."""
    faults, number, taken = {}, 0, set()
    for area in AREAS:
        waiting = list(places(area))
        random.Random("%d %s" % (seed, area)).shuffle(waiting)
        count = 0
        for fault in waiting:
            # One a line: what does not compile is then known by its line.
            if count == each or (fault.path, fault.line) in taken:
                continue
            taken.add((fault.path, fault.line))
            number, count = number + 1, count + 1
            faults[number] = fault
    return faults
