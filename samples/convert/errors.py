"""What stops a conversion."""


class FactError(Exception):
    """The facts hold something that the converter does not know; nothing is written."""
