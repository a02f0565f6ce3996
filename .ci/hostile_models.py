"""Hostile models: by a file, by standard input and at the prompt, and what their recipes make."""
import concurrent.futures
import csv
import gzip
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time

import driven

OURS = driven.ROOT / "Tests/Hostile"

# What is asked of each: what is there, what it was made for, and every name of it.
csv.field_size_limit(1 << 30)
QUESTIONS = [
    "describe", "councils where rating improved from inadequate since 2014", "councils show population"]

# Beside three times the file.
MEMORY = 64 << 20

# `FILE:LINE:COLUMN: error: …`, or without a place what is about the whole of a file.
REPORT = re.compile(rb"^\S[^\n]*?: (error|warning): ", re.M)
PLACE = re.compile(rb"^\S[^\n]*?:\d+:\d+: (error|warning): ", re.M)

# Reports without a place: what there is no place for.
WHOLE = (b"bytes in a file", b"is a folder", b"permission denied", b"no file is called", b"changed while")


def asked(*more):
    return [word for question in QUESTIONS for word in ("-c", question)] + list(more)


class Check:
    def __init__(self, program, folder, home):
        self.program, self.folder, self.home = program, folder, home
        self.findings = driven.Findings()
        self.decided = {line["file"]: line for line in driven.table(OURS / "models.tsv")}
        self.model = ["--model", str(OURS / "model.json")]
        (home / "models").symlink_to(folder)

    def hold(self, holds, name, sentence):
        self.findings.hold(holds, f"{name}: {sentence}")

    def run(self, *words, **more):
        return driven.run([self.program, *self.model, *words], self.home, **more)

    def file(self, line):
        """One file, strict as the index is, and as it is loaded when nobody says so."""
        name, path = line["file"], f"models/{line['file']}"
        size = os.path.getsize(self.folder / name)
        room = [driven.memory(3 * size + MEMORY)]
        if name in self.OTHERWISE:
            return self.otherwise(name, path, room)
        strict = self.run("--strict", *asked(path), limits=room)
        found = {0: "ok", 3: "error"}.get(strict.status, f"{strict.status}")
        decided = self.decided.get(name)
        agrees = line["outcome"] in (found, "either")
        if decided:
            self.hold(found == decided["outcome"], name, f"{found}, and not as we decided")
            self.hold(not agrees, name, "needs no decision of ours any more")
        else:
            self.hold(agrees, name, f"{found}, and not {line['outcome']}: {strict.report[:160]!r}")
        loose = self.run(*asked(path), limits=room)
        self.hold(loose.status in (0, 3), name, f"ends with {loose.status}")
        # What strictness refuses is never taken in silence, and what it takes is taken.
        if strict.status == 3:
            self.hold(PLACE.search(loose.report) or self.is_whole(loose.report), name,
                      f"is taken in silence: {loose.report[:160]!r}")
        else:
            self.hold((loose.status, loose.output) == (0, strict.output), name, "is taken only strictly")
        runs = [strict, loose, *self.forms(name, path, loose), *self.piped(name, loose, room)]
        for run in runs:
            # TSV and CSV in a pipe are bytes of the data, and are read back.
            self.hold(not driven.obeyed(run.report), name, f"reports {driven.obeyed(run.report)[:3]}")
            self.hold(len(run.report) < 16_384, name, f"{len(run.report)} bytes of reports")
        return name, loose

    # What has no populations, and what it has instead.
    OTHERWISE = {"307-ref-chain-10000.json": "parent"}

    def otherwise(self, name, path, room):
        text = (OURS / "model.json").read_text()\
            .replace("population", self.OTHERWISE[name]).replace('"life": {"from": "opened"},', "")
        (self.home / "other.model.json").write_text(text)
        run = driven.run([self.program, "--model", "other.model.json", "--strict", "-c", "count councils",
                          "-c", "councils show parent", path], self.home, limits=room)
        self.hold(run.status == 0, name, f"{run.status} {run.report[:160]!r}")
        return name, self.run(*asked(path))

    def is_whole(self, report):
        return any(sentence in report for sentence in WHOLE)

    def forms(self, name, path, table):
        """As JSON and CSV; the names read back from both are those of the file."""
        if table.status:
            return []
        self.hold(not driven.obeyed(table.output), name, f"writes {driven.obeyed(table.output)[:3]}")
        made = [self.run("-c", QUESTIONS[2], "--format", form, path) for form in ("json", "csv")]
        self.hold([run.status for run in made] == [0, 0], name, "is not written in every form")
        self.hold(not driven.obeyed(made[0].output), name, "writes in JSON what a terminal obeys")
        rows = list(csv.reader(io.StringIO(made[1].output.decode("utf-8"), newline="")))[1:]
        names = [row["council"] for row in json.loads(made[0].output)["rows"]]
        self.hold([row[0] for row in rows] == names, name, "JSON and CSV have other names")
        # A name that is not given, or that is no text and nothing like one, is shown as none.
        given = [*self.given(name), ""] if len(names) < 10 else names
        self.hold(all(one in given for one in names), name, f"the names are not those of the file: {names!r}")
        return made

    def given(self, name):
        """What the names of the first records are, read by Python."""
        data = (self.folder / name).read_bytes()
        data = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data.decode("utf-8-sig"))
        records = data["councils"] if isinstance(data, dict) else data
        names = [record.get(key) for record in records if isinstance(record, dict) for key in ("name", "id")]
        return [str(name) if isinstance(name, (int, float)) else name for name in names]

    def piped(self, name, loose, room):
        """By standard input: the same answer and the same reports."""
        given = (self.folder / name).read_bytes()
        run = self.run(*asked("-"), given=given, limits=room)
        told = driven.Run(loose.status, *(
            text.replace(b"models/%s" % name.encode(), b"stdin") for text in (loose.output, loose.report)))
        self.hold(run == told, name, f"standard input says {run.report[:160]!r} and not {told.report[:160]!r}")
        return [run]

    def prompt(self, runs):
        """All of them opened at one prompt, which keeps the model that it had where one is refused."""
        prompt = driven.Prompt(self.program, self.home)
        (self.home / "kept.json").write_text((self.folder / "000-valid-baseline.json").read_text())
        model = str(OURS / "model.json")
        keeps = False
        for name, run in runs:
            if not keeps:
                prompt.say(f'.open kept.json --model "{model}"')
            keeps = run.status != 0
            text = prompt.say(f'.open "models/{name}" --model "{model}"')
            self.hold(not driven.obeyed(text), name, "the prompt writes what a terminal obeys")
            if run.status == 0:
                continue
            self.hold(run.report in text, name, f"the prompt says {text[:160]!r}, not {run.report[:160]!r}")
            self.hold(b"5 councils." in prompt.say("count councils"), name, "the model before is gone")
        self.hold(prompt.leave() == 0, "the prompt", "cannot be left")


