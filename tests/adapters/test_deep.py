"""The extra `deep`: kingfisher's own rules, really run."""

import base64
import gzip
import io
import os
import random
import sqlite3
import string
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from launchgate.adapters.secretscan.deep import deep_find
from launchgate.credentials.spot import Spot


def token(seed: int) -> bytes:
    letters = string.ascii_letters + string.digits
    return ("gh" + "p_" + "".join(random.Random(seed).choices(letters, k=36))).encode()


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


def github(found: list[tuple[str, Spot]]) -> list[tuple[str, Spot]]:
    return [(path, spot) for path, spot in found if spot.kind.id == "deep-github-pat"]


def test_a_text_is_placed_by_bytes() -> None:
    data = 'naïve = 1\ntoken = "'.encode() + token(1) + b'"\n'
    found, refused = deep_find(data, "src/app.py")
    ((path, spot),) = github(found)
    assert path == "src/app.py"
    assert data[spot.start : spot.end] == spot.secret == token(1)
    assert spot.layers == ()
    assert spot.level == "critical"
    assert refused == []


def test_a_text_without_credentials_has_none() -> None:
    assert deep_find(b"def add(a, b):\n    return a + b\n", "src/app.py") == ([], [])
    assert deep_find(b"", "empty") == ([], [])


def test_our_markers_are_not_kingfishers_business() -> None:
    data = b"token = '" + token(2) + b"'  # gitleaks:allow\n"
    assert github(deep_find(data, "a.py").found)


def test_base64_has_the_place_of_its_run() -> None:
    run = base64.b64encode(b"token=" + token(3))
    data = b"data:\n  key: " + run + b"\n"
    ((_, spot),) = github(deep_find(data, "secret.yml").found)
    assert spot.layers == ("base64",)
    assert data[spot.start : spot.end] == run
    assert spot.secret == token(3)


def test_utf_16_has_the_place_of_the_file() -> None:
    data = (
        b"\xff\xfe"
        + b"token = ".decode().encode("utf-16-le")
        + token(4).decode().encode("utf-16-le")
    )
    ((_, spot),) = github(deep_find(data, "a.ini").found)
    assert (spot.start, spot.end, spot.layers) == (0, len(data), ("utf-16",))
    assert spot.secret == token(4)


def test_archives_and_databases_are_opened(tmp_path: Path) -> None:
    base = database(tmp_path, token(5))
    for data, path, inside, layers in (
        (base, "a.db", "a.db!users.sql", ("sqlite",)),
        (zipped("x/b.db", base), "a.zip", "a.zip!x/b.db!users.sql", ("archive",)),
        (tarred("c/.env", b"T=" + token(5)), "a.tar.xz", "a.tar.xz!c/.env", ("archive",)),
        (gzip.compress(b"T=" + token(5)), "a.env.gz", "a.env.gz!content", ("archive",)),
    ):
        found, refused = deep_find(data, path)
        ((seen, spot),) = github(found)
        assert seen == inside
        assert spot.layers == layers
        assert spot.secret == token(5)
        assert (spot.start, spot.end) == (0, len(data))
        assert refused == []


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b"PK\x03\x04 damaged", "a.zip"),
        (gzip.compress(b"text" * 500)[:-12], "a.gz"),
        (b"SQLite format 3\0" + b"x" * 200, "a.db"),
        (zipped("zeros", bytes(80_000_000)), "a.zip"),
    ],
    ids=["zip", "gzip", "database", "bomb"],
)
def test_what_cannot_be_opened_is_named(data: bytes, path: str) -> None:
    found, refused = deep_find(data, path)
    assert found == []
    assert len(refused) == 1
    assert refused[0].startswith(path)


def test_an_encrypted_member_is_named_and_hides_no_other() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", b"hidden")
        archive.writestr("b.txt", b"token = '" + token(7) + b"'")
    data = bytearray(made.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found, refused = deep_find(bytes(data), "a.zip")
    assert [(path, spot.secret) for path, spot in github(found)] == [("a.zip!b.txt", token(7))]
    assert [note.partition(":")[0] for note in refused] == ["a.zip!a.txt"]


def test_nothing_stays_behind_and_nothing_shows_the_secret(tmp_path: Path) -> None:
    memory = "/dev/shm"
    before = set(os.listdir(memory)) if os.path.isdir(memory) else set()
    found = deep_find(database(tmp_path, token(6)), "a.db").found
    assert token(6).decode() not in repr(found)
    if os.path.isdir(memory):
        left = set(os.listdir(memory)) - before
        assert not [name for name in left if name.startswith("tmp")]


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['kingfisher_sdk'] = None\n"
        "from launchgate.adapters.secretscan.deep import deep_find\n"
        "from launchgate.ports import PortError\n"
        "try: deep_find(b'x', 'x')\n"
        "except PortError as problem: print(problem.kind, problem.message)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("missing ")
    assert "pip install launchgate[deep]" in done.stdout
