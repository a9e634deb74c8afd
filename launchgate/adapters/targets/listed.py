"""What a provider says of a target's variables."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from launchgate.ports.http import Http
from launchgate.ports.variables import SettingState
from launchgate.variables.value import Value


class Entry(NamedTuple):
    """`value` None: the provider does not hand it out. `where`: the part of the provider's
    settings that it stands in, where there are several (`organization secrets`).
    `fingerprint`: a digest that the provider gives instead (Fly), comparable only with its own."""

    name: str
    state: SettingState
    value: Value | None = None
    where: str = ""
    fingerprint: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """`label` is the place as people call it (`Vercel, production of acme-web`). `unknown`: parts
    of it that could not be read (an organization's secrets, without the right), each with what to
    do: then a variable that is not there may still be set."""

    label: str
    entries: tuple[Entry, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a provider is asked with: `token` reads a variable of this process, None where it is
    not set; `base_urls` are those that `--target-url` gives, by kind of source. `say` is told of
    waits. `timeout_s` bounds one exchange."""

    http: Http
    token: Callable[[str], str | None]
    base_urls: Mapping[str, str] = field(default_factory=dict)
    say: Callable[[str], None] = lambda _: None
    sleep: Callable[[float], None] = time.sleep
    timeout_s: float = 15.0
