"""The extra `deep`: kingfisher's own rules and extractors, really run."""

import base64
import gzip
import io
import os
import sqlite3
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from launchgate.adapters.secretscan import staging
from launchgate.adapters.secretscan.deep import extra, kind_of
from launchgate.adapters.secretscan.extras import besides
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.scan import find
from launchgate.credentials.spot import Spot
from tests.credentials.recipe import expand


def token(seed: int) -> bytes:
    """Of a kind that we have too."""
    return expand("{github:gh" + "p_}", seed).encode()


def foreign(seed: int) -> bytes:
    """Of a kind that only kingfisher has."""
    return expand("samsara" + "_api_{alnum:28}", seed).encode()


def looked(data: bytes, path: str) -> tuple[list[Spot], list[str]]:
    found = extra(find)(Piece(path, data))
    return list(found.spots), list(found.refused)


def database(folder: Path, secret: bytes) -> bytes:
    path = folder / "made.db"
    joined = sqlite3.connect(path)
    joined.execute("create table users (name text, note text)")
    joined.execute("insert into users values ('ann', ?)", (f"token {secret.decode()}",))
    joined.commit()
    joined.close()
    return path.read_bytes()


def zipped(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def tarred(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:xz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return made.getvalue()


def of_kind(found: list[Spot], kind: str) -> list[Spot]:
    return [spot for spot in found if spot.kind.id == kind]


OURS, THEIRS = "github-personal-access-token", "deep-samsara-api-token"


def test_a_text_is_placed_by_bytes() -> None:
    data = 'naïve = 1\ntoken = "'.encode() + foreign(1) + b'"\n'
    found, refused = looked(data, "src/app.py")
    (spot,) = of_kind(found, THEIRS)
    assert data[spot.start : spot.end] == spot.secret == foreign(1)
    assert (spot.layers, spot.level, refused) == ((), "high", [])
    assert spot.reasons[0] == "kingfisher's rule betterleaks.samsara-api-token.1"


def test_a_text_without_credentials_has_none() -> None:
    assert looked(b"def add(a, b):\n    return a + b\n", "src/app.py") == ([], [])
    assert looked(b"", "empty") == ([], [])


def test_a_foreign_rule_is_never_critical_and_blocks_nothing_in_tests() -> None:
    data = b"token = '" + foreign(2) + b"'\n"
    assert [spot.level for spot in looked(data, "tests/test_app.py")[0]] == ["medium"]
    assert kind_of("a.sure-key", "high").level == "high"
    assert kind_of("a.doubtful-key.2", "medium").level == "medium"
    assert kind_of("a.odd-key", "low").level == "low"


def test_two_rules_that_see_the_same_are_one_find() -> None:
    text = b'KEY = "sk_' + b"live_" + expand("{alnum:24}").encode() + b'"\n'
    for data in (text, b"\xff\xfe" + text.decode().encode("utf-16-le")):
        found, _ = looked(data, "src/app.py")
        assert len({spot.secret for spot in found}) == len(found)


def test_a_doubtful_value_of_ours_in_a_member_gives_way_to_a_known_kind() -> None:
    data = tarred("c/fleet.py", b'KEY = "' + foreign(9) + b'"\n')
    assert [spot.kind.id for spot in looked(data, "a.tar.xz")[0]] == [THEIRS]


def test_what_our_checksum_refutes_is_no_find() -> None:
    wrong = b"gh" + b"p_" + expand("{alnum:36}").encode()
    assert looked(b"token = '" + wrong + b"'\n", "src/app.py")[0] == []


def test_a_piece_of_base64_is_no_credential() -> None:
    data = b'wasm = "' + b"AGFzbQE/" * 9 + b"BSA" + foreign(3)[12:] + b"/" + b"AQQD" * 9 + b'"'
    assert looked(data, "src/app.js")[0] == []


def test_our_markers_are_not_kingfishers_business() -> None:
    data = b"token = '" + foreign(2) + b"'  # gitleaks:allow\n"
    assert of_kind(looked(data, "a.py")[0], THEIRS)


def test_base64_has_the_place_of_its_run() -> None:
    run = base64.b64encode(b"token=" + foreign(3))
    data = b"data:\n  key: " + run + b"\n"
    (spot,) = of_kind(looked(data, "secret.yml")[0], THEIRS)
    assert spot.layers == ("base64",)
    assert data[spot.start : spot.end] == run
    assert spot.secret == foreign(3)


def test_utf_16_has_the_place_of_the_file() -> None:
    data = b"\xff\xfe" + (b"token = " + foreign(4)).decode().encode("utf-16-le")
    (spot,) = of_kind(looked(data, "a.ini")[0], THEIRS)
    assert (spot.start, spot.end, spot.layers) == (0, len(data), ("utf-16",))
    assert spot.secret == foreign(4)


@pytest.mark.parametrize(("made", "kind"), [(token, OURS), (foreign, THEIRS)])
def test_archives_and_databases_are_opened(
    made: Callable[[int], bytes], kind: str, tmp_path: Path
) -> None:
    secret = made(5)
    base = database(tmp_path, secret)
    for data, path, layers in (
        (base, "a.db", ("table users",)),
        (zipped("x/b.db", base), "a.zip", ("archive member x/b.db", "table users")),
        (tarred("c/.env", b"T=" + secret), "a.tar.xz", ("archive member c/.env",)),
        (gzip.compress(b"T=" + secret), "a.env.gz", ("archive",)),
    ):
        found, refused = looked(data, path)
        (spot,) = of_kind(found, kind)
        assert (spot.layers, spot.secret, refused) == (layers, secret, [])
        assert (spot.start, spot.end) == (0, len(data))
        assert spot.level in ("critical", "high")


def test_what_is_known_is_told_once_and_what_is_beside_it_is_told_too() -> None:
    data = tarred("c/.env", b"A=" + token(6) + b"\nB=" + foreign(6) + b"\n")
    found, _ = looked(data, "a.tar.xz")
    ours, theirs = of_kind(found, OURS), of_kind(found, THEIRS)
    assert (len(ours), len(theirs), len(found)) == (1, 1, 2)
    assert besides(ours, found) == theirs


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b"PK\x03\x04 damaged", "a.zip"),
        (gzip.compress(b"text" * 500)[:-12], "a.gz"),
        (b"SQLite format 3\0" + b"x" * 200, "a.db"),
        (zipped("zeros", bytes(80_000_000)), "a.zip"),
        (tarred("a", os.urandom(9_000))[:-500], "a.tar.xz"),
    ],
    ids=["zip", "gzip", "database", "bomb", "tar"],
)
def test_what_cannot_be_opened_is_named(data: bytes, path: str) -> None:
    found, refused = looked(data, path)
    assert found == []
    assert len(refused) == 1
    assert refused[0].startswith(path)


