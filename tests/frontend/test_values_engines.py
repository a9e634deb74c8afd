"""Both engines see the same."""

import random
import threading

import pytest

from launchgate.adapters.bundlescan.literals import best_literals
from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from launchgate.frontend.values.literals import literals
from tests.credentials.recipe import expand
from tests.frontend.encodings import ENCODINGS


@pytest.mark.parametrize("seed", range(20))
def test_the_same_occurrences(seed: int) -> None:
    source = random.Random(seed)
    alphabet = b"ab\\\0\xff(.*" if seed % 2 else b"ab"
    data = bytes(source.choices(alphabet, k=3000))
    wanted = {bytes(source.choices(alphabet, k=source.randint(1, 14))) for _ in range(60)}
    wanted |= {data[at : at + source.randint(1, 30)] for at in range(0, 2900, 97)}
    ordered = sorted(wanted)
    expected = sorted(
        (number, end)
        for number, literal in enumerate(ordered)
        for end in range(len(literal), len(data) + 1)
        if data[end - len(literal) : end] == literal
    )
    assert sorted(literals(ordered)(data)) == expected
    assert sorted(best_literals(10**9)(ordered)(data)) == expected


@pytest.mark.parametrize("seed", range(10))
def test_the_same_hits(seed: int) -> None:
    source = random.Random(seed)
    shapes = ("{alnum:20}", "{b64:30}", "{lower:2}@{lower:1}#{lower:3}{digits:2}", "{hex:32}")
    values = [expand(source.choice(shapes), source.randrange(10**6)) for _ in range(12)]
    known = [Known(f"SECRET_{number}", value.encode()) for number, value in enumerate(values)]
    written = [
        source.choice(list(ENCODINGS.values()))(source.choice(values)) + source.choice('";&%\\ ')
        for _ in range(200)
    ]
    data = "".join(written).encode()
    slow, fast = Needles(known), Needles(known, best_literals(10**9))
    found = list(slow.find(data))
    assert len(found) > 150
    assert list(fast.find(data)) == found
    assert list(fast.find_plain(data)) == list(slow.find_plain(data))


def test_threads_do_not_disturb_each_other() -> None:
    secret = expand("{alnum:32}").encode()
    needles = Needles([Known("APP_SECRET", secret)], best_literals(10**9))
    data = b" ".join([secret, b"x" * 5000] * 200)
    counts: list[int] = []
    threads = [
        threading.Thread(target=lambda: counts.append(len(list(needles.find(data)))))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [200] * 8


@pytest.mark.parametrize("seed", range(25))
def test_any_password_in_any_encoding(seed: int) -> None:
    source = random.Random(seed)
    signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \u00e4\u20ac\U0001f600"
    value = (
        "a"
        + "".join(
            source.choice(signs)
            if source.random() < 0.5
            else expand("{alnum:1}", source.randrange(999))
            for _ in range(source.choice((9, 12, 24)))
        ).rstrip()
    )
    needles = Needles([Known("ADMIN_PASSWORD", value.encode())])
    assert needles.skipped == ()
    for encoding, encode in ENCODINGS.items():
        written = encode(value).encode()
        hits = list(needles.find(b'k="' + written + b'",z'))
        assert [(hit.start, hit.end) for hit in hits] == [(3, 3 + len(written))], encoding
