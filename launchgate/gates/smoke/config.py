"""`[smoke]`: what is asked of the running product, and how fast it has to be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Method = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """`[[smoke.endpoint]]`. `status` None means any 2xx; `${VAR}` works in headers, json, body."""

    name: str
    method: Method = "GET"
    path: str
    critical: bool = False
    status: int | None = None
    body_contains: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    json: object = None
    body: str | None = None

    @property
    def subject(self) -> str:
        """`POST /api/signup`: no query, it may hold what no report should."""
        return f"{self.method} {self.path.partition('?')[0]}"

    def problems(self) -> Iterator[tuple[str, str]]:
        yield from path_problems(self.path)
        if not self.name.strip():
            yield "name", "is empty"
        if self.status is not None and not 100 <= self.status <= 599:
            yield "status", "must be an HTTP status, 100 to 599"
        if self.json is not None and self.body is not None:
            yield "body", "give json or body, not both"
        if self.method == "HEAD" and self.body_contains is not None:
            yield "body_contains", "an answer to HEAD has no body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """`[smoke.build]`: the commit that should be live, and where the product says which one is."""

    sha: str
    path: str = "/version"
    header: str | None = None
    json_path: str | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        yield from path_problems(self.path)
        if not self.sha.strip():
            yield "sha", 'is empty; usually "${GITHUB_SHA}" or "${CI_COMMIT_SHA}"'
        if (self.header is None) == (self.json_path is None):
            yield "header", "give exactly one of header and json_path"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmokeConfig:
    """Latencies in ms. `max_requests` is per endpoint, `requests_per_s` for all together."""

    p95_target_ms: float = 300.0
    slow_ms: float = 800.0
    max_requests: int = 600
    requests_per_s: float = 10.0
    timeout_s: float = 10.0
    ca_file: str | None = None
    endpoint: tuple[Endpoint, ...] = ()
    build: Build | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        for key in ("p95_target_ms", "max_requests", "requests_per_s"):
            if not getattr(self, key) > 0:
                yield key, "must be more than 0"
        if self.slow_ms < self.p95_target_ms:
            yield "slow_ms", "must not be less than p95_target_ms"
        if not self.timeout_s * 1000 > self.slow_ms:
            yield "timeout_s", "must be longer than slow_ms, or a slow answer is never seen"
        for name in sorted(_twice(item.name for item in self.endpoint)):
            yield "endpoint", f"two endpoints are named {name!r}"


def path_problems(path: str) -> Iterator[tuple[str, str]]:
    """A path stays on the target's own host, whatever is written in it."""
    if not path.startswith("/") or path.startswith("//"):
        yield "path", "must begin with one '/'; it is joined to the target's url"
    if any(character <= " " or character in "\\#\x7f" for character in path):
        yield "path", "must not hold spaces, control characters, '\\' or '#'"


def _twice(names: Iterable[str]) -> set[str]:
    return {name for name, times in Counter(names).items() if times > 1}
