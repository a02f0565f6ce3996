"""The facts that have no place in the model, each with its reason."""


class Dropped:
    """Collects dropped facts in the order in which they are met."""

    def __init__(self):
        self.entries = []

    def note(self, file, fact, reason):
        """Remembers one fact (or one whole column) of a file that is not carried over."""
        self.entries.append((file, fact, reason))

    def lines(self):
        """One line a fact: `FILE: FACT: dropped: REASON`."""
        return [f"{file}: {fact}: dropped: {reason}" for file, fact, reason in self.entries]