class Recipes(Check):
    """What cannot be kept as a file."""

    def refused(self, name, words, sentence, **more):
        run = self.run("-c", "describe", *words, **more)
        self.hold(run.status == 3 and sentence in run.report, name, f"{run.status} {run.report[:200]!r}")
        self.hold(not driven.obeyed(run.report), name, "writes what a terminal obeys")
        return run

    def all(self):
        good = (self.folder / "000-valid-baseline.json").read_bytes()
        (self.home / "good.json").write_bytes(good)
        self.refused("/dev/null", ["/dev/null"], b"/dev/null:1:1: error: the file is empty")
        for device in ("/dev/zero", "/dev/urandom"):
            self.refused(device, [device], b": error: this is a device, which may have no end")
        self.refused("a folder", ["models"], b"models: error: this is a folder")
        self.refused("a folder", ["models/is-a-directory.json"], b": error: this is a folder")
        os.symlink("b.json", self.home / "a.json")
        os.symlink("a.json", self.home / "b.json")
        self.refused("symlink loop", ["a.json"], b"a.json: error: too many levels of symbolic links")
        os.symlink("nowhere", self.home / "dangling.json")
        self.refused("dangling symlink", ["dangling.json"], b"no file is called 'dangling.json'")
        with open(self.home / "large.json", "wb") as large:
            large.truncate(5 << 30)
        self.refused("5 GB of nothing", ["large.json"], b"large.json: error: more than 2147483648 bytes",
                     limits=[driven.memory(50 << 20)])
        os.remove(self.home / "large.json")
        self.names(good)
        self.permissions()
        self.pipe()
        self.limits()
        self.changing(good)

    def names(self, good):
        wanted = self.run("-c", QUESTIONS[1], "good.json").output
        # What Swift gives of the arguments is UTF-8: a name that is none cannot be said to us, and
        # is no name of a file then.
        (self.home / os.fsdecode(b"\xff.json")).write_bytes(good)
        self.refused("a name that is no UTF-8", [b"\xff.json"], b"no file is called")
        for name, words in {b"-x": [b"--", b"-x"], b"./-x": [b"./-x"],
                            b"a\nb\x1b[31m.json": [b"a\nb\x1b[31m.json"]}.items():
            (self.home / os.fsdecode(name)).write_bytes(good)
            run = self.run("-c", QUESTIONS[1], *words)
            self.hold((run.status, run.output) == (0, wanted), f"a file called {name!r}",
                      f"{run.status} {run.report[:200]!r}")
            (self.home / os.fsdecode(name)).write_bytes(b"{")
            run = self.run("-c", QUESTIONS[1], *words)
            self.hold(run.status == 3 and not driven.obeyed(run.report), f"a file called {name!r}",
                      f"{run.status} {run.report[:200]!r}")

    def permissions(self):
        if os.geteuid() == 0 and not pathlib.Path("/usr/bin/setpriv").exists():
            print("a file that may not be read: skipped, root may read all and there is no setpriv")
            return
        other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        with tempfile.TemporaryDirectory(dir="/tmp") as place:
            os.chmod(place, 0o755)
            folder = pathlib.Path(place) / "shut"
            folder.mkdir()
            (folder / "data.json").write_text("{}")
            (pathlib.Path(place) / "data.json").write_text("{}")
            program = pathlib.Path(place) / "annals"
            program.write_bytes(pathlib.Path(self.program).read_bytes())
            program.chmod(0o755)
            os.chmod(pathlib.Path(place) / "data.json", 0)
            os.chmod(folder, 0)
            for name in ("data.json", "shut/data.json"):
                run = driven.run([*other, str(program), "-c", "describe", f"{place}/{name}"], place)
                self.hold(run.status == 3 and b": error: permission denied" in run.report, "chmod 000",
                          f"{run.status} {run.report[:200]!r}")
            os.chmod(folder, 0o755)

    def pipe(self):
        """A pipe that nobody writes to is waited for, as by any program, until Ctrl-C or the time is over."""
        os.mkfifo(self.home / "pipe")
        run = self.run("-c", "describe", "--limit-time", "200ms", "pipe")
        self.hold(run.status == 4, "mkfifo", f"{run.status} {run.report[:200]!r}")
        writer = subprocess.Popen(["sh", "-c", "exec yes > pipe"], cwd=self.home, stderr=subprocess.DEVNULL)
        run = self.run("-c", "describe", "--limit-time", "200ms", "pipe")
        writer.wait()
        self.hold(run.status == 4, "a pipe without an end", f"{run.status} {run.report[:200]!r}")

    def limits(self):
        for number in range(3, 9):
            run = self.run("-c", "describe", "good.json", limits=[("nofile", number)])
            self.hold(run.status in (0, 3, 4) and (run.status == 0) == bool(run.output), f"ulimit -n {number}",
                      f"{run.status} {run.report[:200]!r}")
        for name in ("150-deep-arrays-100000.json", "151-deep-objects-100000.json", "307-ref-chain-10000.json",
                     "159-history-20000.json"):
            before = self.run(*asked(f"models/{name}"))
            run = self.run(*asked(f"models/{name}"), limits=[("stack", 512 << 10)])
            self.hold(run == before, f"ulimit -s 512, {name}", f"{run.status} {run.report[:200]!r}")

    def changing(self, good):
        """Cut, grown and replaced while it is read, which takes a file that is not read at once."""
        text = json.loads(good)
        first = text["councils"][0]
        text["councils"] = [dict(first, id=f"E{number}") for number in range(60_000)]
        whole = json.dumps(text).encode()
        path = self.home / "changing.json"
        counted = {}
        for name, change in {
                "cut": lambda: os.truncate(path, len(whole) // 3),
                "grown": lambda: path.open("ab").write(b" \n"),
                "replaced": lambda: os.replace(self.home / "other.json", path)}.items():
            for round in range(4):
                path.write_bytes(whole)
                (self.home / "other.json").write_bytes(good)
                timer = threading.Timer(0.002 + 0.006 * round, change)
                timer.start()
                run = self.run("-c", "count councils", "changing.json")
                timer.join()
                counted[name, run.status] = counted.get((name, run.status), 0) + 1
                self.hold(
                    run.status == 0 and (b"60000" in run.output or b"\n    5\n" in run.output)
                    or run.status == 3 and b"changing.json" in run.report, f"a file {name} while it is read",
                    f"{run.status} {run.report[:200]!r} {run.output[:100]!r}")
        print("changed while it is read: " + ", ".join(
            f"{count} {name} with {status}" for (name, status), count in sorted(counted.items())))


def check(program):
    folder = driven.shared("hostile-models")
    if not folder:
        print("hostile models: skipped, they are not at hand")
        return True
    lines = [line for line in driven.table(folder / "index.tsv")
             if not line["file"].startswith("recipe") and not line["file"].endswith("/")]
    with tempfile.TemporaryDirectory() as place:
        check = Recipes(program, folder, pathlib.Path(place))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            runs = list(pool.map(check.file, lines))
        check.prompt(runs)
        check.all()
        known = check.run("-c", QUESTIONS[1], "--format", "csv", "models/000-valid-baseline.json")
        check.hold(len(known.output.splitlines()) == 3, "000", f"the known answer is {known.output!r}")
        check.hold(not set(check.decided) - {line["file"] for line in lines}, "Tests/Hostile/models.tsv",
                   "names a file that is not there")
    return check.findings.tell(f"hostile models, {len(lines)} files")
