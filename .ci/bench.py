"""Reports what Annals takes for its work, and how many times that other programs take.

    bench.py PROGRAM BENCH

Programs that are installed join; the others are named. Everything is run several times, in turns,
and the fastest counts. Figures of one run can be compared; those of two machines cannot.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import councils
import counted
import peers

MODEL = "samples/bench/bench.model.json"
COUNTS = [153, 20_000]
ROUNDS = 3
STARTS = 20


def written(seconds):
    for unit, factor in (("s ", 1), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1 or unit == "µs":
            return "%.*f %s" % (0 if seconds * factor >= 100 else 1, seconds * factor, unit)


def line(name, *cells):
    print("  %-18s" % name + "".join("%14s" % cell for cell in cells))


def run(command, text=None):
    return subprocess.run(
        command, input=text, stdin=None if text is not None else subprocess.DEVNULL,
        capture_output=True, text=True, check=True).stdout


def seconds(command):
    nothing = subprocess.DEVNULL
    start = time.perf_counter()
    subprocess.run(command, stdin=nothing, stdout=nothing, stderr=nothing, check=True)
    return time.perf_counter() - start


def in_turns(commands, rounds):
    """The fastest of some runs of each command."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: min(values) for name, values in times.items()}


def fields(text):
    return [row.split("\t") for row in text.splitlines()]


def measured(bench, data, lines):
    """First and warm seconds by what was done, the load before the questions."""
    runs = [fields(run([bench, "measure", data, MODEL], lines)) for _ in range(ROUNDS)]
    return [[min(float(one[row][column]) for one in runs) for column in (1, 2)]
            for row in range(len(runs[0]))]


def report_questions(bench, files, named):
    """Returns the warm seconds of the questions on the largest file."""
    lines = "\n".join(text for _, text in named)
    figures = {count: measured(bench, data, lines) for count, data in files.items()}
    counts = {
        count: counted.questions(bench, data, MODEL, [text for _, text in named])
        for count, data in files.items()} if counted.is_possible() else {}
    for count, data in files.items():
        print("%d councils, %.1f MB:" % (count, os.path.getsize(data) / 1e6))
        line("", "first", "warm", "instructions", "allocations")
        line("load", written(figures[count][0][0]), "")
        for index, (name, _) in enumerate(named):
            cost = counts[count][index] if counts else None
            line(name, *map(written, figures[count][index + 1]),
                 *(["{:,}".format(part) for part in cost] if cost else ["no counters"]))
        print()
    return {name: figures[max(files)][index + 1][1] for index, (name, _) in enumerate(named)}


def report_keystrokes(bench, files, named):
    print("A character typed:")
    line("", "average", "slowest")
    for count, data in files.items():
        times = fields(run([bench, "keystroke", data, MODEL], "\n".join(text for _, text in named)))
        average = sum(float(row[0]) for row in times) / len(times)
        slowest = max(times, key=lambda row: float(row[1]))
        line("%d councils" % count, written(average), written(float(slowest[1])))
        print("  %18s  %s▏" % ("", slowest[2]))
    print()


def report_ratios(title, times, ours):
    """What each took, and how many times what Annals took, question by question."""
    print(title)
    line("", *[cell for question in ours for cell in (question, "")])
    for name, taken in {"Annals": ours, **times}.items():
        line(name, *[cell for question in ours for cell in (
            written(taken[question]), "%.2f×" % (taken[question] / ours[question]))])
    print()


def compare_warm(csv, warm, expected):
    times = {}
    for name, ask in peers.loaded(csv).items():
        times[name] = {}
        for question in peers.SQL:
            check(name, question, peers.answer(ask(question)), expected)
            start = time.perf_counter()
            taken = []
            while time.perf_counter() < start + 0.5 or len(taken) < ROUNDS:
                before = time.perf_counter()
                ask(question)
                taken.append(time.perf_counter() - before)
            times[name][question] = min(taken)
    ours = {question: warm[question] for question in peers.SQL}
    report_ratios("Loaded, a question:", times, ours)


def compare_cold(program, data, csv, folder, named, expected):
    commands = peers.cold(data, csv, folder)
    for name, of in commands.items():
        for question, command in of.items():
            check(name, question, sorted(run(command).splitlines()), expected)
    texts = dict(named)
    commands["Annals"] = {
        question: [program, "--model", MODEL, "-c", texts[question].split(" ", 3)[3]
                   .removeprefix("without zeroes "), data]
        for question in peers.JQ}
    times = {name: {} for name in commands}
    for question in peers.JQ:
        fastest = in_turns({name: of[question] for name, of in commands.items()}, ROUNDS)
        for name, taken in fastest.items():
            times[name][question] = taken
    report_ratios("A process a question, from the file:", times, times.pop("Annals"))


def compare_starts(program):
    commands = {
        "Annals": [program, "--version"],
        "Annals, a question": [program, "-c", "count councils"],
        **peers.starts(),
    }
    times = {name: {"": taken} for name, taken in in_turns(commands, STARTS).items()}
    report_ratios("Started, with nothing to do:", times, times.pop("Annals"))


def check(name, question, rows, expected):
    if rows != expected[question]:
        print("  %s answers %s with other rows" % (name, question))


def answers(bench, data, named):
    """What Annals says to the questions that others are asked."""
    texts = dict(named)
    return {question: sorted(run([bench, "serve", data, MODEL], texts[question]).splitlines()[1:-1])
            for question in peers.JQ}


def main(program, bench):
    named = counted.questions_of("samples/bench")
    with tempfile.TemporaryDirectory() as folder:
        files = {count: councils.write(bench, count, folder) for count in COUNTS}
        warm = report_questions(bench, files, named)
        report_keystrokes(bench, files, named)
        data, csv = files[max(files)], os.path.join(folder, "ratings.csv")
        with open(data) as file:
            peers.write_ratings(json.load(file), csv)
        expected = answers(bench, data, named)
        print("Others, %d councils:\n" % max(files))
        compare_warm(csv, warm, expected)
        compare_cold(program, data, csv, folder, named, expected)
        compare_starts(program)
    if peers.missing():
        print("Not found: %s." % ", ".join(peers.missing()))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
