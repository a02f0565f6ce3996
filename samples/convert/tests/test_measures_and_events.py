import unittest

from dropped import Dropped
from errors import FactError
from events import convert_events, sort_interventions
from measures import convert_measures, measure, sort_measures
from tests import rows


class MeasuresTests(unittest.TestCase):
    def test_a_figure_keeps_its_day_its_report_and_its_unit(self):
        self.assertEqual(measure(rows.metric()), {
            "measure": "caseload", "value": 18.5, "unit": "cases", "measured": "2014-03-28",
            "published": "2014-05-16", "source": "https://example.org/1",
        })

    def test_an_undated_figure_takes_the_day_of_its_report_marked(self):
        made = measure(rows.metric(as_of="", as_of_basis=""))
        self.assertEqual(made["measured"], "2014-05-16~")

    def test_a_day_and_its_basis_go_together(self):
        for cells in ({"as_of": ""}, {"as_of_basis": ""}, {"as_of_basis": "guessed"}):
            with self.subTest(cells), self.assertRaises(FactError):
                measure(rows.metric(**cells))

    def test_unknown_metrics_and_units_are_refused(self):
        for cells in ({"metric": "happiness"}, {"unit": "%"}, {"value": "about 20"}):
            with self.subTest(cells), self.assertRaises(FactError):
                measure(rows.metric(**cells))

    def test_figures_stand_by_measure_then_by_day(self):
        made = convert_measures([
            rows.metric(metric="agency_share", unit="%"),
            rows.metric(as_of="2017-01-31"), rows.metric(),
        ], Dropped())["Ashford"]
        sort_measures(made)
        self.assertEqual(
            [(m["measure"], m["measured"]) for m in made],
            [("caseload", "2014-03-28"), ("caseload", "2017-01-31"),
             ("agency share", "2014-03-28")])

    def test_of_two_figures_of_a_day_that_of_the_report_comes_last(self):
        report = measure(rows.metric())
        article = report | {"value": 20, "source": "The Gazette, 2014-05-16"}
        made = [report, article]
        sort_measures(made)
        self.assertEqual([m["value"] for m in made], [20, 18.5])


class EventsTests(unittest.TestCase):
    def test_visits_and_interventions_are_told_apart(self):
        visits, interventions = convert_events([
            rows.event(detail="care"),
            rows.event(kind="improvement notice", date="2012", date_end="2014-06"),
        ])
        self.assertEqual(visits["Ashford"], [{
            "kind": "focused visit", "visited": "2019-02", "focus": "care",
            "source": "https://example.org/2"}])
        self.assertEqual(interventions["Ashford"], [{
            "kind": "improvement notice", "started": "2012", "ended": "2014-06",
            "source": "https://example.org/2"}])

    def test_an_end_alone_has_no_start(self):
        _, made = convert_events([rows.event(kind="improvement notice lifted", date="2011-12")])
        self.assertEqual(made["Ashford"], [{
            "kind": "improvement notice", "ended": "2011-12", "source": "https://example.org/2"}])

    def test_interventions_stand_in_the_order_of_time(self):
        _, made = convert_events([
            rows.event(kind="statutory direction", date="2013-12"),
            rows.event(kind="improvement notice lifted", date="2011-12"),
        ])
        sort_interventions(made["Ashford"])
        self.assertEqual([i["kind"] for i in made["Ashford"]],
                         ["improvement notice", "statutory direction"])

    def test_unknown_kinds_and_visits_with_an_end_are_refused(self):
        for cells in ({"kind": "picnic"}, {"date_end": "2019-03"}, {"date": "spring"}):
            with self.subTest(cells), self.assertRaises(FactError):
                convert_events([rows.event(**cells)])


if __name__ == "__main__":
    unittest.main()
