"""Files that read variables through other files."""

from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.variables.harvest import Harvester
from tests.support import write


def _names(root: Path, files: dict[str, str | bytes]) -> dict[str, list[str]]:
    write(root, files)
    tree = TreeFiles(root)
    found = Harvester(tree, (), lambda _: None).harvest(tree.list())
    return {
        path: [use.name for use in reading.uses]
        for path, reading in found.readings.items()
        if reading.uses
    }


def test_a_function_of_another_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "src/env.ts": "export const need = (name: string) => process.env[name]!;\n",
        "src/app.ts": 'import { need } from "./env";\nneed("DATABASE_URL");\n',
        "src/other.ts": 'const need = (x: string) => x;\nneed("NOT_READ");\n',
    }
    assert _names(tmp_path, files) == {"src/app.ts": ["DATABASE_URL"]}


def test_a_module_that_hands_on_what_another_has(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "lib/env.ts": "export const need = (name: string) => process.env[name]!;\n",
        "lib/index.ts": 'export { need } from "./env";\n',
        "app.ts": 'import { need } from "./lib";\nneed("DATABASE_URL");\n',
    }
    assert _names(tmp_path, files) == {"app.ts": ["DATABASE_URL"]}


def test_python_s_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "app/settings.py": "import os\n\n\ndef need(name):\n    return os.environ[name]\n",
        "app/db.py": 'from app.settings import need\n\nurl = need("DATABASE_URL")\n',
    }
    assert _names(tmp_path, files) == {"app/db.py": ["DATABASE_URL"]}


def test_utf_16_is_read_and_no_text_is_told(tmp_path: Path) -> None:
    line = "export const url = process.env.DATABASE_URL;\n"
    files: dict[str, str | bytes] = {
        "a.ts": line.encode("utf-16"),
        "b.ts": line.encode() + b"\0",
        "c.py": "import os\nos.environ['API_KEY']\n".encode("utf-16"),
    }
    write(tmp_path, files)
    tree = TreeFiles(tmp_path)
    found = Harvester(tree, (), lambda _: None).harvest(tree.list())
    names = {path: [use.name for use in one.uses] for path, one in found.readings.items()}
    assert names["a.ts"] == ["DATABASE_URL"]
    assert names["c.py"] == ["API_KEY"]
    [told] = found.unknown
    assert told.startswith("b.ts reads variables and is no text")


def test_methods_called_one_on_another_without_end(tmp_path: Path) -> None:
    text = "process.env.DATABASE_URL" + ".trim()" * 3000 + ";\n"
    assert _names(tmp_path, {"a.ts": text}) == {"a.ts": ["DATABASE_URL"]}


def test_a_get_of_somebody_else(tmp_path: Path) -> None:
    text = (
        "class Env { static get(name: string) { return process.env[name]; } }\n"
        "const map = new Map();\nmap.get('NOT_READ');\nEnv.get('DATABASE_URL');\n"
    )
    assert _names(tmp_path, {"a.ts": text}) == {"a.ts": ["DATABASE_URL"]}
