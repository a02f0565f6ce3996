"""Made-up rows, complete, to be changed in the one cell that a test is about."""


def authority(**cells):
    return {
        "urn": "1", "ons_code": "E1", "la_code": "001", "name": "Ashford", "region": "London",
        "type": "unitary", "population_0_25": "1000", "statistical_neighbours": "",
        "established": "", "abolished": "", "predecessors": "", "successors": "", "notes": "",
    } | cells


def inspection(**cells):
    return {
        "urn": "1", "name": "Ashford", "framework": "SIF", "inspection_start": "2014-03-03",
        "inspection_end": "2014-03-28", "published": "2014-05-16", "overall": "good",
        "leaders": "good", "help_and_protection": "good", "in_care": "good",
        "care_leavers": "good", "adoption": "outstanding", "lead_inspector": "A. Example",
        "recommendations": "8", "report_url": "https://example.org/1", "source": "read",
        "judgement_set": "sif", "lscb": "", "notes": "",
    } | cells


def predecessor(**cells):
    return {
        "name": "Oldshire", "la_code": "002", "framework": "SIF", "judgement_set": "sif",
        "inspected": "2014-04", "published": "", "overall": "inadequate", "leaders": "",
        "help_and_protection": "", "in_care": "", "care_leavers": "", "adoption": "",
        "lscb": "", "recommendations": "", "lead_inspector": "",
        "source_urls": "https://example.org/a https://example.org/b", "notes": "",
    } | cells


def earlier(**cells):
    return {
        "urn": "1", "name": "Ashford", "inspection_of": "safeguarding", "month": "2011-05",
        "month_is": "stated", "grade": "adequate", "source_report_url": "https://example.org/1",
    } | cells


def metric(**cells):
    return {
        "urn": "1", "name": "Ashford", "metric": "average_caseload", "value": "18.5",
        "unit": "cases", "as_of": "2014-03-28", "source_report_url": "https://example.org/1",
        "as_of_basis": "inspection", "report_published": "2014-05-16",
    } | cells


def event(**cells):
    return {
        "urn": "1", "name": "Ashford", "kind": "focused visit", "date": "2019-02",
        "date_end": "", "detail": "", "source_url": "https://example.org/2",
    } | cells
