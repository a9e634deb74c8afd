"""What readers give of real repositories: the lines that are added, and nothing else."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from launchgate.adapters.blobs import Staged
from launchgate.adapters.blobs import staged as staged_rows
from launchgate.adapters.secretscan.head import in_head
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.staged import staged
from launchgate.credentials.kind import Kind
from launchgate.credentials.match import places
from launchgate.credentials.scan import Finder
from launchgate.credentials.spot import Spot
from launchgate.ports import PortError, Reach
from tests.adapters.repository import _ENV, commit, git, repository, write

STAGED, HISTORY = Reach(kind="staged"), Reach(kind="history")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "shop")


def lines(found: Iterable[Piece]) -> set[tuple[str, int, str]]:
    """(path, line in the file, text) of every line but the gaps."""
    told = set()
    for piece in found:
        starts = dict(piece.runs)
        number = 0
        for at, text in enumerate(piece.data.split(b"\n")[:-1], 1):
            number = starts.get(at, number + 1)
            if text or at not in {first - 1 for first, _ in piece.runs}:
                told.add((piece.path, number, text.decode("utf-8", "surrogateescape")))
    return told


def of_index(root: Path, *only: str) -> set[tuple[str, int, str]]:
    return lines(pieces(root, STAGED, Seen(), only=only))


def of_range(root: Path, known: str, tip: str = "HEAD") -> set[tuple[str, int, str]]:
    reach = Reach(kind="range", ranges=((((known,) if known else ()), tip),))
    return {row for row in lines(pieces(root, reach, Seen())) if row[0]}


def test_only_added_lines_of_the_index(root: Path) -> None:
    write(root, "a.txt", "one\ntwo\nthree\nfour\n")
    commit(root)
    write(root, "a.txt", "ONE\ntwo\nthree\nFOUR\nfive\n")
    git(root, "add", "a.txt")
    write(root, "a.txt", "the work tree is not looked at\n")
    assert of_index(root) == {("a.txt", 1, "ONE"), ("a.txt", 4, "FOUR"), ("a.txt", 5, "five")}


def test_the_first_commit_and_what_is_seen_of_it(root: Path) -> None:
    write(root, "a.txt", "one\ntwo")
    git(root, "add", "a.txt")
    seen = Seen()
    assert lines(pieces(root, STAGED, seen)) == {("a.txt", 1, "one"), ("a.txt", 2, "two")}
    assert seen.counts() == {"files": 1, "lines": 2}


def test_a_rename_adds_nothing_and_an_edited_one_only_its_edit(root: Path) -> None:
    text = "".join(f"line {n}\n" for n in range(20))
    write(root, "a.txt", text)
    write(root, "b.txt", text.replace("line", "row"))
    commit(root)
    git(root, "mv", "a.txt", "c.txt")
    git(root, "mv", "b.txt", "d.txt")
    write(root, "d.txt", text.replace("line", "row") + "more\n")
    git(root, "add", "-A")
    assert of_index(root) == {("d.txt", 21, "more")}
    assert of_index(root, "c.txt", "d.txt") == {("d.txt", 21, "more")}  # as a hook names them
    commit(root)
    assert of_range(root, "HEAD~1") == {("d.txt", 21, "more")}


def test_content_that_looks_like_a_patch(root: Path) -> None:
    text = "+++ b/x\n--- a/x\ndiff --git a/x b/x\n@@ -1 +1 @@\n\\ No newline\ncommit 1\n+\n\n-- \n"
    write(root, "a.patch", text)
    wanted = {("a.patch", n, line) for n, line in enumerate(text.split("\n")[:-1], 1)}
    git(root, "add", "-A")
    assert of_index(root) == wanted
    write(root, "b.txt", "x\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "subject\n\ndiff --git a/x b/x\n+++ b/x\n@@ -1 +1 @@\n+x")
    found = list(pieces(root, HISTORY, Seen()))
    assert [piece.data for piece in found if piece.message] == [
        b"subject\n\ndiff --git a/x b/x\n+++ b/x\n@@ -1 +1 @@\n+x\n"
    ]
    assert lines(iter([piece for piece in found if piece.path == "a.patch"])) == wanted


@pytest.mark.parametrize(
    "name",
    [b"with space", b"two\nlines", b"tab\tand\"quote", b"caf\xe9", "naïve.txt".encode(), b"-q",
     b"--cached", b"a b/c d", b"back\\slash", b"x\r"],
)  # fmt: skip
def test_any_name(root: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(root), name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Path(os.fsdecode(path)).write_bytes(b"x\0y\n" if name == b"-q" else b"secret\n")
    git(root, "add", "-A")
    assert [piece.path for piece in pieces(root, STAGED, Seen())] == [os.fsdecode(name)]
    commit(root)
    found = [piece.path for piece in pieces(root, HISTORY, Seen()) if piece.path]
    assert found == [os.fsdecode(name)]
    git(root, "mv", "--", os.fsdecode(name), "other")
    assert of_index(root) == set()


def test_users_settings_change_nothing(root: Path) -> None:
    write(root, "sub/a.txt", "one\ntwo\nthree\n")
    commit(root)
    for name, value in (
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.external", "false"),
        ("diff.interHunkContext", "9"), ("color.ui", "always"), ("diff.context", "7"),
        ("diff.renames", "false"), ("log.showRoot", "false"), ("core.quotePath", "false"),
        ("diff.relative", "true"), ("log.showSignature", "true"), ("diff.submodule", "log"),
        ("diff.algorithm", "patience"), ("diff.x.textconv", "false"), ("format.pretty", "%h"),
    ):  # fmt: skip
        git(root, "config", name, value)
    write(root, ".gitattributes", "*.txt diff=x\n")
    write(root, "sub/a.txt", "ONE\ntwo\nTHREE\n")
    git(root, "add", "sub")
    assert of_index(root) == {("sub/a.txt", 1, "ONE"), ("sub/a.txt", 3, "THREE")}
    git(root, "commit", "-q", "-m", "change")
    assert of_range(root, "HEAD~1") == {("sub/a.txt", 1, "ONE"), ("sub/a.txt", 3, "THREE")}
    assert ("sub/a.txt", 2, "two") in lines(pieces(root, HISTORY, Seen()))


def test_utf_16_nul_bytes_and_binary_by_attribute(root: Path) -> None:
    write(root, "u.ini", "key=1\nname=wörd\n".encode("utf-16"))
    write(root, "n.env", b"A=1\0\nB=2\n")
    write(root, "attr.txt", "C=1\nD=2\n")
    write(root, ".gitattributes", "attr.txt binary\n")
    git(root, "add", "-A")
    found = of_index(root)
    assert ("u.ini", 2, "name=wörd") in found
    assert {("n.env", 2, "B=2"), ("attr.txt", 1, "C=1")} <= found
    commit(root)
    write(root, "u.ini", "key=1\nmore=2\nname=wörd\n".encode("utf-16"))
    write(root, "attr.txt", "new\nC=1\nD=2\nend\n")
    git(root, "add", "-A")
    wanted = {("u.ini", 2, "more=2"), ("attr.txt", 1, "new"), ("attr.txt", 4, "end")}
    assert of_index(root) == wanted
    git(root, "mv", "u.ini", "sub.ini")
    git(root, "mv", "attr.txt", "other.txt")
    commit(root)
    assert {row[2] for row in of_range(root, "HEAD~1")} >= {"more=2"}


def test_crlf_and_a_line_of_10_mb(root: Path) -> None:
    write(root, "a.js", b"x=1\r\n" + b"y" * 10_000_000 + b"\r\nend\r\n")
    git(root, "add", "-A")
    [piece] = pieces(root, STAGED, Seen())
    assert (len(piece.data), piece.data[:5]) == (10_000_012, b"x=1\r\n")


def test_a_commit_of_named_paths_has_an_index_of_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`git commit PATH` names it in GIT_INDEX_FILE."""
    write(root, "a.txt", "a\n")
    write(root, "b.txt", "b\n")
    git(root, "add", "-A")
    subprocess.run(
        ["git", "-C", str(root), "update-index", "--add", "--", "a.txt"],
        env={**_ENV, "GIT_INDEX_FILE": str(root / ".git" / "other")},
        check=True,
    )
    monkeypatch.setenv("GIT_INDEX_FILE", str(root / ".git" / "other"))
    assert of_index(root) == {("a.txt", 1, "a")}


