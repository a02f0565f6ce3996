import unittest

from articles import Articles
from dropped import Dropped
from errors import FactError

SEEDS = {
    "sources": [
        {"id": "a", "publisher": "The Gazette", "published": "2014-05-16"},
        {"id": "b", "publisher": "The Council", "published": ""},
    ],
    "reports": [{
        "council": "Ashford", "published": "2014-05-16", "inspected": ["2014-03-03", "2014-03-28"],
    }],
}


class ArticlesTests(unittest.TestCase):
    def setUp(self):
        self.council = {
            "name": "Ashford",
            "inspections": [{
                "framework": "SIF", "started": "2014-03-03", "inspected": "2014-03-28",
                "published": "2014-05-16", "overall": "good", "recommendations": 8}],
            "measures": [{"measure": "caseload", "value": 20, "measured": "2014-03-28"}],
        }
        self.dropped = Dropped()

    def tell(self, **fact):
        fact = {"source": "a", "council": "Ashford"} | fact
        Articles(SEEDS, {"Ashford": self.council}, self.dropped).convert([fact])

    def judgement(self, **fact):
        self.tell(**({"type": "judgement", "judgement": "overall", "grade": "good"} | fact))

    def test_what_a_report_has_is_only_checked(self):
        self.judgement(report_published="2014-05-16")
        self.tell(type="inspection", inspected=["2014-03-03", "2014-03-28"], framework="SIF")
        self.tell(type="recommendation count", value=8, report_published="2014-05-16")
        self.tell(type="metric", metric="average_caseload", value=20, unit="cases",
                  as_of="2014-03-28")
        self.assertEqual(len(self.council["inspections"]), 1)
        self.assertEqual(len(self.council["measures"]), 1)

    def test_what_no_report_bears_out_is_refused(self):
        for fact in (
            {"type": "judgement", "judgement": "overall", "grade": "inadequate",
             "report_published": "2014-05-16"},
            {"type": "inspection", "inspected": ["2014-03-03", "2014-03-29"]},
            {"type": "recommendation count", "value": 9, "report_published": "2014-05-16"},
            {"type": "intervention", "kind": "statutory direction", "start": "2009", "end": ""},
            {"type": "rumour"},
        ):
            with self.subTest(fact), self.assertRaises(FactError):
                self.tell(**fact)

    def test_a_grade_known_to_the_year_is_an_earlier_judgement(self):
        self.judgement(grade="inadequate", year=2010)
        self.assertEqual(self.council["judgements"], [{
            "framework": "safeguarding", "inspected": "2010", "published": "2010",
            "grade": "inadequate", "source": "The Gazette, 2014-05-16"}])
        self.judgement(grade="inadequate", year=2010)
        self.assertEqual(len(self.council["judgements"]), 1)

    def test_a_figure_that_differs_stands_beside_that_of_the_report(self):
        self.tell(type="metric", metric="average_caseload", value=21, unit="cases",
                  as_of="2014-03-28")
        self.assertEqual([m["value"] for m in self.council["measures"]], [20, 21])

    def test_millions_are_pounds_and_an_undated_sum_is_estimated(self):
        self.tell(source="b", type="metric", metric="investment_in_childrens_services",
                  value=3.7, unit="million pounds", as_of="")
        self.assertEqual(self.council["measures"][1], {
            "measure": "investment", "value": 3_700_000, "unit": "£",
            "measured": "2021-12-03~", "published": "2021-12-03~",
            "source": "The Council, undated"})

    def test_a_visit_without_a_day_has_the_day_it_was_reported(self):
        self.tell(type="monitoring visit", number=4, reported="2018-10-29", focus="care")
        made = self.council["visits"][0]
        self.assertEqual((made["number"], made["published"]), (4, "2018-10-29"))
        self.assertNotIn("visited", made)

    def test_a_change_happened_at_the_latest_when_it_was_told(self):
        self.tell(type="service change", change="smaller teams")
        self.tell(type="service change", change="a hub", within="the year before the inspection")
        self.tell(type="findings released by the council", month="2014-04")
        self.assertEqual(
            [m["happened"] for m in self.council["milestones"]],
            ["2014-05-16~", "2014-03-28~", "2014-04"])

    def test_counts_over_authorities_are_dropped_with_a_reason(self):
        self.tell(council="England", type="aggregate", what="inadequate")
        self.assertEqual(len(self.dropped.lines()), 1)


if __name__ == "__main__":
    unittest.main()
