"""Single values of the facts, checked against what is known."""

import re

from errors import FactError

GRADES = ("inadequate", "requires improvement", "good", "outstanding")
EARLIER_GRADES = ("inadequate", "adequate", "good", "outstanding")


def grade(text, scale):
    """The grade of a cell, `None` for an empty one; refuses what is not on the scale."""
    if not text:
        return None
    if text not in scale:
        raise FactError(f"'{text}' is no grade of {', '.join(scale)}")
    return text


def number(text):
    """The number of a cell, `None` for an empty one; whole numbers stay whole."""
    if not text:
        return None
    if re.fullmatch(r"\d+", text):
        return int(text)
    if re.fullmatch(r"\d+\.\d+", text):
        return float(text)
    raise FactError(f"'{text}' is no number")


def one_of(text, known, what):
    """What `known` says for a text; refuses a text that it does not have."""
    if text not in known:
        raise FactError(f"'{text}' is no known {what}")
    return known[text]


def names(text):
    """The names of a cell, separated by semicolons."""
    return text.split(";") if text else []


def link(text):
    """A link of the facts."""
    if not text.startswith(("https://", "http://")) or " " in text:
        raise FactError(f"'{text}' is no link")
    return text


def filled(record):
    """The record without what is `None` or empty: in the model, absent means the same."""
    return {key: value for key, value in record.items() if value is not None and value != []}
