"""Hostile queries: by a file, by standard input and at the prompt, in several places of the world."""
import concurrent.futures
import pathlib
import re
import tempfile

import driven

DECIDED = driven.ROOT / "Tests/Hostile/queries.tsv"

# What must make no difference.
PLACES = [
    {"LC_ALL": "C", "TZ": "Pacific/Apia"},
    {"LC_ALL": "C.UTF-8", "TZ": "America/New_York"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"},
]

# Above what a question of the model in the program takes.
MEMORY = 64 << 20

MOST_DIAGNOSTICS = 10

# What a person could paste.
PASTED = 4096


def outcome(run):
    """The class of the index that a run is of."""
    if run.status == 0:
        return "ok" if run.output else "empty"
    return "error" if run.status in (2, 4, 64) else "%s" % run.status


def agrees(stated, found):
    return found == stated or stated == "either" and found in ("ok", "error", "empty")


def diagnostics(report):
    return len(re.findall(rb"^[^\s][^\n]*?: error: ", report, re.M))


class Check:
    def __init__(self, program, folder, home):
        self.program, self.folder, self.home = program, folder, home
        self.findings = driven.Findings()
        self.decided = {line["file"]: line for line in driven.table(DECIDED)}
        (home / "queries").symlink_to(folder)
        self.limits = [driven.memory(MEMORY)]

    def hold(self, holds, name, sentence):
        self.findings.hold(holds, f"{name}: {sentence}")

    def file(self, line):
        """One file by `-f` in all places, and by standard input."""
        name = line["file"]
        path = f"queries/{name}"
        runs = [driven.run([self.program, "-f", path], self.home, limits=self.limits, **place) for place in PLACES]
        first = runs[0]
        self.expected(line, first)
        for run, place in zip(runs[1:], PLACES[1:]):
            self.hold(run == first, name, f"another answer in {place}")
        self.hold(not driven.obeyed(first.output + first.report), name,
                  f"writes {driven.obeyed(first.output + first.report)[:3]}")
        self.hold(diagnostics(first.report) <= MOST_DIAGNOSTICS, name, "too many reports")
        self.hold(len(first.report) < 16_384, name, f"{len(first.report)} bytes of reports")
        self.hold(first.status == 0 or diagnostics(first.report) + (first.status == 64) > 0, name,
                  "refused without a place")
        given = (self.folder / name).read_bytes()
        piped = driven.run([self.program], self.home, given)
        told = first.report.replace(b"%s:" % path.encode(), b"stdin:")
        if not self.differs(name):
            self.hold((piped.status, piped.output, piped.report) == (first.status, first.output, told),
                      name, f"standard input says {piped.report[:200]!r} and not {told[:200]!r}")
        self.rewritten(name, given)
        return name, first

    def differs(self, name):
        """Whether the ways in have words of their own for it, by a decision of ours."""
        return bool(self.decided.get(name, {}).get("differs"))

    def expected(self, line, run):
        name, decided = line["file"], self.decided.get(line["file"], {})
        found = outcome(run)
        if decided.get("outcome"):
            self.hold(agrees(decided["outcome"], found), name,
                      f"{found}, and not {decided['outcome']} as we decided")
            self.hold(not agrees(line["outcome"], found), name, "needs no decision of ours any more")
        else:
            self.hold(agrees(line["outcome"], found), name,
                      f"{found}, and not {line['outcome']}: {run.report[:120]!r}")

    def rewritten(self, name, given):
        """What is an error because of a sign of other languages is right in our words."""
        pairs = [pair.split(" → ") for pair in self.decided.get(name, {}).get("ours", "").split("; ") if pair]
        if not pairs:
            return
        text = given.decode("utf-8")
        for old, new in pairs:
            self.hold(old in text, name, f"has no {old!r}")
            text = text.replace(old, new)
        run = driven.run([self.program, "-f", "-"], self.home, text.encode("utf-8"))
        self.hold(run.status == 0, name, f"in our words {run.report[:200]!r}")

    def prompt(self, runs):
        """All files, one after the other, at one prompt."""
        prompt = driven.Prompt(self.program, self.home)
        for name, run in runs:
            text = prompt.say(f".read queries/{name}")
            self.hold(run.report in text or self.differs(name), name,
                      f"the prompt says {text[-300:]!r} and not {run.report[:200]!r}")
            self.hold(not driven.obeyed(text), name, "the prompt writes what a terminal obeys")
        self.hold(b"153 councils." in prompt.say("count councils"), "the prompt", "does not go on")
        self.hold(prompt.leave() == 0, "the prompt", "cannot be left")

    def pasted(self, names):
        """What can be pasted does no harm, whatever it is."""
        prompt = None
        for name in names:
            text = (self.folder / name).read_bytes()
            # Ctrl-C, Ctrl-Z and Ctrl-\ are for the terminal, in a paste too.
            if len(text) > PASTED or set(text) & {0x03, 0x1A, 0x1C}:
                continue
            prompt = prompt or driven.Prompt(self.program, self.home)
            if not prompt.paste(text):
                self.hold(prompt.process.returncode == 0 and b"quit" in text, name,
                          f"ends the prompt with {prompt.process.returncode}")
                prompt = None
            else:
                self.hold(True, name, "")
        if prompt:
            prompt.settle()
            prompt.say(".output")
            text = prompt.say("count councils")
            self.hold(b"153 councils." in text, "what was pasted", f"the prompt goes on with {text!r}")
            self.hold(prompt.leave() == 0, "what was pasted", "the prompt cannot be left")


def check(program):
    folder = driven.shared("hostile-queries")
    if not folder:
        print("hostile queries: skipped, they are not at hand")
        return True
    lines = driven.table(folder / "index.tsv")
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place) / "a" / "b"
        home.mkdir(parents=True)
        check = Check(program, folder, home)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            runs = list(pool.map(check.file, lines))
        check.prompt(runs)
        check.pasted([line["file"] for line in lines])
        check.hold(not set(check.decided) - {line["file"] for line in lines}, "Tests/Hostile/queries.tsv",
                   "names a file that is not there")
    return check.findings.tell(f"hostile queries, {len(lines)} files")