def test_a_name_makes_no_archive() -> None:
    pem = f"-----BEGIN {'PRIVATE'} KEY-----\n{expand('{b64:64}')}\n".encode()
    for path in ("server.key", "a.zip", "a.tar", "a.db", "a.jar", "a.gz"):
        assert looked(pem, path)[1] == []


def test_names_that_are_no_utf_8_or_look_like_members() -> None:
    for path in ("a\udcff.tar.xz", "a b!c.tar.xz", "-n.tar.xz", "ä\n.tar.xz"):
        ((spot,), refused) = looked(tarred("c/\udcff.env", b"T=" + token(8)), path)
        assert (spot.secret, refused) == (token(8), [])
        assert spot.layers[0].startswith("archive member c/")


def test_a_big_text_is_no_archive() -> None:
    assert looked(b"x = 1\n" * 11_000_000, "big.txt") == ([], [])


def test_an_encrypted_member_is_named_and_hides_no_other() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", b"hidden")
        archive.writestr("b.txt", b"token = '" + token(7) + b"'")
    data = bytearray(made.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found, refused = looked(bytes(data), "a.zip")
    assert [(spot.layers, spot.secret) for spot in found] == [(("archive member b.txt",), token(7))]
    assert [note.partition(":")[0] for note in refused] == ["a.zip!a.txt"]


def test_nothing_shows_the_secret_and_nothing_is_left_of_what_was_unpacked(tmp_path: Path) -> None:
    found, _ = looked(database(tmp_path, token(6)), "a.db")
    assert token(6).decode() not in repr(found)
    at = Path(staging.folder())
    assert (at.stat().st_mode & 0o777, list(at.iterdir())) == (0o700, [])


def test_an_end_without_waiting_takes_the_folder_away(tmp_path: Path) -> None:
    code = (
        "import os\n"
        "from launchgate.adapters.secretscan import staging\n"
        "at = staging.folder()\n"
        "open(at + '/plain', 'w').write('x')\n"
        "print(at, flush=True)\n"
    )
    for end, there in (("staging.clear(); os._exit(0)", False), ("", False), ("os._exit(0)", True)):
        done = subprocess.run(
            [sys.executable, "-c", code + end], capture_output=True, text=True, check=True
        )
        assert Path(done.stdout.strip()).exists() is there
    # A later process takes away what a killed one left.
    os.utime(done.stdout.strip(), (0, 0))
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not Path(done.stdout.strip()).exists()
    assert not Path(again.stdout.strip()).exists()


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['kingfisher_sdk'] = None\n"
        "from launchgate.adapters.secretscan.deep import extra\n"
        "from launchgate.credentials.scan import find\n"
        "from launchgate.ports import PortError\n"
        "try: extra(find)\n"
        "except PortError as problem: print(problem.kind, problem.message)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("missing ")
    assert "pip install launchgate[deep]" in done.stdout
