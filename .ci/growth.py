"""How time and memory grow with the number of entities, for a load and for each question.

    growth.py BENCH [FILE...]

Without files, councils are generated: 153, 2,000, 20,000, 200,000, and with --large 2,000,000,
which take 4 GB of disk. Time and memory are taken to be a power of the number; the exponent is the
slope of the line through their logarithms by least squares. Small sizes have a part that does not
grow, so the slope is also given without them. Times are the fastest of several runs.
"""
import math
import os
import subprocess
import sys
import tempfile

import councils
import counted

DECLARATION = "samples/bench/bench.model.json"
SIZES = [153, 2_000, 20_000, 200_000, 2_000_000]

# From here on what does not grow is a small part.
LARGE = 10_000

# Of these conditions the first holds for nobody, so the others need not be looked at.
NOBODY = "id is above 1000000000"
SKIPPED = [
    "rating improved from inadequate since %d" % year for year in range(2008, 2018)
] + ["caseload fell by more than %d%% from first to last since 2014" % n for n in range(11, 21)]


def questions():
    named = counted.questions_of("samples/bench")
    all_of = " and ".join([NOBODY] + SKIPPED)
    return named + [
        ("for nobody", "# columns 1 councils where " + NOBODY),
        ("for nobody, and 20 more", "# columns 1 councils where " + all_of),
    ]


def measure(bench, data, lines, patience):
    """A pair of seconds and KiB for the load and for each question."""
    output = subprocess.run(
        [bench, "measure", "--patience", str(patience), data, DECLARATION],
        input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in output.splitlines()]
    return [(float(fastest), int(memory)) for _, _, fastest, memory in rows]


def fastest(bench, data, lines, rounds=4):
    """The least of some runs, each of a process of its own."""
    runs = [measure(bench, data, lines, 0.5) for _ in range(rounds)]
    return [tuple(map(min, zip(*figures))) for figures in zip(*runs)]


def exponent(counts, figures):
    """The slope of the logarithms; none where there is nothing to fit."""
    points = [(math.log(n), math.log(y)) for n, y in zip(counts, figures) if y > 0]
    if len(points) < 2:
        return "–"
    mean_x, mean_y = (sum(part) / len(points) for part in zip(*points))
    slope = (sum((x - mean_x) * (y - mean_y) for x, y in points)
             / sum((x - mean_x) ** 2 for x, _ in points))
    return "%.2f" % slope


def table(title, counts, names, figures, write):
    large = [index for index, count in enumerate(counts) if count >= LARGE]
    print("\n%s:\n" % title)
    head = ["{:,}".format(count) for count in counts] + ["exponent", "from {:,}".format(LARGE)]
    print("| |" + "|".join(" %s " % cell for cell in head) + "|")
    print("|---|" + "---|" * len(head))
    for name, row in zip(names, figures):
        cells = [write(figure) for figure in row]
        cells += [exponent(counts, row),
                  exponent([counts[i] for i in large], [row[i] for i in large])]
        print("| %s | %s |" % (name, " | ".join(cells)))


def files(bench, given, folder):
    if given and given != ["--large"]:
        yield from given
        return
    for count in SIZES if given else SIZES[:-1]:
        path = councils.write(bench, count, folder)
        yield path
        os.remove(path)


def main(bench, given):
    named = questions()
    lines = [line for _, line in named]
    counts, columns = [], []
    with tempfile.TemporaryDirectory() as folder:
        for path in files(bench, given, folder):
            columns.append(fastest(bench, path, lines))
            counts.append(count_of(bench, path))
    names = ["load"] + [name for name, _ in named]
    rows = list(zip(*columns))
    table("Milliseconds", counts, names, [[1000 * time for time, _ in row] for row in rows],
          lambda figure: "%.3g" % figure if figure < 1000 else "%.0f" % figure)
    table("MB", counts, names, [[memory / 1024 for _, memory in row] for row in rows],
          lambda figure: "%.2f" % figure if figure < 10 else "%.0f" % figure)


def count_of(bench, data):
    answer = subprocess.run(
        [bench, "serve", data, DECLARATION], input="# columns 1 count councils\n",
        capture_output=True, text=True, check=True).stdout
    return int(answer.splitlines()[1])


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
