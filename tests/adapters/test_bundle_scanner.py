"""Which files of a project are looked at, which are not, and what is said of them."""

import os
from pathlib import Path

import pytest

from launchgate.frontend.known import Known
from launchgate.model import Shard
from launchgate.ports import BundleAsk, Scope
from tests.adapters.builds import PAGE, SECRET, leaks, mapped, swept
from tests.credentials.recipe import expand
from tests.support import write

CODE = f'k="{SECRET}"'
PASSWORD = expand("{alnum:9}!x#{alnum:7}", 5)  # of no kind
MARKER = expand("lgc{alnum:16}", 5)


def paths(root: Path, *only: str, ask: BundleAsk | None = None) -> list[str]:
    found = leaks(swept(root, {}, only=only, ask=ask))
    return sorted(item.sighting.location.path or "" for item in found)


def test_sources_are_not_looked_at(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"src/app.js": CODE, "package.json": "{}"})
    assert not leaks(sweep)
    assert [output.folder for output in sweep.outputs] == ["dist"]


def test_server_output_is_not_looked_at(tmp_path: Path) -> None:
    files = {
        ".next/BUILD_ID": "x",
        ".next/server/app/page.js": CODE,
        ".next/server/app/index.html": f"<p>{SECRET}</p>",
        ".next/static/chunks/a.js": CODE,
        ".next/cache/webpack/a.js": CODE,
    }
    found = leaks(swept(tmp_path, files))
    assert sorted(item.sighting.location.path or "" for item in found) == [
        ".next/server/app/index.html",
        ".next/static/chunks/a.js",
    ]


def test_a_folder_named_by_hand(tmp_path: Path) -> None:
    write(tmp_path, {"strange/place/app.js": CODE, "dist/app.js": CODE})
    assert paths(tmp_path, "strange/place") == ["strange/place/app.js"]


def test_folders_of_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, {"strange/place/app.js": CODE})
    assert paths(tmp_path, ask=BundleAsk(folders=("strange/place",))) == ["strange/place/app.js"]


def test_a_configured_folder_that_is_not_there_is_no_pass(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {}, ask=BundleAsk(folders=("www",)))
    assert any("www" in text and "build the frontend" in text for text in sweep.unknown)


def test_an_ignored_file_is_counted(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"dist/old.js": CODE}, ask=BundleAsk(ignore=("dist/old.js",)))
    assert not leaks(sweep)
    assert [(item.what, item.why) for item in sweep.unseen] == [
        ("1 file", "ignored by the configuration")
    ]


def test_a_link_to_a_file_of_the_project_is_served_as_that_file(tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/app.js": CODE, "dist/index.html": PAGE})
    (tmp_path / "dist" / "file.js").symlink_to(tmp_path / "elsewhere" / "app.js")
    assert paths(tmp_path) == ["dist/file.js"]


def test_a_link_out_of_the_build_is_no_pass(tmp_path: Path) -> None:
    write(tmp_path, {"shop/elsewhere/app.js": CODE, "out/app.js": CODE, "shop/dist/a.html": PAGE})
    dist = tmp_path / "shop" / "dist"
    (dist / "folder").symlink_to("../elsewhere")
    (dist / "file.js").symlink_to("../../out/app.js")
    sweep = swept(tmp_path / "shop", {})
    assert not leaks(sweep)
    for name in ("dist/folder", "dist/file.js"):
        assert any(name in text and "symbolic link" in text for text in sweep.unknown)
    ignored = BundleAsk(ignore=("dist/folder", "dist/file.js"))
    assert not swept(tmp_path / "shop", {}, ask=ignored).unknown


def test_links_in_a_circle_and_to_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"dist/index.html": PAGE})
    for name, target in (("loop", "."), ("app.js", "index.html"), ("none.js", "no.js")):
        (tmp_path / "dist" / name).symlink_to(target)
    sweep = swept(tmp_path, {})
    assert {item.what for item in sweep.unseen} == {"dist/loop", "dist/app.js", "dist/none.js"}
    assert not sweep.unknown


@pytest.mark.parametrize("name", ["dist/app.js.map", "dist/package.json", "package.json"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"dist/app.js": f"{CODE}\n//# sourceMappingURL=app.js.map\n"})
    os.mkfifo(tmp_path / name)
    assert paths(tmp_path) == ["dist/app.js"]


