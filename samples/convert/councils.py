"""The authorities, and how they come from one another."""

from dates import checked
from errors import FactError
from facts import check_count
from values import filled, names, number, one_of

REGIONS = (
    "East Midlands", "East of England", "London", "North East", "North West", "South East",
    "South West", "West Midlands", "Yorkshire and the Humber",
)
TYPES = ("London borough", "county", "metropolitan district", "unitary")


def council(row, known, dropped):
    """One authority; `known` are the names that have a row of their own."""
    predecessors = names(row["predecessors"])
    if row["notes"]:
        dropped.note(
            "authorities.csv", f"{row['name']}: notes", "a remark on the table, not on the council")
    return filled({
        "name": row["name"],
        "ons": row["ons_code"],
        "la code": row["la_code"],
        "urn": row["urn"] or None,
        "region": one_of(row["region"], dict(zip(REGIONS, REGIONS)), "region"),
        "type": one_of(row["type"], dict(zip(TYPES, TYPES)), "type"),
        "population": number(row["population_0_25"]),
        "established": checked(row["established"]),
        "abolished": checked(row["abolished"]),
        "predecessors": [name for name in predecessors if name in known],
        "successors": names(row["successors"]),
        "formed from": "; ".join(name for name in predecessors if name not in known) or None,
    })


def convert_councils(rows, dropped):
    """The authorities by name, in the order of their names."""
    known = {row["name"] for row in rows}
    if len(known) != len(rows) or len({row["ons_code"] for row in rows}) != len(rows):
        raise FactError("authorities.csv: a name or a code stands twice")
    councils = {row["name"]: council(row, known, dropped) for row in rows}
    check_count("abolished authorities", sum("abolished" in c for c in councils.values()), 5)
    return dict(sorted(councils.items()))