def test_named_files_are_narrowed_and_an_unchanged_one_is_given_whole(root: Path) -> None:
    write(root, "a.txt", "a\n")
    write(root, "sub/b.txt", "b\n")
    commit(root)
    write(root, "sub/b.txt", "b\nc\n")
    write(root, "d.txt", "d\n")
    git(root, "add", "-A")
    assert of_index(root, "sub") == {("sub/b.txt", 2, "c")}
    assert of_index(root, "a.txt", "sub/b.txt") == {("a.txt", 1, "a"), ("sub/b.txt", 2, "c")}


def test_conflicts_are_told(root: Path) -> None:
    write(root, "a.txt", "a\n")
    commit(root)
    git(root, "checkout", "-q", "-b", "side")
    write(root, "a.txt", "b\n")
    commit(root)
    git(root, "checkout", "-q", "main")
    write(root, "a.txt", "c\n")
    commit(root)
    git(root, "merge", "-q", "side", check=False)
    seen = Seen()
    assert list(pieces(root, STAGED, seen)) == []
    assert [text for text in seen.unknown if "a.txt has merge conflicts" in text]


def test_a_merge_adds_what_no_parent_has(root: Path) -> None:
    write(root, "a.txt", "one\ntwo\nthree\n")
    commit(root)
    git(root, "checkout", "-q", "-b", "side")
    write(root, "a.txt", "one\ntwo\nside\n")
    commit(root)
    git(root, "checkout", "-q", "main")
    write(root, "a.txt", "main\ntwo\nthree\n")
    commit(root)
    git(root, "merge", "-q", "--no-commit", "side")
    write(root, "a.txt", "main\nevil\ntwo\nside\nlast")
    write(root, "new.txt", "from the merge\n")
    git(root, "add", "-A")
    wanted = {("a.txt", 2, "evil"), ("a.txt", 5, "last"), ("new.txt", 1, "from the merge")}
    assert of_index(root) == wanted
    merge = commit(root, "merge")
    found = [p for p in pieces(root, HISTORY, Seen()) if p.commit == merge and p.path]
    assert lines(iter(found)) == wanted
    assert of_range(root, "HEAD~1", "HEAD") == wanted | {("a.txt", 3, "side")}


