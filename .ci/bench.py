"""Times one question to the model in the program beside jq reading the same file.

    bench.py PROGRAM DATA QUERY

The runs take turns, so that whatever else the machine does falls on all of them alike.
"""

import shutil
import statistics
import subprocess
import sys
import time

ROUNDS = 60


def seconds(command):
    start = time.perf_counter()
    subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main(program, data, query):
    commands = {
        "annals -c": [program, "-c", query],
        "annals -c, reading the file": [program, "-c", query, data],
        "annals --version": [program, "--version"],
    }
    if shutil.which("jq"):
        commands["jq ."] = ["jq", ".", data]
    times = {name: [] for name in commands}
    for name, command in commands.items():
        seconds(command)
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(seconds(command) * 1000)
    base = statistics.median(times["annals -c"])
    width = max(map(len, times))
    print(f"{'':{width}}   median     best    beside annals -c")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:{width}}  {median:4.1f} ms  {min(values):4.1f} ms  {median / base:6.2f}×")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
