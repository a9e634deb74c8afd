"""Random histories: each line that a commit brings is given with that commit, whatever git does."""

import os
import random
from pathlib import Path

import pytest

from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.vector import best_finder
from launchgate.ports import Reach
from tests.adapters.repository import git, repository
from tests.credentials.recipe import expand

KEY = "sk_" + "live_{alnum:32}"

NAMES = (
    b"a.txt",
    b"b c.txt",
    b"sub/d.py",
    b"sub/e 160000",
    b'q"\n.txt',
    b"caf\xe9",
    b"x.bin",
    b"w.ini",
)


class World:
    """A work tree that changes at random; every line in it is unique."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.chance = random.Random(seed)
        self.count = 0

    def line(self) -> bytes:
        self.count += 1
        if self.count % 4 == 0:
            return f"key = '{expand(KEY, self.chance.getrandbits(40))}'".encode()
        return f"line-{self.count}-{self.chance.getrandbits(40):x}".encode()

    def change(self) -> None:
        for _ in range(self.chance.randint(1, 3)):
            self.chance.choice((self.edit, self.edit, self.edit, self.move, self.drop))()

    def place(self, name: bytes) -> bytes:
        place = os.path.join(os.fsencode(self.root), name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        return place

    def edit(self) -> None:
        name = self.chance.choice(NAMES)
        place = self.place(name)
        wide = name == b"w.ini"
        rows: list[bytes] = []
        if os.path.isfile(place):
            with open(place, "rb") as stream:
                raw = stream.read()
            rows = (raw.decode("utf-16").encode() if wide else raw).split(b"\n")[:-1]
        for _ in range(self.chance.randint(1, 4)):
            at = self.chance.randint(0, len(rows))
            rows[at : at + self.chance.randint(0, 2)] = [self.line()]
        if name == b"x.bin":
            rows[-1] += b"\0"
        end = b"\r\n" if name == b"a.txt" else b"\n"
        text = end.join(row.rstrip(b"\r") for row in rows) + self.chance.choice((end, end, b""))
        with open(place, "wb") as stream:
            stream.write(text.decode().encode("utf-16") if wide else text)

    def move(self) -> None:
        old, new = (self.place(self.chance.choice(NAMES[:6])) for _ in range(2))
        if os.path.isfile(old):
            os.replace(old, new)

    def drop(self) -> None:
        place = self.place(self.chance.choice(NAMES))
        if os.path.isfile(place):
            os.remove(place)


def content(root: Path, tree: str) -> set[str]:
    """Every line of every file."""
    found: set[str] = set()
    for row in git(root, "ls-tree", "-r", "-z", tree).split("\0"):
        if row:
            blob = row.split("\t")[0].split(" ")[2]
            raw = git(root, "cat-file", "blob", blob).encode("utf-8", "surrogateescape")
            text = raw.decode("utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else raw.decode()
            found.update(line.strip("\r\0") for line in text.split("\n"))
    return found - {""}


def lines(data: bytes) -> set[str]:
    return {line.strip("\r\0") for line in data.decode().split("\n")} - {""}


@pytest.mark.parametrize("seed", [0, 1, 108])
def test_each_line_comes_with_its_commit(tmp_path: Path, seed: int) -> None:
    root = repository(tmp_path / "shop")
    world = World(root, seed)
    for number in range(24):
        heads = git(root, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()
        if heads and world.chance.random() < 0.3:
            git(root, "checkout", "-q", "-B", f"b{number}", world.chance.choice(heads))
        elif len(heads) > 1 and world.chance.random() < 0.5:
            others = world.chance.sample(heads, world.chance.randint(1, min(3, len(heads))))
            git(root, "merge", "-q", "--no-commit", "--no-ff", *others, check=False)
            if git(root, "ls-files", "-u"):
                git(root, "checkout", "-q", "--ours", ".", check=False)
        world.change()
        git(root, "add", "-A")
        fresh = content(root, git(root, "write-tree"))
        merged = root / ".git" / "MERGE_HEAD"
        for side in ("HEAD", *(merged.read_text("ascii").split() if merged.is_file() else ())):
            if git(root, "rev-parse", "--verify", "-q", side, check=False):
                fresh -= content(root, side)
        staged = [piece.data for piece in pieces(root, Reach(kind="staged"), Seen())]
        assert fresh <= set().union(*map(lines, staged), set())
        git(root, "commit", "-q", "--allow-empty", "-m", f"change {number}")
    for reach in (Reach(kind="history"), Reach(kind="range", ranges=(((), "HEAD"),))):
        words = ["--all"] if reach.kind == "history" else ["HEAD"]
        rows = git(root, "rev-list", "--parents", *words).split("\n")
        for jobs, sift in ((1, None), (2, Sift(best_finder(1 << 30)))):
            given: dict[str, set[str]] = {}
            for piece in pieces(root, reach, Seen(), jobs=jobs, sift=sift):
                if not piece.message:
                    given.setdefault(piece.commit or "", set()).update(lines(piece.data))
            anywhere = set().union(*given.values(), set())
            for row in rows:
                commit, *parents = row.split(" ")
                known = set().union(*(content(root, parent) for parent in parents), set())
                fresh = content(root, commit) - known
                asked = {line for line in fresh if sift is None or KEY[:8] in line}
                # a history gives what comes back word for word once
                told = anywhere if reach.kind == "history" else given.get(commit, set())
                assert asked <= told, commit
