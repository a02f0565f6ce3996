"""Numbers out of reports, each at the day that it describes."""

from dates import checked, chronological, estimated
from errors import FactError
from values import filled, link, number, one_of

# The column `metric`, what the model calls it, and its unit. Their order is that of the model.
MEASURES = {
    "average_caseload": ("caseload", "cases"),
    "average_reviewing_officer_caseload": ("reviewing officer caseload", "cases"),
    "agency_share": ("agency share", "%"),
    "staff_turnover": ("turnover", "%"),
    "vacancy_rate": ("vacancy rate", "%"),
    "workforce_over_12_months": ("staff in post over a year", "%"),
    "agency_social_workers": ("agency social workers", "people"),
    "agency_social_workers_over_2_years": ("agency social workers over two years", "people"),
    "new_social_workers_last_12_months": ("new social workers", "people"),
    "social_work_trainees": ("social work trainees", "people"),
    "social_workers_qualified_under_2_years": ("newly qualified share", "%"),
    "children_looked_after": ("children looked after", "children"),
    "looked_after_rate": ("looked after rate", "per 10,000"),
    "child_protection_plans": ("child protection plans", "children"),
    "children_in_need": ("children in need", "children"),
    "child_poverty": ("child poverty", "%"),
    "children_under_18": ("children under 18", "children"),
    "children_share_of_population": ("child population share", "%"),
    "adoptions_last_12_months": ("adoptions", "children"),
    "special_guardianship_last_12_months": ("special guardianships", "children"),
    "investment_in_childrens_services": ("investment", "£"),
}

BASES = {"printed": False, "inspection": False, "": True}


def measured_day(row):
    """The day that a figure describes; one that is not dated takes its report's, marked."""
    undated = one_of(row["as_of_basis"], BASES, "basis of a day")
    if undated != (not row["as_of"]):
        raise FactError(f"metrics.csv: {row['name']} {row['metric']}: a basis without a day")
    return estimated(row["report_published"]) if undated else checked(row["as_of"])


def measure(row):
    """One figure of a report."""
    name, unit = one_of(row["metric"], MEASURES, "metric")
    if row["unit"] != unit:
        raise FactError(f"metrics.csv: {row['metric']} in '{row['unit']}', not '{unit}'")
    return filled({
        "measure": name,
        "value": number(row["value"]),
        "unit": unit,
        "measured": measured_day(row),
        "published": checked(row["report_published"]),
        "source": link(row["source_report_url"]),
    })


def convert_measures(rows, dropped):
    """The figures of each authority, by its name."""
    measures = {}
    for row in rows:
        measures.setdefault(row["name"], []).append(measure(row))
    dropped.note(
        "metrics.csv", "column as_of_basis",
        "an undated figure is marked as estimated; the others have a day either way")
    return measures


def sort_measures(measures):
    """Puts figures into the order of the model, each measure in the order of time.

    Of two figures of one day the later in the file counts: that of a report, which is linked,
    and not that of an article.
    """
    places = {name: place for place, (name, _) in enumerate(MEASURES.values())}
    days = chronological("measured", "published")
    measures.sort(key=lambda m: (places[m["measure"]], days(m), m["source"].startswith("http")))
