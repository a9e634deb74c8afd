"""A commit that changes an archive: it is read as a whole, since a part of it cannot be opened."""

import io
import random
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from launchgate.adapters.secretscan.deep import look
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.seen import Seen
from launchgate.credentials.examine import examine
from launchgate.credentials.scan import find
from launchgate.ports import Reach
from tests.command import Repo
from tests.credentials.recipe import expand

GITHUB = expand("{github:gh" + "p_}")
FILLER = random.Random(1).randbytes(40_000)  # with many newlines, the same in both versions


def zipped(members: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def tarred(members: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:xz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return made.getvalue()


@pytest.mark.parametrize("made", [zipped, tarred])
def test_a_member_that_is_added_is_found(
    made: Callable[[Mapping[str, bytes]], bytes], tmp_path: Path
) -> None:
    repo = Repo.make(tmp_path / "shop", {"README.md": "# Shop\n"})
    for number, more in enumerate(({}, {"b/.env": f"T={GITHUB}\n".encode()})):
        (repo.path / "a.pack").write_bytes(made({"a.bin": FILLER, **more}))
        repo.git("add", "-A")
        repo.git("commit", "-qm", str(number))
    seen = Seen()
    reach = Reach(kind="range", ranges=((("HEAD~1",), "HEAD"),))
    (piece,) = [item for item in pieces(repo.path, reach, seen) if item.path == "a.pack"]
    if made is zipped:
        spots, refused = examine(piece.data, piece.path).spots, []
    else:
        found = look(piece._replace(path="a.tar.xz"), find)
        spots, refused = list(found.spots), list(found.refused)
    assert [spot.secret for spot in spots] == [GITHUB.encode()]
    assert (refused, seen.unknown) == ([], [])
