"""How much work one input is worth: in proportion to its size, so that nothing is quadratic."""

_FREE = 4096  # the characters of a key file, each an operand
_BYTES_A_STEP = 16


class Steps:
    """A step is one operand read, or some hundred bytes searched; what is folded is free."""

    def __init__(self, input_bytes: int) -> None:
        self.left = _FREE + input_bytes // _BYTES_A_STEP

    def take(self, count: int = 1) -> bool:
        """Whether there is work left to do."""
        self.left -= count
        return self.left >= 0
