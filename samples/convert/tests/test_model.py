import contextlib
import io
import json
import os
import pathlib
import tempfile
import unittest

from convert import convert_folder, main

SAMPLES = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("ANNALS_SHARED") or SAMPLES.parents[1] / "shared")
FACTS = SHARED / "data" / "ofsted"


class CommittedModelTests(unittest.TestCase):
    """What stands in the repository, with or without the facts at hand."""

    @classmethod
    def setUpClass(cls):
        cls.model = json.loads((SAMPLES / "councils.json").read_text(encoding="utf-8"))
        cls.councils = {council["name"]: council for council in cls.model["councils"]}

    def all(self, array):
        return [record for c in self.model["councils"] for record in c.get(array, [])]

    def test_it_has_as_many_records_as_the_facts(self):
        self.assertEqual(len(self.model["councils"]), 158)
        self.assertEqual(
            {array: len(self.all(array)) for array in
             ("inspections", "judgements", "measures", "visits", "interventions", "milestones")},
            {"inspections": 506, "judgements": 232, "measures": 1995, "visits": 71,
             "interventions": 28, "milestones": 6})

    def test_every_figure_has_a_track_with_its_unit(self):
        tracks = self.model["annals"]["kinds"]["council"]["tracks"]
        for figure in self.all("measures"):
            self.assertEqual(tracks[figure["measure"]]["unit"], figure["unit"])

    def test_every_framework_is_declared(self):
        used = {r["framework"] for r in self.all("inspections") + self.all("judgements")}
        self.assertEqual(used, set(self.model["annals"]["frameworks"]))

    def test_every_relation_leads_to_a_council(self):
        for council in self.model["councils"]:
            for array in ("neighbours", "predecessors", "successors"):
                self.assertLessEqual(set(council.get(array, [])), set(self.councils))

    def test_what_was_not_judged_is_told_apart_from_what_is_not_known(self):
        scilly = self.councils["Isles of Scilly"]["inspections"][0]
        self.assertEqual(scilly["care leavers"], "not judged")
        poole = self.councils["Poole"]["inspections"][0]
        self.assertNotIn("care leavers", poole)

    def test_every_record_has_a_source(self):
        for array in ("judgements", "measures", "visits", "interventions", "milestones"):
            for record in self.all(array):
                self.assertTrue(record["source"], record)
        for inspection in self.all("inspections"):
            self.assertRegex(inspection["report"], r"^https?://\S+$")

    def test_it_is_small_enough_to_be_read_at_every_start(self):
        self.assertLess((SAMPLES / "councils.json").stat().st_size, 1_000_000)


@unittest.skipUnless(FACTS.is_dir(), f"no folder of facts (set ANNALS_SHARED): {FACTS.name}")
class ConversionTests(unittest.TestCase):
    def test_the_committed_model_is_what_the_converter_writes_now(self):
        text, _ = convert_folder(FACTS)
        committed = (SAMPLES / "councils.json").read_bytes()
        self.assertTrue(text.encode("utf-8") == committed, "run samples/convert/convert.py again")

    def test_what_is_dropped_has_a_reason_each(self):
        _, dropped = convert_folder(FACTS)
        self.assertTrue(dropped.entries)
        for _, fact, reason in dropped.entries:
            self.assertTrue(fact and reason)


class ProgramTests(unittest.TestCase):
    def test_a_missing_folder_is_an_error_and_leaves_the_output_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "out.json"
            output.write_text("kept", encoding="utf-8")
            with contextlib.redirect_stderr(io.StringIO()) as stderr:
                status = main(["--facts", folder, "--output", str(output)])
            self.assertEqual(status, 1)
            self.assertIn("error", stderr.getvalue())
            self.assertEqual(output.read_text(encoding="utf-8"), "kept")


if __name__ == "__main__":
    unittest.main()
