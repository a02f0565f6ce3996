"""Dates as the model writes them: EDTF, to the day, the month or the year, `~` for estimated."""

import calendar
import datetime
import re

from errors import FactError

# The usual time from the last day on site to publication, for dates that no source gives.
PUBLICATION_DAYS = 60

SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")


def last_day(text):
    """The day that a date stands for: itself, or the last day of its month or year."""
    match = SHAPE.fullmatch(text)
    if match is None:
        raise FactError(f"'{text}' is no date")
    year, month, day = int(match[1]), int(match[2] or 12), match[3]
    try:
        month_days = calendar.monthrange(year, month)[1]
        return datetime.date(year, month, int(day) if day else month_days)
    except ValueError as error:
        raise FactError(f"'{text}' is no date: {error}") from error


def checked(text):
    """The text itself if it is a date, `None` if it is empty."""
    if not text:
        return None
    last_day(text)
    return text


def estimated(text):
    """The same date, marked as worked out rather than stated."""
    last_day(text)
    return text if text.endswith("~") else text + "~"


def days_after(text, days):
    """The day so many days after (or, negative, before) a date, marked as estimated."""
    return (last_day(text) + datetime.timedelta(days=days)).isoformat() + "~"


def publication_and_inspection(published, inspected):
    """Both dates of an inspection; a missing one is estimated from the other.

    A month on site that ends after the day of publication cannot be the month on site:
    the source then means the month of publication, and the day on site is estimated.
    """
    published, inspected = checked(published), checked(inspected)
    if published is None and inspected is None:
        raise FactError("an inspection without any date")
    if published is None:
        return days_after(inspected, PUBLICATION_DAYS), inspected
    if inspected is None or last_day(inspected) > last_day(published):
        return published, days_after(published, -PUBLICATION_DAYS)
    return published, inspected


def chronological(*keys):
    """A sort key over records: the days under `keys` in turn; a record without one is last."""

    def order(record):
        return [last_day(record[key]) if record.get(key) else datetime.date.max for key in keys]

    return order
