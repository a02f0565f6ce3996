"""Visits between inspections, and interventions from when until when."""

from dates import checked, chronological
from errors import FactError
from values import filled, link

VISITS = ("focused visit", "monitoring visit", "joint targeted area inspection")
INTERVENTIONS = (
    "improvement notice", "statutory direction", "government intervention",
    "commissioner appointed", "partner authority appointed", "trust established",
)

# Ends that stand alone: what ended.
ENDS = {"improvement notice lifted": "improvement notice", "intervention ended": "intervention"}


def visit(row):
    """A visit, dated to the day or the month."""
    if row["date_end"]:
        raise FactError(f"events.csv: {row['name']}: a visit with an end")
    return filled({
        "kind": row["kind"],
        "visited": checked(row["date"]),
        "focus": row["detail"] or None,
        "source": link(row["source_url"]),
    })


def intervention(row):
    """An intervention with its start and end, as far as known."""
    ended = row["kind"] in ENDS
    return filled({
        "kind": ENDS.get(row["kind"], row["kind"]),
        "started": None if ended else checked(row["date"]),
        "ended": checked(row["date"] if ended else row["date_end"]),
        "detail": row["detail"] or None,
        "source": link(row["source_url"]),
    })


def convert_events(rows):
    """The visits and the interventions of each authority, by its name."""
    visits, interventions = {}, {}
    for row in rows:
        if row["kind"] in VISITS:
            visits.setdefault(row["name"], []).append(visit(row))
        elif row["kind"] in INTERVENTIONS or row["kind"] in ENDS:
            interventions.setdefault(row["name"], []).append(intervention(row))
        else:
            raise FactError(f"events.csv: '{row['kind']}' is no known kind of event")
    return visits, interventions


def sort_visits(visits):
    """Puts visits into the order of time, those without a day last."""
    visits.sort(key=chronological("visited", "published"))


def sort_interventions(interventions):
    """Puts interventions into the order of time, by their end where the start is unknown."""
    order = chronological("day")
    interventions.sort(key=lambda i: order({"day": i.get("started", i.get("ended"))}))
