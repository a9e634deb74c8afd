"""A variable whose value is looked for in a build."""

from typing import Literal, NamedTuple

Proof = Literal["value", "canary"]


class Known(NamedTuple):
    """`value` is raw, or the marker that stood in its place during a canary build. `public`: the
    variable is declared to be seen by browsers."""

    name: str
    value: bytes
    public: bool = False
    proof: Proof = "value"

    def __repr__(self) -> str:
        """Never the value: a trace or a test's failure may print this."""
        return f"<{self.proof} of {self.name}, {len(self.value)} bytes>"
