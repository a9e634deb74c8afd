"""Asks about all that a sweep found: each value once, several at a time, within bounds."""

import queue
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from launchgate.adapters.secretscan.verify.ask import can_ask, provider_of, verify
from launchgate.adapters.secretscan.verify.state import State, unknown
from launchgate.model import Unseen
from launchgate.ports import Http, Progress, Sighting, Sweep

LANES = 8
_KINDS_TOLD = 5


class _Question(NamedTuple):
    """One value. `anchors` are those of its sightings."""

    kind: str
    provider: str
    secret: bytes
    anchors: set[str]

    def __repr__(self) -> str:
        return f"<a value of {self.provider}>"


class Verifier:
    """`base_urls` as in `verify`. A provider whose limit is reached, or that cannot be reached, is
    asked nothing more."""

    def __init__(self, http: Http, base_urls: Mapping[str, str], progress: Progress) -> None:
        self._http = http
        self._base_urls = base_urls
        self._progress = progress
        self._closed: dict[str, State] = {}
        self._lock = threading.Lock()

    def verified(self, sweep: Sweep, held: Mapping[str, bytes]) -> Sweep:
        """The sweep with the state of each sighting; `held` are the values by anchor. That a
        question failed is in `unknown`, what nobody can be asked about in `unseen`."""
        secret = [item for item in sweep.sightings if item.category != "public"]
        questions = _questions(secret, held)
        states = self._ask(questions)
        by_anchor = {
            anchor: state
            for question, state in zip(questions, states, strict=True)
            for anchor in question.anchors
        }
        return replace(
            sweep,
            sightings=tuple(_told(item, by_anchor.get(item.anchor)) for item in sweep.sightings),
            scanned={**sweep.scanned, "asked_values": len(questions)},
            unseen=(*sweep.unseen, *_unasked(secret, by_anchor)),
            unknown=(*sweep.unknown, *_failures(questions, states)),
        )

    def _ask(self, questions: Sequence[_Question]) -> list[State]:
        states: list[State] = [unknown("it was not asked")] * len(questions)
        waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        done: queue.SimpleQueue[tuple[int, State | BaseException]] = queue.SimpleQueue()
        for number in range(len(questions)):
            waiting.put(number)

        def lane() -> None:
            while True:
                try:
                    number = waiting.get_nowait()
                except queue.Empty:
                    return
                try:
                    done.put((number, self._one(questions[number])))
                except Exception as error:
                    done.put((number, error))
                    return

        # Daemons, unlike a pool's threads: nobody who presses Ctrl-C waits for a provider.
        for _ in range(min(LANES, len(questions))):
            threading.Thread(target=lane, daemon=True).start()
        for count in range(1, len(questions) + 1):
            number, answer = done.get()
            if isinstance(answer, BaseException):
                raise answer
            states[number] = answer
            self._progress.say(f"secrets: asked about {count} of {len(questions)} values")
        return states

    def _one(self, question: _Question) -> State:
        with self._lock:
            closed = self._closed.get(question.provider)
        if closed is not None:
            return closed
        state = verify(question.kind, question.secret, self._http, self._base_urls)
        if state.closed:
            with self._lock:
                self._closed[question.provider] = state
        return state


def _questions(items: Iterable[Sighting], held: Mapping[str, bytes]) -> list[_Question]:
    found: dict[tuple[str, bytes], _Question] = {}
    for item in items:
        provider, secret = provider_of(item.kind), held.get(item.anchor)
        if item.category != "provider":  # a repository's own rule may be named like a provider
            continue
        if provider is None or secret is None or not can_ask(item.kind, secret):
            continue
        question = _Question(item.kind, provider, secret, set())
        found.setdefault((provider, secret), question).anchors.add(item.anchor)
    return list(found.values())


def _told(item: Sighting, state: State | None) -> Sighting:
    return item if state is None else replace(item, state=state.name, told=state.reason)


def _unasked(items: Sequence[Sighting], asked: Mapping[str, State]) -> Iterable[Unseen]:
    """How many of the values have no verifier, and of what kinds they are."""
    values = {item.anchor: item.kind for item in items}
    left = Counter(kind for anchor, kind in values.items() if anchor not in asked)
    if not left:
        return
    names = sorted(left)
    more = f" and {len(names) - _KINDS_TOLD} more kinds" if len(names) > _KINDS_TOLD else ""
    yield Unseen(
        what=f"{sum(left.values())} of {len(values)} values",
        why=f"not verified, there is no verifier for {', '.join(names[:_KINDS_TOLD])}{more}",
    )


def _failures(questions: Sequence[_Question], states: Sequence[State]) -> Iterable[str]:
    failed = Counter(
        (question.provider, state.reason)
        for question, state in zip(questions, states, strict=True)
        if state.failed
    )
    for (provider, reason), count in sorted(failed.items()):
        what = "one value works" if count == 1 else f"{count} values work"
        yield (
            f"{provider} could not be asked whether {what}: {reason}: run it again, or without "
            "--verify"
        )
