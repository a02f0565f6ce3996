"""Judgements of 2009 to 2013 on the older scale.

Most are known because a later report restates them, to the month. Eight reports of 2012 and
2013 are there themselves; their judgements stand here too, so that a track has one home, and
a restated row that means one of these eight is that judgement, not a second one.
"""

from dates import chronological, last_day
from errors import FactError
from facts import check_count
from values import EARLIER_GRADES, grade, link, one_of

SERVICES = {
    "safeguarding": "safeguarding",
    "protection of children": "safeguarding",
    "safeguarding or protection": "safeguarding",
    "looked after children": "looked after",
}

# Single-service inspections: the framework in the model, the service as the facts name it.
OWN_REPORTS = {
    "protection of children 2012": "protection of children",
    "looked after children 2013": "looked after children",
}


def months_apart(earlier, later):
    """How many calendar months lie between the months of two dates."""
    first, second = last_day(earlier), last_day(later)
    return (second.year - first.year) * 12 + second.month - first.month


def own_judgement(inspection):
    """The judgement of an inspection of a single service."""
    keys = ("framework", "inspected", "published")
    judgement = {key: inspection[key] for key in keys}
    return judgement | {"grade": inspection["overall"], "source": inspection["report"]}


def restates(row, inspection):
    """Whether a restated judgement is that of this inspection: same service, same summer."""
    return (
        OWN_REPORTS.get(inspection["framework"]) == row["inspection_of"]
        and 0 <= months_apart(row["month"], inspection["published"]) <= 3
    )


def restated_judgement(row):
    """A judgement that only a later report tells, dated to the month that it states.

    The month may be that of the visit or that of publication; it stands for both, and what
    is called the month of publication is at least that.
    """
    one_of(row["inspection_of"], SERVICES, "service")
    one_of(row["month_is"], {"stated": True, "published": True}, "basis of a month")
    last_day(row["month"])
    return {
        "framework": row["inspection_of"],
        "inspected": row["month"],
        "published": row["month"],
        "grade": grade(row["grade"], EARLIER_GRADES),
        "source": link(row["source_report_url"]),
    }


def month_on_site(row, rows):
    """The month that later reports state for an inspection whose row has no day on site."""
    for earlier in rows:
        if earlier["name"] == row["name"] and earlier["inspection_of"] == row["framework"]:
            if 0 <= months_apart(earlier["month"], row["published"]) <= 3:
                return earlier["month"]
    return None


def convert_judgements(rows, inspections, dropped):
    """The judgements of each authority, by its name, in the order of time."""
    own = {
        name: [i for i in made if i["framework"] in OWN_REPORTS]
        for name, made in inspections.items()
    }
    judgements = {name: [own_judgement(i) for i in made] for name, made in own.items() if made}
    check_count("single-service inspections", sum(map(len, judgements.values())), 8)
    merged = 0
    for row in rows:
        reports = [i for i in own.get(row["name"], []) if restates(row, i)]
        if not reports:
            judgements.setdefault(row["name"], []).append(restated_judgement(row))
            continue
        if reports[0]["overall"] != row["grade"]:
            raise FactError(f"earlier_judgements.csv: {row['name']}: report and restatement differ")
        merged += 1
        fact = f"{row['name']} {row['inspection_of']} {row['month']}"
        dropped.note("earlier_judgements.csv", fact, "the report itself is there, with its dates")
    check_count("restated judgements whose report is there", merged, 8)
    dropped.note(
        "earlier_judgements.csv", "column month_is",
        "the month is the only date there is, so it stands for both dates either way")
    for made in judgements.values():
        made.sort(key=chronological("published", "inspected"))
    return judgements
