"""Tests of the converter: `python3 -m unittest discover -s samples/convert`."""
