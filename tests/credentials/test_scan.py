"""From bytes to spots: both engines under one scan."""

from launchgate.credentials.scan import every_kind, find, scan
from tests.credentials.recipe import expand


def test_providers_kinds_come_before_generic_ones() -> None:
    generic = [kind.id.startswith("generic-") for kind in every_kind()]
    assert generic == sorted(generic)
    assert any(generic)


def test_a_providers_key_is_told_once_though_its_name_is_telling_too() -> None:
    key = expand("sk_live_{alnum:24}")
    data = f'secret_key = "{key}"\n'.encode()
    assert len(list(find(data))) > 1
    (spot,) = scan(data, "settings.py")
    assert spot.kind.id == "stripe-secret-key"
    assert data[spot.start : spot.end] == spot.secret == key.encode()
    assert key not in repr(spot)


def test_two_keys_on_a_line_are_two_spots_by_offset() -> None:
    first, second = expand("sk_live_{alnum:24}", 1), expand("sk_live_{alnum:24}", 2)
    spots = scan(f"a = '{first}', '{second}'".encode(), "a.py")
    assert [spot.secret.decode() for spot in spots] == [first, second]


def test_nothing_gives_nothing() -> None:
    assert scan(b"", "a.py") == []
    assert scan(b"def main() -> None:\n    return\n", "a.py") == []
