"""A big build is shared with other processes, which give what one process alone finds."""

from pathlib import Path

import pytest

from launchgate.adapters.bundlescan.skim import skimmer
from launchgate.adapters.secretscan import crew
from launchgate.ports import BundleSweep
from tests.adapters.builds import PUBLISHABLE, SECRET, mapped, swept
from tests.support import write

_FILES = 48
CODE = "function f(e,t){return e+t}var a={b:1,c:[2,3]};\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("big")
    filler = CODE * 9_000
    files: dict[str, str | bytes] = {}
    for number in range(_FILES):
        end = f'k="{SECRET}";' if number % 16 == 3 else f'k="{PUBLISHABLE}";' if number == 9 else ""
        files[f"dist/assets/{number:02}.js"] = filler + end
    source = 'const jwtSecret = "vK9#mQ2$xL7@pR4!wZ8t";\n'
    files |= dict(mapped("f()", {"../node_modules/x/a.ts": source, "../src/b.ts": source}))
    files["dist/vite.js"] = filler + 'import"/@vite/client";'
    files["dist/a.js.gz"] = b"\x1f\x8b\x08 no"
    files["dist/logo.png"] = b"\x89PNG\r\n\x1a\n" + bytes(300)
    write(folder, files)
    return folder


def test_shared_work_gives_what_one_process_gives(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = swept(root, {})
    monkeypatch.setattr(crew, "_WORTH_BYTES", 1 << 60)
    alone = swept(root, {})
    assert together == alone
    assert told(together) == {"dist/app.js.map", *(f"dist/assets/{n:02}.js" for n in (3, 19, 35))}
    assert together.scanned["files"] == _FILES + 5
    assert [item.rule for item in together.leftovers if item.rule == "dev-server-client"]
    assert any("dist/a.js.gz" in text for text in together.unknown)


def told(sweep: BundleSweep) -> set[str]:
    return {item.sighting.location.path or "" for item in sweep.exposures if item.role == "block"}


def test_it_is_shared(root: Path) -> None:
    files = sorted(path for path in (root / "dist").rglob("*") if path.is_file())
    assert sum(path.stat().st_size for path in files) > crew._WORTH_BYTES


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("dist/a.js", f'k="{SECRET}"'),
        ("dist/a.js", f'k="{PUBLISHABLE}"'),
        ("dist/a.js", '["a"].join(' * 200_000),
        ("dist/a.js", "__vite__createHotContext("),
        ("dist/a.json", "{}"),  # what it is depends on where it lies
        ("dist/a.js.map", '{"version":3,"sources":["../src/a.ts"],"sourcesContent":["f()"],'
                          '"mappings":""}'),
    ],
)  # fmt: skip
def test_what_deserves_a_closer_look(path: str, text: str) -> None:
    assert skimmer(1 << 30)(text.encode(), path) is None


def test_what_deserves_none() -> None:
    assert skimmer(1 << 30)(CODE.encode(), "dist/a.js") == (len(CODE), 0)