@pytest.mark.parametrize("url", ["%00", "../../etc/passwd", "file:///etc/passwd", "/a/../../b"])
def test_maps_with_strange_addresses(tmp_path: Path, url: str) -> None:
    write(tmp_path, {"dist/app.js": f"{CODE}\n//# sourceMappingURL={url}\n"})
    assert paths(tmp_path) == ["dist/app.js"]


@pytest.mark.parametrize("start", ["let ftyp=1;", "GIF89a=1;", "var webWEBP=1;", "ID3=1;"])
def test_code_that_begins_as_a_picture_does(tmp_path: Path, start: str) -> None:
    write(tmp_path, {"dist/app.js": start + CODE})
    assert paths(tmp_path) == ["dist/app.js"]


def test_pictures_alone_are_no_pass(tmp_path: Path) -> None:
    write(tmp_path, {"pictures/a.png": b"\x89PNG\r\n\x1a\n"})
    sweep = swept(tmp_path, {}, only=("pictures",))
    assert any("no text" in text for text in sweep.unknown)


def test_a_damaged_file_is_no_pass(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"dist/app.js.gz": b"\x1f\x8b\x08 no"})
    assert any('[bundle] ignore = ["dist/app.js.gz"]' in text for text in sweep.unknown)


def test_an_empty_folder_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    sweep = swept(tmp_path, {}, only=("out",))
    assert not sweep.scanned["files"]
    assert sweep.unknown or not sweep.outputs


def test_shards_share_the_files(tmp_path: Path) -> None:
    write(tmp_path, {f"dist/{n}.js": CODE for n in range(20)})
    parts = [
        {item.sighting.location.path for item in leaks(swept(tmp_path, {}, scope=scope))}
        for scope in (Scope(shard=Shard(index=n, count=3)) for n in (1, 2, 3))
    ]
    assert sum(map(len, parts)) == 20
    assert len(set().union(*parts)) == 20


def test_hidden_folders_of_an_output_are_looked_at(tmp_path: Path) -> None:
    write(tmp_path, {"dist/.git/config": "[core]", "dist/.git/HEAD": "ref: refs/heads/main\n"})
    sweep = swept(tmp_path, {})
    assert "private-file" in {item.rule for item in sweep.leftovers}


def test_a_value_that_its_shape_tells_too_is_one_leak(tmp_path: Path) -> None:
    known = (Known("STRIPE_SECRET_KEY", SECRET.encode()),)
    [leak] = leaks(swept(tmp_path, {"dist/app.js": CODE}, known=known))
    assert (leak.variable, leak.proof) == ("STRIPE_SECRET_KEY", "shape")


@pytest.mark.parametrize(
    "shape",
    ['x("%s")', "const p=`%s`", '<p title="%s">', "/* %s */"],
)
def test_a_value_of_no_kind_is_found_by_itself(tmp_path: Path, shape: str) -> None:
    known = (Known("ADMIN_PASSWORD", PASSWORD.encode()),)
    sweep = swept(tmp_path, {"dist/app.js": shape % PASSWORD}, known=known)
    [leak] = leaks(sweep)
    assert (leak.variable, leak.proof) == ("ADMIN_PASSWORD", "value")
    assert leak.sighting.level == "critical"
    assert PASSWORD not in repr(sweep)


def test_a_value_that_is_put_together_is_found(tmp_path: Path) -> None:
    known = (Known("ADMIN_PASSWORD", PASSWORD.encode()),)
    code = f'const p="{PASSWORD[:9]}"+"{PASSWORD[9:]}"'
    [leak] = leaks(swept(tmp_path, {"dist/app.js": code}, known=known))
    assert leak.variable == "ADMIN_PASSWORD"


def test_the_value_of_a_public_variable_is_fine(tmp_path: Path) -> None:
    known = (Known("VITE_CODE", PASSWORD.encode(), public=True),)
    sweep = swept(tmp_path, {"dist/app.js": f'p="{PASSWORD}"'}, known=known)
    assert not leaks(sweep)