def test_the_patch_lists_the_same_rows_as_the_index(root: Path) -> None:
    write(root, "gone.txt", "one\n")
    write(root, "old.txt", "moved\n" * 9)
    write(root, "mode.sh", "echo\n")
    commit(root)
    for name in ("a b.txt", 'tab\tand "quote".txt', "line\nfeed.txt", "é.txt"):
        write(root, name, "new\n")
    write(root, "empty.txt", "")
    (root / "link").symlink_to("empty.txt")
    git(root, "mv", "old.txt", "new.txt")
    git(root, "rm", "-q", "gone.txt")
    git(root, "add", "-A")
    git(root, "update-index", "--chmod=+x", "mode.sh")
    rows: list[Staged] = []
    list(staged(root, rows=rows))
    assert sorted(rows) == sorted(staged_rows(root))
    assert {row.path for row in rows} > {"line\nfeed.txt", "link", "new.txt", "mode.sh", "é.txt"}


def test_history_names_the_oldest_commit_of_each_text_once(root: Path) -> None:
    write(root, "a.txt", "secret\n")
    first = commit(root, "first")
    write(root, "a.txt", "gone\n")
    commit(root, "second")
    git(root, "revert", "--no-edit", "HEAD")
    git(root, "checkout", "-q", "--orphan", "other")
    write(root, "z.txt", "orphan\n")
    commit(root, "orphan")
    git(root, "checkout", "-q", "main")
    write(root, "a.txt", "stashed\n")
    git(root, "stash", "-q")
    git(root, "tag", "-a", "-m", "words of a tag", "v1")
    seen = Seen()
    found = list(pieces(root, HISTORY, seen))
    assert [p.commit for p in found if p.data == b"secret\n" and p.path] == [first]
    texts = {p.data for p in found}
    assert {b"orphan\n", b"stashed\n", b"words of a tag\n"} <= texts
    assert all(p.date and len(p.date) == 25 for p in found if p.data != b"words of a tag\n")
    assert seen.counts()["commits"] == 6


def test_many_commits_are_the_same_over_several_processes(root: Path) -> None:
    for number in range(60):
        write(root, f"f{number % 7}.txt", f"{number}\n" * (number % 5 + 1))
        commit(root, f"change {number}")
    alone, apart = Seen(), Seen()
    one = list(pieces(root, HISTORY, alone, jobs=1))
    assert list(pieces(root, HISTORY, apart, jobs=3)) == one
    assert apart.counts() == alone.counts()


