"""The copy that a canary build is made in: whole enough to build, and apart from the original."""

import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from launchgate.adapters.canary.copy import Copied, Workshop
from launchgate.adapters.canary.history import shadow
from launchgate.adapters.canary.remove import remove
from launchgate.adapters.canary.roots import workspace_root
from launchgate.adapters.canary.stale import clear_stale
from launchgate.ports import PortError
from tests.command import Repo, finished

FILES = {
    "package.json": "{}",
    ".env": "A=1\n",
    "src/app.ts": "process.env.A",
    "turbo.json": "{}",
    ".next/cache/x": "old",
    "dist/old.js": "old",
    "node_modules/pkg/index.js": "pkg",
    "node_modules/pkg/node_modules/inner/index.js": "inner",
    "node_modules/.prisma/client/index.js": "generated",
    "node_modules/@prisma/client/index.js": "client",
    "node_modules/.pnpm/dep@1/node_modules/dep/index.js": "dep",
    "node_modules/.cache/babel/x": "old",
    "apps/web/.env.local": "B=2\n",
    "apps/web/page.vue": "<template/>",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    top = tmp_path / "shop"
    for name, text in FILES.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (top / "node_modules" / "dep").symlink_to(".pnpm/dep@1/node_modules/dep")
    (top / "node_modules" / "web").symlink_to(top / "apps" / "web")
    (top / "src" / "app.ts").chmod(0o640)
    return top


@pytest.fixture
def workshop(project: Path) -> Iterator[Workshop]:
    made = Workshop(project, project)
    yield made
    made.close()


def filled(workshop: Workshop) -> Copied:
    copied = workshop.fill()
    workshop.ready()
    return copied


def state(folder: Path) -> str:
    """Names, kinds, modes, times and contents of everything."""
    seen = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found = path.lstat()
        seen.update(f"{path} {found.st_mode} {found.st_mtime_ns} {found.st_size}\n".encode())
        if path.is_symlink():
            seen.update(os.fsencode(os.readlink(path)))
        elif path.is_file():
            seen.update(path.read_bytes())
    return seen.hexdigest()


def test_sources_env_files_and_settings_are_told(workshop: Workshop) -> None:
    copied = filled(workshop)
    assert copied.sources == ("src/app.ts", "apps/web/page.vue")
    assert sorted(copied.env_files) == [".env", "apps/web/.env.local"]
    assert copied.settings == ("turbo.json",)


def test_caches_stay_behind_and_the_rest_comes(workshop: Workshop, project: Path) -> None:
    filled(workshop)
    tree = Path(workshop.tree)
    for name in FILES:
        gone = ".next" in name or ".cache" in name
        assert (tree / name).exists() is not gone, name
    assert stat.S_IMODE((tree / "src/app.ts").stat().st_mode) == 0o640
    assert (tree / "src/app.ts").stat().st_mtime_ns == (project / "src/app.ts").stat().st_mtime_ns


def test_packages_have_second_names_and_what_builds_write_is_apart(
    workshop: Workshop, project: Path
) -> None:
    filled(workshop)

    def shared(name: str) -> bool:
        return (Path(workshop.tree) / name).samefile(project / name)

    assert shared("node_modules/pkg/index.js")
    assert shared("node_modules/pkg/node_modules/inner/index.js")
    assert shared("node_modules/.pnpm/dep@1/node_modules/dep/index.js")
    assert not shared("node_modules/.prisma/client/index.js")
    assert not shared("node_modules/@prisma/client/index.js")
    assert not shared("src/app.ts")


def test_links_lead_into_the_copy(workshop: Workshop) -> None:
    filled(workshop)
    modules = Path(workshop.tree) / "node_modules"
    assert os.readlink(modules / "dep") == ".pnpm/dep@1/node_modules/dep"
    assert (modules / "web").resolve() == Path(workshop.tree) / "apps" / "web"


def test_links_out_of_the_project_lead_to_the_original(workshop: Workshop, project: Path) -> None:
    outside = project.parent / "shared"
    outside.mkdir()
    (project / "src" / "shared").symlink_to("../../shared")
    filled(workshop)
    assert (Path(workshop.tree) / "src" / "shared").resolve() == outside


def test_an_env_file_that_is_a_link_is_a_file_in_the_copy(
    workshop: Workshop, project: Path
) -> None:
    (project.parent / "secrets").write_text("C=3\n")
    (project / "src" / ".env").symlink_to("../../secrets")
    assert "src/.env" in filled(workshop).env_files
    assert not (Path(workshop.tree) / "src" / ".env").is_symlink()


def test_caches_and_environments_by_their_tags_stay_behind(
    workshop: Workshop, project: Path
) -> None:
    for name in ("native/target/CACHEDIR.TAG", "tools/env/pyvenv.cfg", "target/index.html"):
        (project / name).parent.mkdir(parents=True)
        (project / name).write_text("x")
    filled(workshop)
    tree = Path(workshop.tree)
    assert not (tree / "native" / "target").exists()
    assert not (tree / "tools" / "env").exists()
    assert (tree / "target" / "index.html").exists()


def test_the_original_stays_as_it_is_whatever_a_build_does(
    workshop: Workshop, project: Path
) -> None:
    before = state(project)
    filled(workshop)
    tree = Path(workshop.tree)
    for name in (".env", "src/app.ts", "node_modules/.prisma/client/index.js"):
        (tree / name).write_text("changed")
    (tree / "node_modules" / "pkg" / "index.js").unlink()
    (tree / "node_modules" / ".cache").mkdir()
    assert workshop.changed(time.time_ns()) == []
    workshop.close()
    assert state(project) == before
    assert not (tree / ".env").exists()
    assert gone(Path(workshop.folder))


def gone(folder: Path) -> bool:
    """Packages go in a process of their own, which may take a moment."""
    for _ in range(200):
        if not folder.exists():
            return True
        time.sleep(0.05)
    return False


def test_what_a_build_changes_in_packages_in_place_is_told(
    workshop: Workshop, project: Path
) -> None:
    for path in project.rglob("*.js"):
        os.utime(path, (1, 1))
    filled(workshop)
    (Path(workshop.tree) / "node_modules" / "pkg" / "index.js").write_text("patched")
    assert workshop.changed(2_000_000_000) == ["node_modules/pkg/index.js"]


def test_the_copy_is_for_its_owner_alone(workshop: Workshop) -> None:
    assert stat.S_IMODE(os.stat(workshop.folder).st_mode) == 0o700
    assert workshop.folder.startswith(tempfile.gettempdir())


def test_paths_are_those_of_the_repository(project: Path) -> None:
    workshop = Workshop(project.parent, project)
    try:
        filled(workshop)
        assert (Path(workshop.tree) / "shop" / "src" / "app.ts").is_file()
        assert workshop.place_of(project / "apps" / "web") == f"{workshop.tree}/shop/apps/web"
    finally:
        workshop.close()


def test_a_file_that_cannot_be_read_is_no_silence(workshop: Workshop, project: Path) -> None:
    (project / "src" / "gone.ts").symlink_to("nowhere")  # copied as the link that it is
    filled(workshop)
    other = Workshop(project / "missing", project / "missing")
    with pytest.raises(PortError):
        other.fill()
    other.close()


def test_a_folder_without_rights_is_removed_too(tmp_path: Path) -> None:
    folder = tmp_path / "copy" / "inner"
    folder.mkdir(parents=True)
    (folder / "file").write_text("x")
    folder.chmod(0o500)
    remove(str(tmp_path / "copy"))
    assert not (tmp_path / "copy").exists()


def test_caches_of_an_earlier_build_go(workshop: Workshop) -> None:
    filled(workshop)
    tree = Path(workshop.tree)
    for name in (".next/cache", "node_modules/.cache", "apps/web/.nuxt"):
        (tree / name).mkdir(parents=True)
    workshop.refresh()
    assert not (tree / ".next").exists()
    assert not (tree / "node_modules" / ".cache").exists()
    assert not (tree / "apps/web/.nuxt").exists()
    assert (tree / "node_modules" / "pkg" / "index.js").exists()


def test_outputs_that_a_build_did_not_write_go(workshop: Workshop) -> None:
    filled(workshop)
    dist = Path(workshop.tree) / "dist"
    old_ns = (dist / "old.js").stat().st_mtime_ns
    assert clear_stale(workshop.tree, ("dist",), old_ns) == ()
    assert clear_stale(workshop.tree, ("dist",), old_ns + 1) == ("dist",)
    assert not dist.exists()


@pytest.mark.parametrize(
    ("files", "root"),
    [
        ({"pnpm-workspace.yaml": "", "apps/web/package.json": "{}"}, "."),
        ({"package.json": '{"workspaces": ["apps/*"]}', "apps/web/package.json": "{}"}, "."),
        ({"apps/package.json": '{"workspaces": ["*"]}', "apps/web/package.json": "{}"}, "apps"),
        ({"package.json": "{}", "apps/web/package.json": "{}"}, "apps/web"),
        ({"package.json": "not json", "apps/web/x": ""}, "."),
    ],
)
def test_where_a_workspace_begins(tmp_path: Path, files: dict[str, str], root: str) -> None:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    folder = tmp_path / "apps" / "web"
    expected = tmp_path / root
    assert workspace_root(folder, None) == expected
    assert workspace_root(folder, tmp_path) == (tmp_path if root == "apps/web" else expected)


def test_git_answers_in_the_copy_without_the_originals_settings(tmp_path: Path) -> None:
    repo = Repo.make(tmp_path / "shop", {"a.txt": "a"})
    repo.git("config", "http.extraheader", "AUTHORIZATION: basic c2VjcmV0")
    repo.git("remote", "add", "origin", "https://user:pass@git.acme.example/shop.git")
    before = state(repo.path / ".git")
    copy = Repo(tmp_path / "copy")
    copy.path.mkdir()
    (copy.path / "a.txt").write_text("a")
    shadow(repo.path, str(copy.path))
    assert copy.git("rev-parse", "HEAD") == repo.git("rev-parse", "HEAD")
    assert copy.git("rev-parse", "--abbrev-ref", "HEAD") == "main"
    assert copy.git("log", "-1", "--format=%s") == "change"
    assert copy.git("config", "--get", "remote.origin.url") == "https://git.acme.example/shop.git"
    done = finished(["git", "config", "--get", "http.extraheader"], copy.path)
    assert done.out == ""
    copy.git("status", "--porcelain")
    copy.git("commit", "-q", "--allow-empty", "-m", "of the build")
    assert state(repo.path / ".git") == before
