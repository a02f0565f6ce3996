"""What the model says about itself: scales, frameworks, kinds and tracks."""

from judgements import OWN_REPORTS, SERVICES
from measures import MEASURES

AS_OF = "2026-08-22"
COVERAGE = "2013-11-01"

LICENCE = (
    "Contains public sector information licensed under the Open Government Licence v3.0 "
    "(https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/): Ofsted's "
    "reports, © Crown copyright; populations and regions of the Office for National Statistics. "
    "List of reports and neighbours from https://github.com/JT-39/ofsted-ilacs-scrape-tool (MIT)."
)

RATED = {
    "rating": "overall",
    "leadership": "leadership",
    "help and protection": "help and protection",
    "in care": "in care",
    "care leavers": "care leavers",
    "adoption": "adoption",
}

BETTER = {
    "caseload": "lower", "reviewing officer caseload": "lower", "agency share": "lower",
    "turnover": "lower", "vacancy rate": "lower", "staff in post over a year": "higher",
    "agency social workers": "lower", "agency social workers over two years": "lower",
    "child poverty": "lower",
}

SCALES = {
    "ofsted": {
        "labels": ["inadequate", "requires improvement", "good", "outstanding"],
        "aliases": {
            "RI": "requires improvement",
            "requires improvement to be good": "requires improvement",
        },
    },
    "pre-2013": {"labels": ["inadequate", "adequate", "good", "outstanding"]},
}

BRIDGES = [{
    "from": "pre-2013",
    "to": "ofsted",
    "map": {"adequate": "requires improvement"},
    "source": "the single inspection framework of November 2013, which replaced the one grade "
              "by the other",
    "since": COVERAGE,
}]


def frameworks():
    """Each framework with its scale and the tracks that it does not give."""
    ilacs = {"scale": "ofsted", "family": "ILACS"}
    earlier = {"scale": "pre-2013", "family": "pre-2013"}
    parts = [track for track in RATED if track != "rating"]
    return {
        "SIF": {"scale": "ofsted"},
        "ILACS 2018": ilacs | {"notGiven": ["care leavers", "adoption"]},
        "ILACS 2023": ilacs | {"notGiven": ["adoption"]},
        "ILACS 2026": ilacs | {"notGiven": ["rating", "adoption"]},
        "LSCB review": {"scale": "ofsted", "notGiven": list(RATED)},
        "protection of children 2012": earlier | {"notGiven": parts},
        "looked after children 2013": earlier | {"notGiven": parts[1:]},
        **{service: earlier for service in SERVICES},
    }


def rated(value):
    """A track over the judgements of the single framework and of ILACS."""
    return {
        "in": "inspections",
        "value": value,
        "where": {"framework": ["SIF", "ILACS 2018", "ILACS 2023", "ILACS 2026"]},
        "framework": "framework",
        "dates": {"published": "published", "inspected": "inspected"},
        "source": "report",
        "coverage": COVERAGE,
    }


def earlier(track):
    """A track over the judgements of before November 2013."""
    services = [service for service, name in SERVICES.items() if name == track]
    own = [framework for framework, service in OWN_REPORTS.items() if service in services]
    return {
        "in": "judgements",
        "value": "grade",
        "where": {"framework": services + own},
        "framework": "framework",
        "dates": {"published": "published", "inspected": "inspected"},
        "source": "source",
    }


def measured(name, unit):
    """A track over the figures of one measure."""
    track = {
        "in": "measures",
        "value": "value",
        "where": {"measure": name},
        "dates": {"measured": "measured", "published": "published"},
        "source": "source",
        "unit": unit,
    }
    better = {"better": BETTER[name]} if name in BETTER else {}
    return track | better | {"fresh": "18 months"}


def tracks():
    """Every track of a council, the rated ones first."""
    return {
        **{name: rated(value) for name, value in RATED.items()},
        "safeguarding": earlier("safeguarding"),
        "looked after": earlier("looked after"),
        "headline": {"joins": ["safeguarding", "rating"]},
        **{name: measured(name, unit) for name, unit in MEASURES.values()},
    }


def council():
    """The councils, with everything that is known of them."""
    return {
        "plural": "councils",
        "at": "councils",
        "name": "name",
        "key": "ons",
        "fields": {
            "name": {}, "ons": {}, "la code": {}, "urn": {}, "region": {}, "type": {},
            "population": {"unit": "people"}, "established": {"type": "date"},
            "abolished": {"type": "date"}, "formed from": {},
        },
        "life": {"from": "established", "until": "abolished", "precededBy": "predecessors"},
        "tracks": tracks(),
        "relations": {
            "neighbour": {"plural": "neighbours", "to": "council", "at": "neighbours"},
            "predecessor": {"plural": "predecessors", "to": "council", "at": "predecessors"},
            "successor": {"plural": "successors", "to": "council", "at": "successors"},
        },
    }


def inspection():
    """The inspections; the first two grades were also given on the scale of before 2013."""
    either = {"scale": ["pre-2013", "ofsted"]}
    ofsted = {"scale": "ofsted"}
    return {
        "plural": "inspections",
        "at": "councils.inspections",
        "fields": {
            "framework": {}, "length": {},
            "overall": either, "leadership": either, "help and protection": ofsted,
            "in care": ofsted, "care leavers": ofsted, "adoption": ofsted,
            "safeguarding board": ofsted,
            "lead inspector": {}, "recommendations": {}, "remark": {},
            "report": {"type": "link"}, "further sources": {},
        },
        "dates": {"published": "published", "inspected": "inspected", "started": "started"},
    }


def visit(plural, **where):
    """The visits, or those of one kind."""
    return {
        "plural": plural,
        "at": "councils.visits",
        **({"where": where} if where else {}),
        "fields": {"kind": {}, "number": {}, "focus": {}, "source": {}},
        "dates": {"visited": "visited", "published": "published"},
    }


def happenings():
    """The kinds that say what happened when, apart from inspections and visits."""
    return {
        "intervention": {
            "plural": "interventions",
            "at": "councils.interventions",
            "fields": {"kind": {}, "detail": {}, "source": {"type": "link"}},
            "dates": {"started": "started", "ended": "ended"},
            "span": {"from": "started", "until": "ended"},
        },
        "milestone": {
            "plural": "milestones",
            "at": "councils.milestones",
            "fields": {"what": {}, "source": {}},
            "dates": {"happened": "happened", "published": "published"},
        },
    }


def kinds():
    """Every kind, councils first."""
    return {
        "council": council(),
        "inspection": inspection(),
        "earlier judgement": {
            "plural": "earlier judgements",
            "at": "councils.judgements",
            "fields": {"framework": {}, "grade": {"scale": "pre-2013"}, "source": {}},
            "dates": {"published": "published", "inspected": "inspected"},
        },
        "measure": {
            "plural": "measures",
            "at": "councils.measures",
            "fields": {"measure": {}, "value": {}, "unit": {}, "source": {}},
            "dates": {"measured": "measured", "published": "published"},
        },
        "visit": visit("visits"),
        "monitoring visit": visit("monitoring visits", kind="monitoring visit"),
        "focused visit": visit("focused visits", kind="focused visit"),
        "joint inspection": visit("joint inspections", kind="joint targeted area inspection"),
        **happenings(),
    }


def declaration():
    """The whole declaration, as it stands under the key `annals`."""
    return {
        "version": 1,
        "title": "Children's services inspections in England",
        "asOf": AS_OF,
        "licence": LICENCE,
        "scales": SCALES,
        "bridges": BRIDGES,
        "frameworks": frameworks(),
        "kinds": kinds(),
    }
