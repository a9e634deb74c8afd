"""What the tests of a provider's adapter need to know of it: one such provider a file here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from launchgate.ports.variables import TargetSource
from tests.credentials.recipe import expand
from tests.servers.http import Answer, Asked, Route

TOKEN = expand("{alnum:40}", 501)
VALUE = expand("{alnum:40}", 502)  # what must never be seen anywhere
OTHER = expand("{alnum:40}", 503)
ECHO = f"cannot {TOKEN} of {VALUE}"  # a provider may repeat anything in its errors
Expected = Mapping[str, tuple[str, str | None]]


@dataclass(frozen=True, kw_only=True)
class Case:
    """`main` is the path whose failure is the whole target's. `refusals` are the provider's own
    answers for 401, 403, 404, 429, 500, 503, by what they mean. `expected` are states and values by
    name. `broken` is an answer for `main` that lacks what is documented."""

    source: TargetSource
    environ: Mapping[str, str]
    routes: Mapping[str, Route]
    main: str
    refusals: Mapping[int, Answer]
    expected: Expected
    host: str
    label: str
    broken: object

    @property
    def kind(self) -> str:
        return self.source.kind


def answer(document: object, status: int = 200, *headers: tuple[str, str]) -> Answer:
    return Answer(
        status=status,
        body=json.dumps(document).encode(),
        headers=(("Content-Type", "application/json; charset=utf-8"), *headers),
    )


def refusals(shape: Callable[[int, str], object], **other: Answer) -> Mapping[int, Answer]:
    """`shape` makes the provider's error document. `other` are those that are not said by the
    status that they mean: `s401=...`."""
    made = {status: answer(shape(status, ECHO), status) for status in (401, 403, 404, 500, 503)}
    made[429] = answer(shape(429, ECHO), 429, ("Retry-After", "2"))
    return made | {int(key[1:]): told for key, told in other.items()}


def guarded(
    header: str, wanted: str, refusal: Answer, routes: Mapping[str, Route]
) -> Mapping[str, Route]:
    """Every route refuses who does not show `wanted` in `header`."""

    def guard(route: Route) -> Route:
        def answered(asked: Asked) -> Answer:
            if asked.headers.get(header.lower()) != wanted:
                return refusal
            return route if isinstance(route, Answer) else route(asked)

        return answered

    return {path: guard(route) for path, route in routes.items()}
