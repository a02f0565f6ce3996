"""The model as text: the same bytes for the same facts, one record a line."""

import json

WIDTH = 110


def compact(value):
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def spaced(value, indent):
    """JSON that breaks into lines where it would be wider than a page."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if len(line) + indent <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 1)
    if isinstance(value, list):
        lines = [inner + spaced(item, indent + 1) for item in value]
    else:
        lines = [
            f"{inner}{json.dumps(key, ensure_ascii=False)}: {spaced(item, indent + 1)}"
            for key, item in value.items()
        ]
    left, right = ("[", "]") if isinstance(value, list) else ("{", "}")
    return f"{left}\n" + ",\n".join(lines) + f"\n{' ' * indent}{right}"


def records(council, name):
    """An array of records, one a line."""
    lines = ",\n".join(compact(record) for record in council[name])
    return f"{compact(name)}:[\n{lines}]"


def council_text(council):
    """A council: what it is on the first line, then its names, then its records."""
    arrays = [key for key, value in council.items() if isinstance(value, list)]
    names = [key for key in arrays if isinstance(council[key][0], str)]
    head = {key: value for key, value in council.items() if key not in arrays}
    parts = [compact(head)[1:-1]]
    parts += [f"{compact(name)}:{compact(council[name])}" for name in names]
    parts += [records(council, name) for name in arrays if name not in names]
    return "{" + ",\n".join(parts) + "}"


def model_text(declaration, councils):
    """The whole file."""
    rows = ",\n".join(council_text(council) for council in councils)
    return f'{{"annals": {spaced(declaration, 0)},\n"councils": [\n{rows}\n]}}\n'
