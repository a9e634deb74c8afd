"""A variable's value, as long as it is held at all."""


class Value:
    """`text` is the value. Nothing that prints this shows it."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"<value of {len(self.text)} characters>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> "tuple[type[Value], tuple[str]]":
        return Value, (self.text,)
