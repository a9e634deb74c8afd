"""What is shown beside a secret is never a part of another, and costs no more for many of them."""

import time

from launchgate.adapters.secretscan.mask import Others, excerpt
from launchgate.credentials.scan import find, scan
from tests.credentials.recipe import expand

KEYS = [expand("sk_" + "live_{alnum:32}", seed).encode() for seed in range(3)]


def test_none_is_shown_before_another() -> None:
    data = b"a=%b;b=%b,%b" % tuple(KEYS)
    spots = list(scan(data, "app.js", find))
    assert len(spots) == len(KEYS)
    shown = [excerpt(data, spot, Others(spots)) for spot in spots]
    assert not any(key[12:].decode() in text for key in KEYS for text in shown)


def test_the_longest_is_taken_first() -> None:
    data = b'k="%b"' % KEYS[0]
    (spot,) = scan(data, "app.js", find)
    long = spot._replace(secret=KEYS[0] + b"-tail")
    assert Others([spot, long]).without(b"x=" + KEYS[0] + b"-tail") == b"x=..."


def test_thousands_of_the_same() -> None:
    data = b"".join(b'"%b",' % KEYS[0] for _ in range(20_000))
    spots = list(scan(data, "app.js", find))
    begun = time.process_time()
    others = Others(spots)
    assert all(excerpt(data, spot, others) for spot in spots)
    assert time.process_time() - begun < 5
