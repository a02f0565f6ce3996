"""JSONTestSuite: the files of Nicolas Seriot that say what a reader of JSON takes and refuses.

Each is opened as data and as a declaration beside a file that is right; what our loader takes of
what the suite leaves open, and the two that it refuses on purpose, is said in `outcomes.tsv`.
"""
import concurrent.futures
import re
import tempfile

import driven

# `FILE:LINE:COLUMN: error: …` says where a file is no JSON, and that alone is asked here.
PLACE = rb"^%s:\d+:\d+: error: "

# What is said of JSON that holds no records: it was read to its end.
READ = (b"no list of records", b"key 'annals' says")


class Check:
    def __init__(self, program, folder, home):
        self.program, self.folder, self.home = program, folder, home
        self.findings = driven.Findings()
        (home / "suite").symlink_to(folder / "test_parsing")
        self.model = home / "model.json"
        self.model.write_text('{"version": 1, "kinds": {"row": {"at": "rows", "name": "n"}}}')

    def file(self, line):
        name, accepts = line["file"], line["proposed Annals policy"].startswith("accept")
        path = f"suite/{name}"
        as_data = driven.run([self.program, "-c", "describe", path], self.home)
        # Inside a document of ours a value that no kind uses is passed over, and read all the same.
        given = b'{"rows": [{"n": "a"}], "other": ' + (self.folder / "test_parsing" / name).read_bytes() + b"}"
        inside = driven.run(
            [self.program, "-c", "rows", "--model", "model.json", "-"], self.home, given)
        for way, run, at in [("as data", as_data, path), ("inside", inside, "stdin")]:
            self.findings.hold(run.status in (0, 3), f"{name}: {way}, ends with {run.status}")
            self.findings.hold(not driven.obeyed(run.output + run.report), f"{name}: {way}, writes what is obeyed")
            self.findings.hold(
                run.status == 0 or re.match(PLACE % re.escape(at.encode()), run.report),
                f"{name}: {way}, without a place: {run.report[:120]!r}")
        taken = as_data.status == 0 or any(sentence in as_data.report for sentence in READ)
        self.findings.hold(taken == accepts, f"{name}: {line['proposed Annals policy']}: {as_data.report[:160]!r}")
        # A byte order mark is the beginning of a file and of nothing else.
        if accepts and "BOM" not in name:
            self.findings.hold(inside.status == 0, f"{name}: inside: {inside.report[:160]!r}")


def check(program):
    folder = driven.shared("json-test-suite")
    if not folder:
        print("JSONTestSuite: skipped, it is not at hand")
        return True
    lines = driven.table(folder / "outcomes.tsv")
    with tempfile.TemporaryDirectory() as place:
        check = Check(program, folder, driven.pathlib.Path(place))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(check.file, lines))
    check.findings.hold(len(lines) == 318, f"{len(lines)} files, and not 318")
    return check.findings.tell(f"JSONTestSuite, {len(lines)} files")
