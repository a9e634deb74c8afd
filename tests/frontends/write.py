"""Writes an app with its plants: the templates of the repository, with the marks filled in."""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.frontends.apps import App
from tests.frontends.code import dotenv, markup, object_of, page_data, statement
from tests.frontends.files import FILES
from tests.frontends.plants import IN_SCRIPTS, MARKUP, Plant

TEMPLATES = Path(__file__).parent / "templates"
_MARK = re.compile(r"@@([a-z-]+)@@")
_SCRIPT = (*IN_SCRIPTS, "url", "comment", "define", "public", "server-import")


def write(app: App, plants: Sequence[Plant], folder: Path) -> None:
    """The app's files in `folder`, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES / app.name, folder)
    for shared in app.shared:
        target = folder / shared[1]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(TEMPLATES / "shared" / shared[0], target)
    blocks = _blocks(app, plants)
    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            path.write_text(_MARK.sub(lambda mark: blocks[mark[1]], text), encoding="utf-8")
    static = next((to for name, to in app.shared if name == "config.json"), None)
    for position, (name, content) in FILES.items():
        here = [plant for plant in plants if plant.position == position]
        if here and static:
            path = (folder / static).parent / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content(here), encoding="utf-8")
    (folder / ".env").write_text(dotenv(plants, app.prefix), encoding="utf-8")


def _blocks(app: App, plants: Sequence[Plant]) -> dict[str, str]:
    at = {position: [p for p in plants if p.position == position] for position in app.positions}

    def of(position: str) -> list[Plant]:
        return at.get(position, [])

    server = of("server-import")
    names = ", ".join(plant.name for plant in server)
    script = [statement(p, app.public) for p in plants if p.position in _SCRIPT]
    return {
        "server-imports": f'import {{ {names} }} from "./admin/keys.js";' if server else "",
        "script": "\n".join(script),
        "server-keys": "".join(f"export const {p.name} = {json.dumps(p.value)};\n" for p in server),
        "worker": "\n".join(_in_worker(p) for p in of("worker")),
        "service-worker": "\n".join(_in_worker(p) for p in of("service-worker")),
        "public-json": object_of(of("public-json"), indent=2),
        "inline-script": object_of(of("inline-script")),
        "elements": "\n".join(markup(p) for p in plants if p.position in MARKUP),
        "jsx": "\n".join(markup(p, braces=True) for p in plants if p.position in MARKUP),
        "page-data": page_data(of("page-data")),
        "server-only": page_data(of("server-only")),
        "define": json.dumps([p.name for p in of("define")]),
        "dump": f"sink({app.dump});" if of("dump") else "",
    }


def _in_worker(plant: Plant) -> str:
    return statement(plant._replace(position="member"), "")
