"""Two questions as other programs ask them, and which of those programs are there.

q1: who rose from inadequate since 2014. q3: the grades as of 28 June 2016, counted. SQL and polars
ask a table of ratings that are dated and known, which is made beforehand; jq asks the file.
"""
import importlib
import importlib.util
import os
import shutil
import sqlite3
import subprocess

JQ = {
    "q1": """
        .councils[] | select([.inspections[] | select(.date and .overall)] | sort_by(.date) as $r
          | any(range(1; $r | length); $r[. - 1].overall == "inadequate"
              and $r[.].overall != "inadequate" and $r[.].date >= "2014-01-01")) | .id""",
    "q3": """
        reduce (.councils[]
          | [.inspections[] | select(.date and .overall and .date <= "2016-06-28")]
          | max_by(.date) | select(.).overall) as $grade ({}; .[$grade] += 1)
        | to_entries[] | "\\(.key)\\t\\(.value)\"""",
}

SQL = {
    "q1": """
        WITH steps AS (SELECT council, day, grade,
          lag(grade) OVER (PARTITION BY council ORDER BY day) AS before FROM ratings)
        SELECT DISTINCT council FROM steps
        WHERE before = 'inadequate' AND grade <> 'inadequate' AND day >= '2014-01-01'""",
    "q3": """
        WITH newest AS (SELECT grade, row_number() OVER (PARTITION BY council ORDER BY day DESC) AS place
          FROM ratings WHERE day <= '2016-06-28')
        SELECT grade, count(*) FROM newest WHERE place = 1 GROUP BY grade""",
}

TABLE = "CREATE TABLE ratings (council INTEGER, day %s, grade TEXT)"


def answer(rows):
    """Rows as all programs are compared by: in no order."""
    return sorted("\t".join(map(str, row)) for row in rows)


def write_ratings(data, path):
    """The table that SQL and polars ask, as CSV."""
    with open(path, "w") as file:
        file.write("council,day,grade\n")
        for council in data["councils"]:
            for inspection in council["inspections"]:
                if inspection["date"] and inspection["overall"]:
                    file.write("%d,%s,%s\n" % (
                        council["id"], inspection["date"], inspection["overall"]))


def loaded(csv):
    """Programs that keep the table inside this process: a function of a question for each."""
    found = {"SQLite": sqlite(csv)}
    for name, make in (("duckdb", duckdb), ("polars", polars)):
        if importlib.util.find_spec(name):
            found[name] = make(importlib.import_module(name), csv)
    return found


def sqlite(csv):
    database = sqlite3.connect(":memory:")
    database.execute(TABLE % "TEXT")
    with open(csv) as file:
        rows = [line.rstrip("\n").split(",") for line in file][1:]
    database.executemany("INSERT INTO ratings VALUES (?, ?, ?)", rows)
    database.execute("CREATE INDEX days ON ratings (council, day, grade)")
    return lambda question: database.execute(SQL[question]).fetchall()


def duckdb(module, csv):
    database = module.connect()
    database.execute(TABLE % "DATE")
    database.execute("COPY ratings FROM '%s' (HEADER)" % csv)
    return lambda question: database.execute(SQL[question]).fetchall()


def polars(pl, csv):
    ratings = pl.read_csv(csv, try_parse_dates=True).lazy()
    day = pl.col("day")

    def ask(question):
        if question == "q1":
            before = pl.col("grade").shift(1).over("council")
            is_bad, was_bad = pl.col("grade") == "inadequate", before == "inadequate"
            found = (ratings.sort("council", "day").with_columns(was_bad=was_bad)
                     .filter(pl.col("was_bad"), ~is_bad, day >= pl.date(2014, 1, 1))
                     .select("council").unique())
        else:
            found = (ratings.filter(day <= pl.date(2016, 6, 28)).group_by("council")
                     .agg(pl.col("grade").sort_by("day").last()).group_by("grade").len())
        return found.collect().rows()

    return ask


def cold(data, csv, folder):
    """Programs that are started for each question: its command by name and question."""
    found = {}
    for program in ("jq", "gojq"):
        if shutil.which(program):
            found[program] = {q: [program, "-r", text, data] for q, text in JQ.items()}
    if shutil.which("sqlite3"):
        database = os.path.join(folder, "ratings.sqlite")
        subprocess.run(
            ["sqlite3", database], text=True, check=True,
            input="%s;\n.import --csv --skip 1 '%s' ratings\n"
                  "CREATE INDEX days ON ratings (council, day, grade);" % (TABLE % "TEXT", csv))
        found["sqlite3, no JSON"] = {
            q: ["sqlite3", "-readonly", "-separator", "\t", database, text] for q, text in SQL.items()}
    if shutil.which("duckdb"):
        database = os.path.join(folder, "ratings.duckdb")
        subprocess.run(
            ["duckdb", database, "-c", "%s; COPY ratings FROM '%s' (HEADER)" % (TABLE % "DATE", csv)],
            check=True)
        found["duckdb, no JSON"] = {
            q: ["duckdb", "-readonly", "-noheader", "-list", "-separator", "\t", database, "-c", text]
            for q, text in SQL.items()}
    return found


def starts():
    """Commands that do nothing."""
    commands = {
        "jq": ["jq", "-n", "1"], "gojq": ["gojq", "-n", "1"],
        "sqlite3": ["sqlite3", ":memory:", "select 1"], "duckdb": ["duckdb", "-c", "select 1"],
    }
    return {name: command for name, command in commands.items() if shutil.which(name)}


def missing():
    programs = ["the program " + name for name in ("jq", "gojq", "sqlite3", "duckdb")
                if not shutil.which(name)]
    modules = ["Python's " + name for name in ("duckdb", "polars")
               if not importlib.util.find_spec(name)]
    return programs + modules
