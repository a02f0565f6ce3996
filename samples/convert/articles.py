"""What five articles state: held against the reports, added where no report has it.

A fact that the reports have is only checked: its record keeps the report as its source. A
fact that only an article has becomes a record whose source names the article.
"""

from dates import checked, estimated, last_day
from errors import FactError
from inspections import JUDGEMENTS
from judgements import SERVICES
from measures import MEASURES

# The article without a date speaks of the report of this day.
UNDATED_ARTICLE = "2021-12-03"

# The dates of two gradings that an article places between 2009 and 2013 only: when the
# government stepped in, and the inspection whose other half a later report restates.
CORNWALL_MONTHS = ("2009~", "2011-01~")

FACTORS = {"million pounds": (1_000_000, "£")}


class Articles:
    """Walks the facts of the articles over the converted councils."""

    def __init__(self, seeds, councils, dropped):
        self.sources = {source["id"]: source for source in seeds["sources"]}
        self.reports = seeds["reports"]
        self.councils = councils
        self.dropped = dropped
        self.handlers = {
            "judgement": self.judgement,
            "metric": self.metric,
            "inspection": self.inspection,
            "intervention": self.intervention,
            "recommendation count": self.recommendations,
            "monitoring visit": self.visit,
            "service change": self.milestone,
            "findings released by the council": self.milestone,
            "action plan": self.milestone,
            "aggregate": self.aggregate,
        }

    def convert(self, facts):
        """Checks or adds every fact; refuses a kind of fact that is not known."""
        for fact in facts:
            if fact["type"] not in self.handlers:
                raise FactError(f"seeds.json: '{fact['type']}' is no known type of fact")
            self.handlers[fact["type"]](fact)

    # Where a fact comes from, and where it goes.

    def published(self, fact):
        """The day of the article; an estimated one where the article prints none."""
        return self.sources[fact["source"]]["published"] or estimated(UNDATED_ARTICLE)

    def source(self, fact):
        """The article, by its publisher and day."""
        source = self.sources[fact["source"]]
        return f"{source['publisher']}, {source['published'] or 'undated'}"

    def records(self, fact, array):
        """The council's records of one array, made when there is none yet."""
        if fact["council"] not in self.councils:
            raise FactError(f"seeds.json: '{fact['council']}' is no authority")
        return self.councils[fact["council"]].setdefault(array, [])

    def require(self, found, fact):
        """Refuses a fact that a record should bear out and none does."""
        if not found:
            raise FactError(f"seeds.json: no record bears out {fact}")

    # One method a type of fact.

    def judgement(self, fact):
        if "report_published" in fact:
            name = JUDGEMENTS[fact["judgement"]]
            self.require([
                i for i in self.records(fact, "inspections")
                if i["published"] == fact["report_published"] and i.get(name) == fact["grade"]
            ], fact)
        elif fact.get("count"):
            self.undated_judgements(fact)
        elif not self.restated(fact):
            self.add_judgement(fact, str(fact["year"]))

    def restated(self, fact):
        """The council's earlier judgements of that year that say the same."""
        return [
            j for j in self.records(fact, "judgements")
            if last_day(j["published"]).year == fact["year"] and j["grade"] == fact["grade"]
        ]

    def undated_judgements(self, fact):
        months = CORNWALL_MONTHS
        within = [last_day(bound) for bound in fact["between"]]
        if fact["council"] != "Cornwall" or fact["count"] != len(months):
            raise FactError(f"seeds.json: no days are known for {fact}")
        self.require(all(within[0] <= last_day(month) <= within[1] for month in months), fact)
        for month in months:
            self.add_judgement(fact, month)

    def add_judgement(self, fact, date):
        service = "safeguarding" if fact["judgement"] == "overall" else fact["judgement"]
        self.require(service in SERVICES, fact)
        self.records(fact, "judgements").append({
            "framework": service,
            "inspected": date,
            "published": date,
            "grade": fact["grade"],
            "source": self.source(fact),
        })

    def metric(self, fact):
        name, unit = MEASURES[fact["metric"]]
        factor, stated = FACTORS.get(fact["unit"], (1, fact["unit"]))
        self.require(stated == unit, fact)
        value = fact["value"] if factor == 1 else round(fact["value"] * factor)
        measures = self.records(fact, "measures")
        measured = checked(fact["as_of"]) or estimated(UNDATED_ARTICLE)
        if any((m["measure"], m["measured"], m["value"]) == (name, measured, value)
               for m in measures):
            return
        measures.append({
            "measure": name,
            "value": value,
            "unit": unit,
            "measured": measured,
            "published": self.published(fact),
            "source": self.source(fact),
        })

    def inspection(self, fact):
        started, inspected = fact["inspected"]
        self.require([
            i for i in self.records(fact, "inspections")
            if i.get("started") == started and i["inspected"] == inspected
            and fact.get("framework", i["framework"]) == i["framework"]
        ], fact)

    def intervention(self, fact):
        self.require([
            i for i in self.records(fact, "interventions")
            if (i["kind"], i.get("started"), i.get("ended"))
            == (fact["kind"], fact["start"], fact["end"])
        ], fact)

    def recommendations(self, fact):
        self.require([
            i for i in self.records(fact, "inspections")
            if i["published"] == fact["report_published"]
            and i.get("recommendations") == fact["value"]
        ], fact)

    def visit(self, fact):
        self.records(fact, "visits").append({
            "kind": fact["type"],
            "published": fact["reported"],
            "number": fact["number"],
            "focus": fact["focus"],
            "source": self.source(fact),
        })

    def milestone(self, fact):
        whats = {"service change": fact.get("change"), "action plan": "action plan written"}
        self.records(fact, "milestones").append({
            "what": whats.get(fact["type"], fact["type"]),
            "happened": fact.get("month") or estimated(self.latest(fact)),
            "published": self.published(fact),
            "source": self.source(fact),
        })

    def latest(self, fact):
        """The last day on which an undated change can have happened."""
        published = self.published(fact)
        if "within" not in fact:
            return published
        return next(
            report["inspected"][1] for report in self.reports
            if (report["council"], report["published"]) == (fact["council"], published))

    def aggregate(self, fact):
        self.dropped.note(
            "seeds.json", f"{fact['council']}: {fact['what']}",
            "a count over authorities, which is a query and no fact of one")