def test_a_marker_names_its_variable_and_keeps_its_anchor(tmp_path: Path) -> None:
    anchors = set()
    for number in (1, 2):
        marker = f"{MARKER}{number}"
        known = (Known("INTERNAL_URL", marker.encode(), proof="canary"),)
        files = {"dist/app.js": f'u="{marker}"'}
        [leak] = leaks(swept(tmp_path / str(number), files, known=known))
        assert (leak.variable, leak.proof) == ("INTERNAL_URL", "canary")
        anchors.add(leak.sighting.anchor)
    assert len(anchors) == 1


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("STRIPE_SECRET_KEY", "critical"),
        ("AWS_ACCESS_KEY_ID", "high"),
        ("INTERNAL_URL", "high"),
        ("GA_ID", "medium"),
        ("SCRIPT_INTEGRITY_2", "medium"),
    ],
)
def test_a_marker_is_as_severe_as_its_variable(tmp_path: Path, name: str, level: str) -> None:
    known = (Known(name, MARKER.encode(), proof="canary"),)
    [leak] = leaks(swept(tmp_path, {"dist/app.js": f'u="{MARKER}"'}, known=known))
    assert leak.sighting.level == level


def test_the_same_answer_twice(tmp_path: Path) -> None:
    files = mapped(f'const k="{SECRET}"', {"../src/a.ts": "const k = 1;\n"}, "AAAA,QAAQ")
    files |= {f"dist/{n}.js": CODE for n in range(30)}
    assert swept(tmp_path, files) == swept(tmp_path, files)


def test_hidden_folders_of_tools_are_not_entered_but_those_of_frameworks_are(
    tmp_path: Path,
) -> None:
    files = {
        ".tool/shop/dist/index.html": PAGE,
        ".tool/shop/dist/app.js": CODE,
        ".renamed/BUILD_ID": "x",
        ".renamed/static/chunks/a.js": CODE,
        "next.config.js": "module.exports = { distDir: '.renamed' }",
        "package.json": '{"dependencies": {"next": "16.0.0"}}',
        ".output/public/index.html": PAGE,
        ".output/public/a.js": CODE,
    }
    found = leaks(swept(tmp_path, files))
    assert {item.sighting.location.path for item in found} == {
        ".renamed/static/chunks/a.js",
        ".output/public/a.js",
    }


def test_what_was_not_folded_to_its_end_is_no_pass(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"dist/app.js": '["a"].join(' * 200_000})
    assert [text for text in sweep.unknown if text.startswith("dist/app.js: too much")]
    assert all('[bundle] ignore = ["dist/app.js"]' in text for text in sweep.unknown)


def test_a_value_is_told_where_it_stands_by_itself(tmp_path: Path) -> None:
    known = (Known("ADMIN_PASSWORD", PASSWORD.encode()),)
    code = f"const e={{ADMIN_PASSWORD:`{PASSWORD}`}};f(`${{e.ADMIN_PASSWORD}}`+`/x`)"
    found = leaks(swept(tmp_path, {"dist/app.js": code}, known=known))
    first = min(found, key=lambda leak: leak.sighting.location.column or 0)
    assert first.sighting.layers == ()
    assert first.sighting.location.column == code.index(PASSWORD) + 1


def test_a_folder_around_a_build_is_not_said_to_be_empty(tmp_path: Path) -> None:
    write(tmp_path, {"web/ui/dist/index.html": "<p>", "web/ui/dist/a.js": CODE})
    sweep = swept(tmp_path, {}, only=("web",))
    assert leaks(sweep)
    assert not sweep.unknown


@pytest.mark.parametrize("folder", ["../other", "..", "/etc", "dist/../../other"])
def test_a_configured_folder_outside_the_project(tmp_path: Path, folder: str) -> None:
    write(tmp_path, {"other/index.html": PAGE, "other/app.js": CODE})
    sweep = swept(tmp_path / "shop", {}, ask=BundleAsk(folders=(folder,)))
    assert any("outside the project" in text for text in sweep.unknown)
    assert not leaks(sweep)


def test_a_build_of_which_all_is_ignored_is_no_pass(tmp_path: Path) -> None:
    sweep = swept(tmp_path, {"dist/app.js": CODE}, ask=BundleAsk(ignore=("**",)))
    assert any("leaves no file" in text for text in sweep.unknown)
