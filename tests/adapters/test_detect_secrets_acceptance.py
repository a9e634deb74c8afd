"""Entries accept what detect-secrets means by them, which is seldom the whole credential."""

import hashlib
import json

import pytest

from launchgate.adapters.detectsecrets.acceptance import Acceptance, Ruling
from launchgate.adapters.detectsecrets.known import load
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.scan import scan
from tests.credentials.recipe import expand

STRIPE = expand("sk_" + "live_{alnum:60}", 3)
PASSWORD = expand("{alnum:18}", 3)
GITHUB = expand("{github:ghp_}", 2)
HEADING = "BEGIN RSA PRIVATE" + " KEY"
PEM = (
    f"-----{HEADING}-----\n"
    + "".join(expand("{b64:64}", n) + "\n" for n in range(9))
    + f"-----END{HEADING[5:]}-----\n"
)


def ruling(
    data: str, kind: str, value: str, path: str = "src/a.py", runs: tuple[tuple[int, int], ...] = ()
) -> Ruling:
    """For the one credential in the text, by a file with that one entry."""
    digest = hashlib.sha1(value.encode(), usedforsecurity=False).hexdigest()
    row = {"type": kind, "hashed_secret": digest}
    known = load(json.dumps({"results": {path: [row]}}))
    piece = Piece(path, data.encode(), runs or ((1, 1),))
    [spot] = scan(piece.data, path)
    return Acceptance(known, None).of(piece).ruling(spot)


@pytest.mark.parametrize(
    ("data", "kind", "value"),
    [
        (f'k = "{STRIPE}"\n', "Stripe Access Key", STRIPE[:32]),
        (f'k = "{STRIPE}"\n', "Base64 High Entropy String", STRIPE),
        (f'password = "{PASSWORD}"\n', "Secret Keyword", PASSWORD),
        (f'password = "{PASSWORD}"\r\n', "Base64 High Entropy String", PASSWORD),
        (f'a = 1\rpassword = "{PASSWORD}"\r', "Secret Keyword", PASSWORD),
    ],
)
def test_a_value_and_a_part_of_it(data: str, kind: str, value: str) -> None:
    assert ruling(data, kind, value).by == ".secrets.baseline"
    assert ruling(data, kind, value[:-1]).by == ""
    assert ruling(data, kind, value.upper()).by == ""


@pytest.mark.parametrize(
    ("data", "kind", "value"),
    [(PEM, "Private Key", HEADING), (f'k = "{GITHUB}"\n', "GitHub Token", "ghp")],
)
def test_what_any_of_the_kind_would_give_counts_for_whole_files_only(
    data: str, kind: str, value: str
) -> None:
    whole = ruling(data, kind, value)
    assert "by kind, not by value" in whole.by
    assert ruling(data, kind, value, runs=((1, 7),)).by == ""


def test_lines_as_yaml_and_ini_have_them() -> None:
    yaml = f"db:\n  password: {PASSWORD} # note\n"
    assert ruling(yaml, "Secret Keyword", PASSWORD, "a.yaml").by
    ini = f"[db]\npassword = {PASSWORD} ; note\n"
    assert ruling(ini, "Secret Keyword", f"{PASSWORD} ; note", "a.ini").by


def test_a_short_value_within_another_one_accepts_nothing() -> None:
    line = f'user_password = "{PASSWORD[:4]}"; password = "{PASSWORD}"\n'
    assert ruling(line, "Secret Keyword", PASSWORD[:4]).by == ""


def test_another_type_or_file_accepts_nothing() -> None:
    data = f'k = "{STRIPE}"\n'
    assert ruling(data, "Acme Token", STRIPE[:32]).by == ""
    known = load(json.dumps({"results": {}}))
    piece = Piece("src/a.py", data.encode())
    [spot] = scan(piece.data, piece.path)
    assert Acceptance(known, None).of(piece).ruling(spot) == Ruling()


def test_a_long_line_costs_little() -> None:
    many = " ".join(f'k("{expand("sk_" + "live_{alnum:24}", n)}")' for n in range(300))
    data = ("x" * 20 + " ") * 60_000 + many + ";" + ("y" * 20 + " ") * 60_000
    digest = hashlib.sha1(b"x", usedforsecurity=False).hexdigest()
    row = {"type": "Secret Keyword", "hashed_secret": digest}
    known = load(json.dumps({"results": {"a.js": [row]}}))
    piece = Piece("a.js", data.encode())
    text = Acceptance(known, None).of(piece)
    spots = scan(piece.data, piece.path)
    assert len(spots) == 300
    assert {text.ruling(spot).by for spot in spots} == {""}
