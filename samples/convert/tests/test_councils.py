import unittest

from councils import council, convert_councils
from dropped import Dropped
from errors import FactError
from neighbours import convert_neighbours
from tests import rows


class CouncilsTests(unittest.TestCase):
    def test_a_predecessor_without_a_row_is_a_text(self):
        row = rows.authority(predecessors="Oldshire;Gone", established="2019-04-01")
        made = council(row, {"Ashford", "Oldshire"}, Dropped())
        self.assertEqual(made["predecessors"], ["Oldshire"])
        self.assertEqual(made["formed from"], "Gone")
        self.assertEqual(made["established"], "2019-04-01")

    def test_what_is_empty_is_absent(self):
        made = council(rows.authority(urn="", population_0_25=""), set(), Dropped())
        self.assertEqual(
            list(made), ["name", "ons", "la code", "region", "type"])

    def test_an_unknown_region_or_type_is_refused(self):
        for cells in ({"region": "Wales"}, {"type": "parish"}):
            with self.subTest(cells), self.assertRaises(FactError):
                council(rows.authority(**cells), set(), Dropped())

    def test_a_note_is_dropped_with_a_reason(self):
        dropped = Dropped()
        council(rows.authority(notes="odd"), set(), dropped)
        self.assertEqual(len(dropped.lines()), 1)
        self.assertIn("authorities.csv: Ashford: notes: dropped: ", dropped.lines()[0])

    def test_a_name_or_a_code_that_stands_twice_is_refused(self):
        for cells in ({"ons_code": "E2"}, {"name": "Other"}):
            with self.subTest(cells), self.assertRaisesRegex(FactError, "twice"):
                convert_councils([rows.authority(), rows.authority(**cells)], Dropped())


class NeighboursTests(unittest.TestCase):
    names = [f"Town {number}" for number in range(11)]

    def neighbours(self, nearest):
        made = [rows.authority(name=name) for name in self.names]
        made[0]["statistical_neighbours"] = ";".join(nearest)
        return convert_neighbours(made)

    def test_neighbours_keep_their_order(self):
        nearest = self.names[:0:-1]
        self.assertEqual(self.neighbours(nearest), {"Town 0": nearest})

    def test_strangers_doubles_and_oneself_are_refused(self):
        good = self.names[1:]
        for nearest in (good[:9], good[:9] + ["Nowhere"], good[:9] + good[:1],
                        good[:9] + ["Town 0"]):
            with self.subTest(nearest), self.assertRaises(FactError):
                self.neighbours(nearest)


if __name__ == "__main__":
    unittest.main()
