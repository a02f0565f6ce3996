import datetime
import unittest

from dates import chronological, days_after, estimated, last_day, publication_and_inspection
from errors import FactError


class DatesTests(unittest.TestCase):
    def test_a_month_or_a_year_stands_for_its_last_day(self):
        self.assertEqual(last_day("2014-03-31"), datetime.date(2014, 3, 31))
        self.assertEqual(last_day("2016-02"), datetime.date(2016, 2, 29))
        self.assertEqual(last_day("2013"), datetime.date(2013, 12, 31))
        self.assertEqual(last_day("2009~"), datetime.date(2009, 12, 31))

    def test_what_is_no_date_is_refused(self):
        for text in ("2014-02-29", "2014-13", "14-03-01", "2014-3", "0000", "soon", "2014-03-01T"):
            with self.subTest(text), self.assertRaises(FactError):
                last_day(text)

    def test_a_worked_out_date_is_marked_once(self):
        self.assertEqual(estimated("2021-12-03"), "2021-12-03~")
        self.assertEqual(estimated("2021-12-03~"), "2021-12-03~")
        self.assertEqual(days_after("2014-04", 60), "2014-06-29~")

    def test_a_missing_date_of_an_inspection_is_sixty_days_from_the_other(self):
        self.assertEqual(publication_and_inspection("", "2014-04"), ("2014-06-29~", "2014-04"))
        self.assertEqual(
            publication_and_inspection("2015-05-13", ""), ("2015-05-13", "2015-03-14~"))
        with self.assertRaises(FactError):
            publication_and_inspection("", "")

    def test_a_month_on_site_that_ends_after_publication_is_the_month_of_publication(self):
        self.assertEqual(
            publication_and_inspection("2012-07-13", "2012-07"), ("2012-07-13", "2012-05-14~"))
        self.assertEqual(
            publication_and_inspection("2012-08-17", "2012-07"), ("2012-08-17", "2012-07"))

    def test_records_without_a_day_come_last(self):
        records = [{"on": None}, {"on": "2014"}, {}, {"on": "2014-03"}]
        self.assertEqual(
            sorted(records, key=chronological("on")),
            [{"on": "2014-03"}, {"on": "2014"}, {"on": None}, {}])


if __name__ == "__main__":
    unittest.main()
