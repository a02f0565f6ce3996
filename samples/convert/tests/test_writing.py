import json
import unittest

from declaration import declaration
from writing import council_text, model_text, spaced


class WritingTests(unittest.TestCase):
    def test_a_record_stands_on_a_line_of_its_own(self):
        council = {"name": "Ash", "near": ["Elm", "Oak"], "visits": [{"n": 1}, {"n": 2}]}
        text = council_text(council)
        self.assertEqual(text.splitlines(), [
            '{"name":"Ash",', '"near":["Elm","Oak"],', '"visits":[', '{"n":1},', '{"n":2}]}'])
        self.assertEqual(json.loads(text), council)

    def test_what_fits_a_page_stays_on_its_line(self):
        self.assertEqual(spaced({"a": [1, 2]}, 0), '{"a": [1, 2]}')
        wide = {"a": ["x" * 60, "y" * 60]}
        self.assertEqual(len(spaced(wide, 0).splitlines()), 6)
        self.assertEqual(json.loads(spaced(wide, 0)), wide)

    def test_letters_outside_ascii_stay_as_they_are(self):
        self.assertEqual(spaced("£ – ©", 0), '"£ – ©"')

    def test_the_file_reads_back_as_what_was_written(self):
        councils = [{"name": "Ash"}, {"name": "Elm", "visits": [{"n": 1.5}]}]
        text = model_text({"version": 1}, councils)
        self.assertTrue(text.endswith("}\n"))
        self.assertEqual(json.loads(text), {"annals": {"version": 1}, "councils": councils})


class DeclarationTests(unittest.TestCase):
    made = declaration()
    council = made["kinds"]["council"]

    def test_every_framework_that_a_track_asks_for_is_declared(self):
        asked = {
            framework for track in self.council["tracks"].values()
            for framework in track.get("where", {}).get("framework", [])}
        self.assertTrue(asked)
        self.assertLessEqual(asked, set(self.made["frameworks"]))

    def test_every_framework_has_a_declared_scale_and_withholds_declared_tracks(self):
        for name, framework in self.made["frameworks"].items():
            with self.subTest(name):
                self.assertIn(framework["scale"], self.made["scales"])
                self.assertLessEqual(set(framework.get("notGiven", [])), set(self.council["tracks"]))

    def test_a_joined_track_joins_declared_tracks(self):
        self.assertLessEqual(
            set(self.council["tracks"]["headline"]["joins"]), set(self.council["tracks"]))

    def test_no_name_is_given_twice_in_a_kind(self):
        for name, kind in self.made["kinds"].items():
            names = [*kind["fields"], *kind.get("dates", {}), *kind.get("tracks", {})]
            with self.subTest(name):
                self.assertEqual(len(names), len(set(names)))


if __name__ == "__main__":
    unittest.main()
