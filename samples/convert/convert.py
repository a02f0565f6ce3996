#!/usr/bin/env python3
"""Writes the shipped model from the folder of facts.

    convert.py --facts ../shared/data/ofsted --output samples/councils.json

Every fact that has no place in the model is told on stderr with its reason. Nothing is
written if the facts hold anything that is not known.
"""

import argparse
import pathlib
import sys

from declaration import declaration
from dropped import Dropped
from errors import FactError
from facts import read_facts
from model import convert
from writing import model_text


def convert_folder(folder):
    """The text of the model, and what was dropped on the way."""
    dropped = Dropped()
    councils = convert(read_facts(folder), dropped)
    return model_text(declaration(), councils), dropped


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=pathlib.Path, required=True, metavar="DIR")
    parser.add_argument("--output", type=pathlib.Path, required=True, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        text, dropped = convert_folder(options.facts)
    except (FactError, OSError) as error:
        print(f"convert.py: error: {error}", file=sys.stderr)
        return 1
    options.output.write_bytes(text.encode("utf-8"))
    for line in dropped.lines():
        print(line, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
