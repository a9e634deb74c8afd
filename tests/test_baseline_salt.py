"""The salt of secrets' fingerprints outlives the rewriting of a baseline."""

from launchgate.baseline import Entry, parse, render, salt_of


def test_the_salt_is_kept_beside_the_entries() -> None:
    entry = Entry(fingerprint="f", rule="secrets/x", subject="Some key")
    text = render([entry], bytes(range(16)))
    assert salt_of(text) == bytes(range(16))
    assert parse(text) == {"f": entry}
    assert salt_of(render([entry])) is None
    assert salt_of("# salt: xyz\n# salt: 0\n") is None
