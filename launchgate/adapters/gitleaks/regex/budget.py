"""How much work may be done on one text, counted and not timed: the same on every machine."""


class TooSlow(Exception):
    """The pattern takes more than a fair share of work on this text."""


class Budget:
    """Steps that are left. One costs about 0.2 us, so that 1 MB is given up on after seconds."""

    def __init__(self, length: int) -> None:
        self._left = 500_000 + 2 * length  # real rules on real files took 170,000 at most

    def spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise TooSlow
