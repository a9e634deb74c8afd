"""Big products are read with other processes: what is told is the same."""

from collections.abc import Sequence
from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.secretscan.crew import worth_sharing
from launchgate.adapters.variables.harvest import Harvest, Harvester
from launchgate.parse.inline import MARKER
from launchgate.ports import Entry

FILES = 1300
FILLER = "export const text = 'a line of nothing in particular';\n" * 80


class Alone:
    """The same files, which no other process is told the folder of."""

    def __init__(self, files: TreeFiles) -> None:
        self._files = files
        self.read, self.text, self.left_out = files.read, files.text, files.left_out
        self.marked, self.trouble = files.marked, files.trouble

    def list(self) -> Sequence[Entry]:
        return self._files.list()


def product(root: Path) -> None:
    for number in range(FILES):
        folder = root / f"src/part{number // 100}"
        folder.mkdir(parents=True, exist_ok=True)
        text = f"export const a = process.env.VALUE_{number};\n" if number % 5 == 0 else ""
        text += "use(process.env.MARKED); // " + MARKER + "env] so\n" if number == 7 else ""
        text += "import { env } from '../env';\nuse(env.THROUGH);\n" if number % 90 == 0 else ""
        (folder / f"file{number}.ts").write_text(text + FILLER)
    (root / "src/env.ts").write_text("export const env = process.env;\n")
    (root / "compose.py").write_text("import os\nos.environ['OF_PYTHON']\n")


def names(harvest: Harvest) -> set[tuple[str, str | None, int | None]]:
    return {
        (use.name, use.location.path, use.location.line)
        for reading in harvest.readings.values()
        for use in reading.uses
    }


def test_what_other_processes_read_is_told_too(tmp_path: Path) -> None:
    product(tmp_path)
    entries = TreeFiles(tmp_path).list()
    assert worth_sharing(entries, sum(entry.size_bytes for entry in entries), 4_000_000)
    files, alone = TreeFiles(tmp_path), Alone(TreeFiles(tmp_path))
    shared = Harvester(files, (), lambda _: None).harvest(entries)
    single = Harvester(alone, (), lambda _: None).harvest(entries)
    assert len(names(shared)) == FILES // 5 + 3 + FILES // 90
    assert names(shared) == names(single)
    assert (shared.files_count, shared.size_bytes) == (single.files_count, single.size_bytes)
    assert list(shared.readings) == list(single.readings)
    assert list(files.marked())


def test_a_file_that_has_gone_is_said(tmp_path: Path) -> None:
    product(tmp_path)
    files = TreeFiles(tmp_path)
    entries = files.list()
    (tmp_path / "src/part0/file0.ts").unlink()
    found = Harvester(files, (), lambda _: None).harvest(entries)
    assert found.files_count == len(entries) - 1
    assert any("file0.ts" in line for line in found.unknown)
