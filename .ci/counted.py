"""What one more asking of each question costs, counted by valgrind: the same on every machine.

The bench asks each question three times, and callgrind writes a file of what was done after each
time, in which calls are counted as instructions are.
"""
import collections
import glob
import os
import shutil
import subprocess
import tempfile

# How often the bench asks a question: the last time has nothing in it that is made once a model.
ASKINGS = 3

# What gives memory in glibc; what one of them asks of another is the same memory.
GIVERS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "_mid_memalign"}

Counted = collections.namedtuple("Counted", "instructions allocations")


def is_possible():
    return bool(shutil.which("valgrind") and shutil.which("strip"))


def questions(bench, data, declaration, lines, takes_refusals=False):
    """A `Counted` for each of some questions, by a stripped copy of the bench program."""
    with tempfile.TemporaryDirectory() as folder:
        # valgrind does not read the debugging information that Swift writes.
        program = os.path.join(folder, "bench")
        shutil.copy(bench, program)
        subprocess.run(["strip", "-g", program], check=True)
        out = os.path.join(folder, "out")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out,
             "--compress-strings=no", "--dump-after=*askOnce*", program, "count", data,
             declaration],
            input="\n".join(lines), capture_output=True, text=True, check=True)
        if "refused:" in done.stdout and not takes_refusals:
            raise SystemExit(done.stdout)
        return [read("%s.%d" % (out, ASKINGS * number)) for number in range(1, len(lines) + 1)]


def read(path):
    """Reads a file of callgrind: functions, each with those that it calls and how often."""
    instructions = allocations = 0
    caller = callee = ""
    with open(path) as file:
        for line in file:
            key, _, value = line.partition("=")
            if key == "fn":
                caller = plain(value)
            elif key == "cfn":
                callee = plain(value)
            elif key == "calls" and callee in GIVERS and caller not in GIVERS:
                allocations += int(value.split()[0])
            elif line.startswith("totals:"):
                instructions = int(line.split()[1])
    return Counted(instructions, allocations)


def plain(function):
    """The name of a function without what the compiler put behind it: `.constprop.0`."""
    return function.strip().split(".")[0]


def questions_of(folder):
    """The name of each question of a folder, and its text on one line."""
    paths = sorted(glob.glob(os.path.join(folder, "q*.annals")), key=lambda path: (len(path), path))
    found = []
    for path in paths:
        with open(path) as file:
            found.append((os.path.basename(path)[:-7], " ".join(file.read().split("\n"))))
    return found
