"""How much may be decoded of one input, and what was refused."""

_TEXT_FACTOR = 4
_LEAST_BYTES = 65_536
_MOST_BYTES = 64_000_000


class Budget:
    """`text_bytes` bounds what encodings of text give, four times the input; `all_bytes` bounds
    that and what is decompressed. `refused` says what was left undecoded: nothing is known of it.
    """

    def __init__(self, input_bytes: int, refused: list[str]) -> None:
        self.text_bytes = min(_MOST_BYTES, max(_LEAST_BYTES, _TEXT_FACTOR * input_bytes))
        self.all_bytes = _MOST_BYTES
        self.refused = refused

    def take(self, count: int, path: str) -> bool:
        """Whether so many more bytes of decoded text may be looked at; false is noted once."""
        if count > self.text_bytes or count > self.all_bytes:
            note = f"{path}: too much of it is encoded, the rest was not decoded"
            if note not in self.refused:
                self.refused.append(note)
            return False
        self.text_bytes -= count
        self.all_bytes -= count
        return True

    def unpack(self, count: int) -> None:
        """Notes decompressed bytes, and lets as many more be decoded from them."""
        self.all_bytes -= count
        self.text_bytes = min(self.all_bytes, self.text_bytes + _TEXT_FACTOR * count)

    def refuse(self, path: str, reason: str) -> None:
        self.refused.append(f"{path}: {reason}")
