"""Statistical neighbours: ten authorities of today each, nearest first."""

from errors import FactError
from values import names


def convert_neighbours(rows):
    """The neighbours of each authority that has any, by its name."""
    known = {row["name"] for row in rows}
    neighbours = {}
    for row in rows:
        nearest = names(row["statistical_neighbours"])
        if not nearest:
            continue
        unknown = [name for name in nearest if name not in known]
        if unknown or len(set(nearest)) != 10 or row["name"] in nearest:
            raise FactError(f"authorities.csv: neighbours of {row['name']}: {nearest}")
        neighbours[row["name"]] = nearest
    return neighbours
