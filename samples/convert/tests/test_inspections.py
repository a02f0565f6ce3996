import unittest

from dropped import Dropped
from errors import FactError
from inspections import inspection, predecessor_inspection
from judgements import convert_judgements, month_on_site
from tests import rows


def inspected(**cells):
    return inspection(rows.inspection(**cells), None, Dropped())


class InspectionsTests(unittest.TestCase):
    def test_the_judgement_set_names_the_framework_and_the_days_the_length(self):
        made = inspected(judgement_set="ilacs-2018", framework="ILACS short", adoption="")
        self.assertEqual(made["framework"], "ILACS 2018")
        self.assertEqual(made["length"], "short")
        self.assertNotIn("adoption", made)
        self.assertNotIn("length", inspected())

    def test_both_dates_and_the_link_are_kept(self):
        made = inspected()
        self.assertEqual(
            [made[key] for key in ("started", "inspected", "published", "report")],
            ["2014-03-03", "2014-03-28", "2014-05-16", "https://example.org/1"])

    def test_a_grade_of_the_other_scale_is_refused(self):
        with self.assertRaises(FactError):
            inspected(overall="adequate")
        made = inspected(
            judgement_set="protection-2012", framework="protection of children",
            **dict.fromkeys(
                ("leaders", "help_and_protection", "in_care", "care_leavers", "adoption"), ""),
            overall="adequate")
        self.assertEqual(made["overall"], "adequate")

    def test_what_was_not_judged_says_so(self):
        made = inspected(notes="not judged: in_care, adoption", in_care="", adoption="")
        self.assertEqual([made["in care"], made["adoption"]], ["not judged"] * 2)
        self.assertEqual(made["care leavers"], "good")

    def test_a_grade_cannot_be_given_and_not_judged(self):
        with self.assertRaises(FactError):
            inspected(notes="not judged: adoption")

    def test_notes_are_kept_dropped_with_a_reason_or_refused(self):
        dropped = Dropped()
        row = rows.inspection(notes="publication date from the web listing; titled re-inspection")
        self.assertEqual(inspection(row, None, dropped)["remark"], "re-inspection")
        self.assertEqual(len(dropped.entries), 1)
        with self.assertRaisesRegex(FactError, "unknown note"):
            inspected(notes="something new")

    def test_unknown_sets_and_frameworks_are_refused(self):
        for cells in ({"judgement_set": "ilacs-2030"}, {"framework": "ILACS long"}):
            with self.subTest(cells), self.assertRaises(FactError):
                inspected(**cells)

    def test_an_inspection_of_a_predecessor_keeps_all_sources(self):
        made = predecessor_inspection(rows.predecessor(), Dropped())
        self.assertEqual(made["published"], "2014-06-29~")
        self.assertEqual(made["report"], "https://example.org/a")
        self.assertEqual(made["further sources"], "https://example.org/b")
        self.assertNotIn("leadership", made)


class JudgementsTests(unittest.TestCase):
    def reports(self):
        """Eight inspections of a single service, as many as there must be."""
        made = {}
        for number in range(8):
            row = rows.inspection(
                name=f"Town {number}", judgement_set="lac-2013", framework="looked after children",
                overall="adequate", inspection_end="2013-07-19", published="2013-08-23",
                **dict.fromkeys(("leaders", "help_and_protection", "in_care"), ""),
                **dict.fromkeys(("care_leavers", "adoption"), ""))
            made[row["name"]] = [inspection(row, None, Dropped())]
        return made

    def restated(self, **cells):
        return [
            rows.earlier(
                name=f"Town {number}", inspection_of="looked after children",
                **{"month": "2013-07", **cells})
            for number in range(8)
        ]

    def test_a_restated_judgement_gives_way_to_its_report(self):
        dropped = Dropped()
        made = convert_judgements(self.restated(), self.reports(), dropped)
        self.assertEqual(made["Town 0"], [{
            "framework": "looked after children 2013", "inspected": "2013-07-19",
            "published": "2013-08-23", "grade": "adequate", "source": "https://example.org/1",
        }])
        self.assertEqual(len(dropped.entries), 8 + 1)

    def test_a_restatement_that_differs_from_the_report_is_refused(self):
        with self.assertRaisesRegex(FactError, "differ"):
            convert_judgements(self.restated(grade="good"), self.reports(), Dropped())

    def test_a_judgement_of_another_time_is_another_judgement(self):
        rows_there = self.restated() + self.restated(month="2010-03")
        made = convert_judgements(rows_there, self.reports(), Dropped())
        self.assertEqual([j["published"] for j in made["Town 3"]], ["2010-03", "2013-08-23"])

    def test_a_missing_report_is_noticed(self):
        reports = self.reports()
        reports.popitem()
        with self.assertRaisesRegex(FactError, "expected 8, found 7"):
            convert_judgements(self.restated(), reports, Dropped())

    def test_unknown_services_grades_and_months_are_refused(self):
        for cells in ({"inspection_of": "adoption"}, {"grade": "requires improvement"},
                      {"month": "2011-13"}, {"month_is": "guessed"}):
            with self.subTest(cells), self.assertRaises(FactError):
                convert_judgements(
                    self.restated() + [rows.earlier(**cells)], self.reports(), Dropped())

    def test_the_month_on_site_is_that_of_the_same_service_and_summer(self):
        row = rows.inspection(framework="protection of children", published="2012-10-19")
        told = [rows.earlier(month="2012-09"),
                rows.earlier(month="2010", inspection_of="protection of children"),
                rows.earlier(month="2012-08", inspection_of="protection of children")]
        self.assertEqual(month_on_site(row, told), "2012-08")
        self.assertIsNone(month_on_site(row, told[:2]))


if __name__ == "__main__":
    unittest.main()
