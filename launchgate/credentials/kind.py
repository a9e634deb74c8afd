"""One kind of credential, as its provider documents it."""

from typing import Literal, NamedTuple

Level = Literal["critical", "high", "medium", "low", "info"]
Role = Literal["secret", "test", "public"]


class Kind(NamedTuple):
    """A match begins at one of the `anchors`, literals that `pattern` itself begins with.

    `pattern` is an ASCII regular expression over bytes, without unbounded repeats; its group
    `secret`, if it has one, is the credential, else the whole match is. It is tried at every place
    of an anchor and nowhere else, so all engines find the same. Unless `inside`, no letter, digit
    or underscore may stand right before the match or right after it.

    `proven`: shape or checksum alone tells the kind, so it is as severe in a test as anywhere;
    what needs a word nearby to be told is not proven. `entropy_bits` is the least Shannon entropy
    a character of the secret must have. `check` names a function of `checksums`.
    `role`: test-mode credentials are `test`; `public` ones are made to be seen, level info.
    """

    id: str  # kebab-case, provider first: stripe-secret-key
    title: str  # as people say it: Stripe secret key (live)
    anchors: tuple[str, ...]  # lower case when `ignore_case`; at least 3 characters
    pattern: str
    source: str  # the provider's documentation of the format
    opens: str  # what a thief can do with it: one clause, "charge and refund customers"
    revoke: str  # where to revoke it: a URL
    level: Level = "critical"
    role: Role = "secret"
    proven: bool = True
    ignore_case: bool = False
    inside: bool = False
    entropy_bits: float = 0.0
    check: str = ""
    rotate: str = ""  # what to know of the order: "keys roll with 24 h overlap"
    max_length: int = 512  # no match is longer: the window an engine must look at
