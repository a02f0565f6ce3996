"""Inspections, with the judgements that each makes: of today's authorities and of earlier ones."""

import re

from dates import checked, publication_and_inspection
from errors import FactError
from values import EARLIER_GRADES, GRADES, filled, grade, link, number, one_of

# The column `judgement_set` as a framework, with the scale of its grades.
FRAMEWORKS = {
    "protection-2012": ("protection of children 2012", EARLIER_GRADES),
    "lac-2013": ("looked after children 2013", EARLIER_GRADES),
    "sif": ("SIF", GRADES),
    "ilacs-2018": ("ILACS 2018", GRADES),
    "ilacs-2023": ("ILACS 2023", GRADES),
    "ilacs-2026": ("ILACS 2026", GRADES),
    "lscb": ("LSCB review", GRADES),
}

# The column `framework`, as far as `judgement_set` does not say it.
LENGTHS = {
    "SIF": None, "protection of children": None, "looked after children": None,
    "LSCB review": None, "ILACS standard": "standard", "ILACS short": "short",
}

# The columns of judgements and what the model calls them.
JUDGEMENTS = {
    "overall": "overall",
    "leaders": "leadership",
    "help_and_protection": "help and protection",
    "in_care": "in care",
    "care_leavers": "care leavers",
    "adoption": "adoption",
    "lscb": "safeguarding board",
}

# What `notes` may say, and the few words that the model keeps of it.
KEPT_NOTES = {
    r"titled re-inspection": "re-inspection",
    r"on site .* and again .*": "on site in two spells",
    r"two lead inspectors: .*": "two lead inspectors",
}

# What else `notes` may say, and why the model does not.
DROPPED_NOTES = {
    r"publication date from the web listing|listed on the web as published .*"
    r"|the later date is a reissue with the board's review added":
        "one date of publication a report is kept, the printed one where there is one",
    r"start as printed|the others inspected in that round started on .*"
    r"|the report prints one date, .*|three days on site|standard or short not stated":
        "says how the days on site were read, which stand in the record",
    r"the stored file is no PDF|grade and month \(.*\) as the report of .* states them":
        "says how the row was read",
    r"capacity to improve: .*|outcomes: .*|quality of provision: .*":
        "a grade that only these four inspections gave",
    r"the four numbered recommendations are themes with several points each":
        "a remark on how the report counts",
    r"the report names no lead inspector|no judgement of the authority"
    r"|a review of the safeguarding children board alone":
        "the record says it by what it does not have",
}


def look_up(part, shapes, row):
    """What a table of shapes says for a part of a note; refuses one that no table knows."""
    for shape, words in shapes.items():
        if re.fullmatch(shape, part):
            return words
    raise FactError(f"inspections.csv: {row['name']}: unknown note '{part}'")


def split_notes(row, dropped):
    """The remark that stays of a row's notes, and the judgements said not to be made."""
    remark, not_judged = None, []
    for part in row["notes"].split("; ") if row["notes"] else []:
        if part.startswith("not judged: "):
            columns = part.removeprefix("not judged: ").split(", ")
            not_judged += [one_of(column, JUDGEMENTS, "judgement") for column in columns]
            continue
        if any(re.fullmatch(shape, part) for shape in KEPT_NOTES):
            remark = look_up(part, KEPT_NOTES, row)
            continue
        fact = f"{row['name']} {row['published']}: note '{part}'"
        dropped.note("inspections.csv", fact, look_up(part, DROPPED_NOTES, row))
    return remark, not_judged


def judgements(row, scale):
    """The grades of a row by the model's names; `None` where there is none."""
    return {name: grade(row[column], scale) for column, name in JUDGEMENTS.items()}


def inspection(row, month_on_site, dropped):
    """One inspection; `month_on_site` stands in where the row has no day on site."""
    framework, scale = one_of(row["judgement_set"], FRAMEWORKS, "judgement set")
    published, inspected = publication_and_inspection(
        row["published"], row["inspection_end"] or month_on_site)
    remark, not_judged = split_notes(row, dropped)
    grades = judgements(row, scale)
    for name in not_judged:
        if grades[name] is not None:
            raise FactError(f"inspections.csv: {row['name']}: {name} is judged and is not")
        grades[name] = "not judged"
    return filled({
        "framework": framework,
        "length": one_of(row["framework"], LENGTHS, "framework"),
        "started": checked(row["inspection_start"]),
        "inspected": inspected,
        "published": published,
        **grades,
        "lead inspector": row["lead_inspector"] or None,
        "recommendations": number(row["recommendations"]),
        "remark": remark,
        "report": link(row["report_url"]),
    })


def predecessor_inspection(row, dropped):
    """One inspection of an abolished authority; its first source stands for the report."""
    framework, scale = one_of(row["judgement_set"], FRAMEWORKS, "judgement set")
    published, inspected = publication_and_inspection(row["published"], row["inspected"])
    report, *others = [link(url) for url in row["source_urls"].split(" ")]
    if row["notes"]:
        dropped.note(
            "predecessor_inspections.csv", f"{row['name']} {inspected}: notes",
            "says how the row was pieced together")
    return filled({
        "framework": framework,
        "length": one_of(row["framework"], LENGTHS, "framework"),
        "inspected": inspected,
        "published": published,
        **judgements(row, scale),
        "lead inspector": row["lead_inspector"] or None,
        "recommendations": number(row["recommendations"]),
        "report": report,
        "further sources": " ".join(others) or None,
    })
