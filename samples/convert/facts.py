"""Reads the folder of facts: five tables, one file of what articles state."""

import csv
import json

from errors import FactError

COLUMNS = {
    "authorities.csv": (
        "urn,ons_code,la_code,name,region,type,population_0_25,statistical_neighbours,"
        "established,abolished,predecessors,successors,notes"
    ),
    "inspections.csv": (
        "urn,name,framework,inspection_start,inspection_end,published,overall,leaders,"
        "help_and_protection,in_care,care_leavers,adoption,lead_inspector,recommendations,"
        "report_url,source,judgement_set,lscb,notes"
    ),
    "predecessor_inspections.csv": (
        "name,la_code,framework,judgement_set,inspected,published,overall,leaders,"
        "help_and_protection,in_care,care_leavers,adoption,lscb,recommendations,"
        "lead_inspector,source_urls,notes"
    ),
    "earlier_judgements.csv": "urn,name,inspection_of,month,month_is,grade,source_report_url",
    "metrics.csv": (
        "urn,name,metric,value,unit,as_of,source_report_url,as_of_basis,report_published"
    ),
    "events.csv": "urn,name,kind,date,date_end,detail,source_url",
}

ROWS = {
    "authorities.csv": 158,
    "inspections.csv": 497,
    "predecessor_inspections.csv": 9,
    "earlier_judgements.csv": 229,
    "metrics.csv": 1992,
    "events.csv": 97,
    "seeds.json": 51,
}


def check_count(what, found, expected):
    """Refuses a number of things other than the one the facts are known to hold."""
    if found != expected:
        raise FactError(f"{what}: expected {expected}, found {found}")


def read_rows(lines, file):
    """The rows of a table as dictionaries; refuses other columns than the known ones."""
    reader = csv.DictReader(lines, strict=True)
    if ",".join(reader.fieldnames or []) != COLUMNS[file]:
        raise FactError(f"{file}: other columns than expected: {reader.fieldnames}")
    rows = list(reader)
    for number, row in enumerate(rows, start=1):
        if None in row or None in row.values():
            raise FactError(f"{file}: row {number} has another number of cells than the header")
    return rows


def read_table(folder, file):
    """The rows of one CSV file of the folder, their number checked."""
    with open(folder / file, encoding="utf-8", newline="") as lines:
        rows = read_rows(lines, file)
    check_count(file, len(rows), ROWS[file])
    return rows


def read_articles(folder):
    """The articles' sources and facts, the number of facts checked."""
    with open(folder / "seeds.json", encoding="utf-8") as text:
        seeds = json.load(text)
    check_count("seeds.json", len(seeds["facts"]), ROWS["seeds.json"])
    return seeds


def read_facts(folder):
    """Everything in the folder, by file name."""
    facts = {file: read_table(folder, file) for file in COLUMNS}
    facts["seeds.json"] = read_articles(folder)
    return facts
