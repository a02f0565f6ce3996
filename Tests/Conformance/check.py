#!/usr/bin/env python3
"""Runs an implementation of Annals over the conformance suite and prints the differences.

    check.py --command 'annals --format json' [--only TEXT] [--jobs N] [--spans] [FILE…]

The command is given `-c QUERY`, the model's file and, where a case has one, `--today DAY`.
It must print answers as Documentation/JSON.md says, and refuse a query on standard error with
`query:LINE:COLUMN: error: MESSAGE`, the line, and a line of carets below. Exit status: the
number of cases that differ, at most 99.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def answers(text):
    """Every JSON value in a text, one after the other; a list counts as its members."""
    decoder, at, found = json.JSONDecoder(), 0, []
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return found
        value, at = decoder.raw_decode(text, at)
        found += value if isinstance(value, list) else [value]


def same(expected, actual):
    """Whether a cell says what the suite says it says."""
    if isinstance(expected, dict) and "missing" in expected:
        if not (isinstance(actual, dict) and "missing" in actual):
            return expected["missing"] == "*" and actual is None
        return expected["missing"] in ("*", actual["missing"])
    if isinstance(expected, dict) and isinstance(actual, dict):
        return all(same(value, actual.get(key)) for key, value in expected.items())
    if isinstance(expected, str) and isinstance(actual, dict) and "day" in actual:
        return expected == actual["day"]
    numbers = (int, float)
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, numbers) and isinstance(actual, numbers):
        return abs(expected - actual) <= 1e-9 * max(1, abs(expected))
    if isinstance(expected, numbers) and isinstance(actual, dict) and "days" in actual:
        return expected == actual["days"]
    if expected in ("", None) and actual in ("", None):
        return True
    return expected == actual


def same_row(columns, expected, actual):
    for name, left, right in zip(columns, expected, actual):
        if name == "note":
            if (left or "") not in (right or ""):
                return False
        elif not same(left, right):
            return False
    return True


def row_differences(case, answer):
    columns, rows = case["columns"], case["rows"]
    names = [column["name"] for column in answer.get("columns", [])]
    if "allColumns" in case and names != case["allColumns"]:
        return [f"columns: expected {case['allColumns']}, got {names}"]
    missing = [name for name in columns if name not in names and name != "note"]
    if rows and missing:
        return [f"no column {missing}; there is {names}"]
    actual = [[row.get(name) for name in columns] for row in answer["rows"]]
    if case.get("anyOrder") or case.get("someRows"):
        left = list(actual)
        problems = []
        for row in rows:
            hit = next((r for r in left if same_row(columns, row, r)), None)
            if hit is None:
                problems.append(f"missing row {row}")
            else:
                left.remove(hit)
        if left and not case.get("someRows"):
            problems.append(f"extra rows {left}")
        return problems + ([f"got rows {actual}"] if problems else [])
    if len(rows) == len(actual) and all(map(lambda a, b: same_row(columns, a, b), rows, actual)):
        return []
    return [f"rows: expected {rows}", f"           got {actual}"]


def footer_differences(case, facts):
    problems = []
    for key in ("yes", "no"):
        if key in case and case[key] != facts.get(key):
            problems.append(f"{key}: expected {case[key]}, got {facts.get(key)}")
    if "notKnown" in case:
        wanted = case["notKnown"]
        got = [entity["name"] for entity in facts.get("notKnownEntities", [])]
        if isinstance(wanted, int):
            if wanted != facts.get("notKnown"):
                problems.append(f"notKnown: expected {wanted}, got {facts.get('notKnown')}")
        elif sorted(wanted) != sorted(got) or len(wanted) != facts.get("notKnown"):
            problems.append(f"notKnown: expected {wanted}, got {facts.get('notKnown')} {got}")
    notes = " ".join(facts.get("notes", []))
    problems += [f"no note says '{word}': {notes}" for word in case.get("notes", []) if word not in notes]
    return problems


def reported(text, query):
    """The bytes from, to of the first report, and its text."""
    found = re.search(r"^[^\n]*?:(\d+):(\d+): error: (.*)$", text, re.M)
    if not found:
        return None
    line, column = int(found[1]), int(found[2])
    carets = re.search(r"^ *(\^~*)", text[found.end():], re.M)
    width = len(carets[1]) if carets else 0
    lines = query.split("\n")
    before = "\n".join(lines[: line - 1]) + ("\n" if line > 1 else "")
    rest = lines[line - 1] if line <= len(lines) else ""
    start = len((before + rest[: column - 1]).encode())
    return start, start + len(rest[column - 1 : column - 1 + width].encode())


def without_warnings(text):
    """A report without the lines of the load that warn of the model's own bad values."""
    return "\n".join(line for line in text.strip().split("\n") if ": warning: " not in line)