def test_a_merge_of_a_moved_file_adds_what_is_new_in_it(root: Path) -> None:
    text = "".join(f"line {number}\n" for number in range(40))
    write(root, "old.txt", text)
    commit(root)
    git(root, "checkout", "-q", "-b", "side")
    write(root, "old.txt", text + "key of the side\n")
    commit(root, "side")
    git(root, "checkout", "-q", "main")
    git(root, "mv", "old.txt", "new.txt")
    commit(root, "moved")
    git(root, "merge", "-q", "--no-commit", "side")
    write(root, "new.txt", "key of the merge\n" + text + "key of the side\n")
    merge = commit(root, "merge")

    def added(sift: Sift | None) -> set[tuple[str, int, str]]:
        found = pieces(root, HISTORY, Seen(), sift=sift)
        return lines(p for p in found if p.commit == merge and p.path)

    assert added(None) == {("new.txt", 1, "key of the merge")}
    assert added(Sift(_word(b"key of the merge"))) == added(None)
    assert added(Sift(_word(b"key of nobody"))) == set()


def _word(word: bytes) -> Finder:
    kind = Kind("word", "a word", (), "", "", "", "")

    def find(data: bytes) -> Iterator[Spot]:
        for place in places(data, word):
            yield Spot(kind, place, place, place + len(word), word, "high")

    return find


def test_whether_head_still_has_it(root: Path) -> None:
    write(root, "a.txt", "value one\nvalue two\nvalue three\n")
    commit(root)
    write(root, "a.txt", "value one\n")
    write(root, "moved.txt", "value three\n")
    commit(root)
    asked = [("a.txt", b"value one"), ("a.txt", b"value two"), ("a.txt", b"value three")]
    assert in_head(root, asked) == [True, False, True]


def test_sha_256_bare_and_a_second_work_tree(tmp_path: Path) -> None:
    root = tmp_path / "sha"
    root.mkdir()
    git(root, "init", "-q", "-b", "main", "--object-format=sha256")
    write(root, "a.txt", "a\n")
    write(root, "n.bin", b"\0n\n")
    tip = commit(root)
    assert len(tip) == 64
    write(root, "a.txt", "a\nb\n")
    git(root, "add", "-A")
    assert of_index(root) == {("a.txt", 2, "b")}
    git(root, "worktree", "add", "-q", str(tmp_path / "second"), "-b", "other")
    write(tmp_path / "second", "c.txt", "c\n")
    git(tmp_path / "second", "add", "-A")
    assert of_index(tmp_path / "second") == {("c.txt", 1, "c")}
    git(tmp_path, "clone", "-q", "--bare", str(root), "bare.git")
    assert ("a.txt", 1, "a") in lines(pieces(tmp_path / "bare.git", HISTORY, Seen()))


def test_submodules_symlinks_lfs_pointers_and_a_sparse_checkout(root: Path, tmp_path: Path) -> None:
    other = repository(tmp_path / "other")
    write(other, "x", "x\n")
    commit(other)
    write(root, "in/a.txt", "a\n")
    write(root, "out/b.txt", "b\n")
    commit(root)
    git(root, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "sub")
    write(root, "big.bin", "version https://git-lfs.github.com/spec/v1\nsize 1\n")
    os.symlink("/target/of/link", root / "link")
    git(root, "add", "-A")
    seen = Seen()
    found = lines(pieces(root, STAGED, seen))
    assert {row[0] for row in found} == {".gitmodules", "big.bin", "link"}
    assert seen.left_out == {"submodule: run launchgate in it": 1}
    commit(root)
    git(root, "sparse-checkout", "set", "in")
    assert of_index(root) == set()
    assert ("out/b.txt", 1, "b") in lines(pieces(root, HISTORY, Seen()))


@pytest.mark.parametrize("what", ["blob", "commit"])
def test_a_damaged_object_is_an_error(root: Path, what: str) -> None:
    write(root, "a.txt", "a\n")
    first = commit(root)
    write(root, "a.txt", "b\n")
    commit(root)
    damaged = git(root, "rev-parse", f"{first}:a.txt") if what == "blob" else first
    place = root / ".git" / "objects" / damaged[:2] / damaged[2:]
    place.chmod(0o644)
    place.write_bytes(b"damaged")
    with pytest.raises(PortError, match="git"):
        list(pieces(root, HISTORY, Seen()))
    with pytest.raises(PortError):
        list(pieces(root, Reach(kind="range", ranges=(((), "HEAD"),)), Seen()))


def test_replaced_objects_are_read_as_they_are(root: Path) -> None:
    write(root, "a.txt", "secret\n")
    first = commit(root)
    write(root, "a.txt", "clean\n")
    second = commit(root)
    git(root, "replace", first, second)
    assert ("a.txt", 1, "secret") in lines(pieces(root, HISTORY, Seen()))
