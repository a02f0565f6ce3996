"""Puts the parts together: the facts of a folder as councils with everything they have."""

from articles import Articles
from councils import convert_councils
from dates import chronological
from events import convert_events, sort_interventions, sort_visits
from facts import check_count
from inspections import inspection, predecessor_inspection
from judgements import convert_judgements, month_on_site
from measures import convert_measures, sort_measures
from neighbours import convert_neighbours

# How many records the model has of each kind, so that none is lost or made without notice.
RECORDS = {
    "neighbours": 1530,
    "inspections": 497 + 9,
    # As many as the table has: eight restated ones give way to their own reports; an
    # article adds Kent's of 2010, another Cornwall's two.
    "judgements": 229 - 8 + 8 + 3,
    # Three that only articles have, one of them beside a differing figure of the report.
    "measures": 1992 + 3,
    # Ten monitoring visits, 54 focused ones and five joint inspections; two from an article.
    "visits": 69 + 2,
    "interventions": 28,
    "milestones": 6,
}


def convert_inspections(facts, dropped):
    """The inspections of each authority, by its name, in the order of time."""
    inspections = {}
    earlier = facts["earlier_judgements.csv"]
    for row in facts["inspections.csv"]:
        made = inspection(row, month_on_site(row, earlier), dropped)
        inspections.setdefault(row["name"], []).append(made)
    for row in facts["predecessor_inspections.csv"]:
        made = predecessor_inspection(row, dropped)
        inspections.setdefault(row["name"], []).append(made)
    dropped.note(
        "inspections.csv", "column source", "says how the row was read; the report is linked")
    for made in inspections.values():
        made.sort(key=chronological("published", "inspected"))
    return inspections


def attach(councils, array, records):
    """Gives each council its records under one key."""
    for name, made in records.items():
        councils[name][array] = made


def convert(facts, dropped):
    """The councils of the model in the order of their names."""
    councils = convert_councils(facts["authorities.csv"], dropped)
    inspections = convert_inspections(facts, dropped)
    visits, interventions = convert_events(facts["events.csv"])
    attach(councils, "neighbours", convert_neighbours(facts["authorities.csv"]))
    attach(councils, "inspections", inspections)
    attach(councils, "judgements", convert_judgements(
        facts["earlier_judgements.csv"], inspections, dropped))
    attach(councils, "measures", convert_measures(facts["metrics.csv"], dropped))
    attach(councils, "visits", visits)
    attach(councils, "interventions", interventions)
    seeds = facts["seeds.json"]
    Articles(seeds, councils, dropped).convert(seeds["facts"])
    for council in councils.values():
        finish(council)
    for array, expected in RECORDS.items():
        found = sum(len(council.get(array, [])) for council in councils.values())
        check_count(array, found, expected)
    return list(councils.values())


def finish(council):
    """Puts what articles added into its place, and leaves no empty array behind."""
    council.get("judgements", []).sort(key=chronological("published", "inspected"))
    sort_measures(council.get("measures", []))
    sort_visits(council.get("visits", []))
    sort_interventions(council.get("interventions", []))
    for empty in [key for key, value in council.items() if value == []]:
        del council[empty]