def error_differences(case, run, spans):
    text = without_warnings(run.stderr)
    if run.returncode == 0:
        return ["was not refused: " + run.stdout[:300].replace("\n", " ")]
    if run.returncode < 0:
        return [f"crashed with signal {-run.returncode}"]
    problems = []
    span = reported(text, case["query"])
    wanted = case["error"]
    if span is None:
        problems.append("no report: " + text[:300])
    elif span != (wanted["start"], wanted["end"]):
        near = span[0] <= wanted["end"] and wanted["start"] <= span[1]
        if spans or not near:
            encoded = case["query"].encode()
            said, meant = (encoded[a:b].decode("utf-8", "replace") for a, b in (span, (wanted["start"], wanted["end"])))
            problems.append(f"span: expected {meant!r} {wanted['start']}..{wanted['end']}, got {said!r} {span[0]}..{span[1]}")
    message = "\n".join(line for line in text.split("\n") if "error:" in line or "help:" in line)
    problems += [f"does not mention '{word}'" for word in case.get("mentions", []) if word not in message]
    return problems + (["said: " + text.strip().replace("\n", " / ")] if problems else [])


def differences(case, command, spans):
    arguments = command + ["-c", case["query"], str(HERE / "models" / case["model"])]
    if "today" in case:
        arguments += ["--today", case["today"]]
    try:
        run = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return ["ran for more than 60 seconds"]
    if "error" in case:
        return error_differences(case, run, spans)
    if "expect" in case:
        passed = run.returncode == 0
        problems = [] if passed == case["expect"] and run.returncode in (0, 1) else [f"expected to {'pass' if case['expect'] else 'fail'}, exit status {run.returncode}"]
        return problems + ([without_warnings(run.stderr)[:300]] if problems else [])
    if run.returncode != 0:
        return [f"exit status {run.returncode}: " + without_warnings(run.stderr).replace("\n", " / ")[:400]]
    try:
        found = answers(run.stdout)
    except ValueError as error:
        return [f"no JSON: {error}: {run.stdout[:200]}"]
    if not found:
        return ["no answer"]
    answer = found[-1]
    problems = row_differences(case, answer) if "rows" in case else []
    return problems + footer_differences(case, answer.get("facts", {}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True, help="the program and its options")
    parser.add_argument("--only", default="", help="only cases whose id or query has this text")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--spans", action="store_true", help="spans must agree to the byte")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    files = [pathlib.Path(f) for f in options.files] or sorted(HERE.glob("*.json"))
    cases = [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    cases = [case for case in cases if options.only in case["id"] or options.only in case["query"]]
    command = shlex.split(options.command)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda case: differences(case, command, options.spans), cases)
        for case, problems in zip(cases, results):
            if problems:
                failed += 1
                print(f"{case['id']}  ({case['model']})  {case['query']}")
                for problem in problems:
                    print(f"    {problem}")
    print(f"{len(cases) - failed} of {len(cases)} cases agree.")
    sys.exit(min(failed, 99))


if __name__ == "__main__":
    main()
