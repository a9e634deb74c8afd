"""The patch reader held to what it is made of: any text, cut anywhere."""

import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.adapters.secretscan.patch import added
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.stream import cut
from launchgate.ports import Reach
from tests.adapters.repository import commit, git, repository, write

_LINES = st.lists(
    st.sampled_from(
        [b"", b"a", b"+a", b"-a", b"++ b/x", b"-- a/x", b"@@ -1 +1 @@", b"@@@ -1 -1 +1 @@@",
         b"diff --git a/x b/x", b"\\ No newline at end of file", b"\r", b" a", b"* Unmerged path x"]
    ),
    max_size=12,
)  # fmt: skip


@given(st.lists(st.binary(max_size=20).map(lambda raw: raw.replace(b"diff", b"")), max_size=8))
def test_sections_come_whole_wherever_the_reads_end(bodies: list[bytes]) -> None:
    stream = b"".join(b"diff --" + body.strip(b"\n") + b"\n" for body in bodies)
    for size in (1, 3, 7, 8, 50):
        source = io.BytesIO(stream)
        found = list(cut(lambda _, n=size, s=source: s.read(n)))  # type: ignore[misc]
        assert found == [body.strip(b"\n") for body in bodies if body.strip(b"\n")]


@settings(max_examples=25, deadline=None)
@given(_LINES, _LINES, st.booleans())
def test_added_lines_are_at_their_places(old: list[bytes], new: list[bytes], ended: bool) -> None:
    """Every added line stands in the new file where its run says, whatever the lines look like."""
    with tempfile.TemporaryDirectory() as folder:
        root = repository(Path(folder) / "r")
        write(root, "f", b"\n".join(old))
        write(root, "g", "x")
        commit(root)
        text = b"\n".join(new) + (b"\n" if ended else b"")
        write(root, "f", text)
        git(root, "add", "-A")
        lines = text.split(b"\n")
        kept = 0
        for piece in pieces(root, Reach(kind="staged"), Seen()):
            shown = piece.data.split(b"\n")[:-1]
            ends = [first - 1 for first, _ in piece.runs[1:]] + [len(shown) + 1]
            for (first, place), end in zip(piece.runs, ends, strict=True):
                count = end - first
                kept += count
                assert shown[first - 1 : end - 1] == lines[place - 1 : place - 1 + count]
        numbers = git(root, "diff", "--cached", "--numstat", "--diff-algorithm=default").split()
        assert kept == (int(numbers[0]) if numbers else 0)


def test_a_section_without_added_lines() -> None:
    assert added(b"git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y") is None
    assert added(b"git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-x") is None
