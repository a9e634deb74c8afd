"""`public-twin`"""

from collections.abc import Iterator, Sequence

from launchgate.frontend.values.naming import says_public
from launchgate.frontend.values.public import framework
from launchgate.frontend.values.weight import is_doubtful, is_public_kind
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.secrecy import is_kept_secret, known
from launchgate.variables.checks.valued import Valued


def twins(items: Sequence[Valued]) -> Iterator[Flaw]:
    shown: dict[str, list[Valued]] = {}
    for item in items:
        public = item.declaration.public if item.declaration is not None else None
        if (framework(item.name) is not None or public) and not says_public(item.name):
            shown.setdefault(item.value.text.strip(), []).append(item)
    told: set[str] = set()
    for item in items:
        twin = next(iter(shown.get(item.value.text.strip(), ())), None)
        if twin is None or framework(item.name) is not None or item.name in told:
            continue
        public = item.declaration.public if item.declaration is not None else None
        if public or says_public(item.name) or not is_kept_secret(item):
            continue
        if is_doubtful(known(item)) or is_doubtful(known(twin)) or is_public_kind(known(twin)):
            continue
        told.add(item.name)
        yield flaw(
            item,
            "public-twin",
            f"is a secret, and {twin.name} {where(twin)} has the same value under a name that "
            "browsers get: every visitor has it.",
            others=(twin,),
            anchor=twin.name,
        )
