import json
import pathlib
import tempfile
import unittest

from errors import FactError
from facts import COLUMNS, check_count, read_articles, read_rows, read_table
from values import EARLIER_GRADES, GRADES, filled, grade, link, number

HEADER = COLUMNS["events.csv"]


class ReadingTests(unittest.TestCase):
    def test_rows_are_read_by_their_columns(self):
        rows = read_rows([HEADER, '1,Ashford,focused visit,2019-02,,"a, b",u'], "events.csv")
        self.assertEqual(rows[0]["detail"], "a, b")

    def test_other_columns_are_refused(self):
        for header in (HEADER + ",more", HEADER.replace("urn", "id"), ""):
            with self.subTest(header), self.assertRaises(FactError):
                read_rows([header], "events.csv")

    def test_a_row_with_another_number_of_cells_is_refused(self):
        for row in ("1,Ashford", "1,Ashford,focused visit,2019-02,,,u,more"):
            with self.subTest(row), self.assertRaises(FactError):
                read_rows([HEADER, row], "events.csv")

    def test_another_number_of_rows_is_refused(self):
        check_count("rows", 3, 3)
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "events.csv").write_text(HEADER + "\n", encoding="utf-8")
            with self.assertRaisesRegex(FactError, "expected 97, found 0"):
                read_table(folder, "events.csv")
            (folder / "seeds.json").write_text(json.dumps({"facts": []}), encoding="utf-8")
            with self.assertRaisesRegex(FactError, "expected 51, found 0"):
                read_articles(folder)


class ValuesTests(unittest.TestCase):
    def test_a_grade_must_be_on_its_scale(self):
        self.assertEqual(grade("adequate", EARLIER_GRADES), "adequate")
        self.assertIsNone(grade("", GRADES))
        for text in ("adequate", "Good", "good ", "satisfactory"):
            with self.subTest(text), self.assertRaises(FactError):
                grade(text, GRADES)

    def test_whole_numbers_stay_whole(self):
        self.assertEqual([number("20"), number("6.85"), number("")], [20, 6.85, None])
        self.assertIsInstance(number("20"), int)
        for text in ("twenty", "1,000", "-", "1e3", "nan"):
            with self.subTest(text), self.assertRaises(FactError):
                number(text)

    def test_a_link_is_one_address(self):
        self.assertEqual(link("https://example.org/1"), "https://example.org/1")
        for text in ("", "example.org", "https://example.org/1 https://example.org/2"):
            with self.subTest(text), self.assertRaises(FactError):
                link(text)

    def test_zero_is_a_value_and_nothing_is_none(self):
        self.assertEqual(filled({"a": 0, "b": None, "c": [], "d": ""}), {"a": 0, "d": ""})


if __name__ == "__main__":
    unittest.main()
