"""A product that lies in a folder with its own configuration is judged as if it were the root."""

from pathlib import Path

import pytest

from tests.command import BAD, Done, launchgate


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    folder = tmp_path / "examples" / "shop"
    (folder / "tests").mkdir(parents=True)
    (folder / ".env.production").write_text(BAD, encoding="utf-8")
    (folder / "tests" / ".env").write_text(BAD, encoding="utf-8")
    (folder / "launchgate.toml").write_text("version = 1\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    for name in ("HEAD", "config"):
        text = "ref: refs/heads/main\n" if name == "HEAD" else "[core]\nbare = false\n"
        (tmp_path / ".git" / name).write_text(text, encoding="utf-8")
    for name in ("objects", "refs"):
        (tmp_path / ".git" / name).mkdir()
    return folder


def places(done: Done) -> list[str]:
    return [place["path"] for item in done.report["findings"] for place in item["locations"]]


def test_from_within_it(shop: Path) -> None:
    done = launchgate("-o", "json", cwd=shop)
    assert done.code == 1
    assert places(done) == ["examples/shop/.env.production"]


def test_named_by_hand(shop: Path) -> None:
    done = launchgate("run", "-o", "json", "examples/shop", cwd=shop.parents[1])
    assert places(done) == ["examples/shop/.env.production"]


def test_as_a_part_of_the_whole_it_is_an_example(shop: Path) -> None:
    done = launchgate("-o", "json", cwd=shop.parents[1])
    assert done.code == 0  # the secrets gate looks everywhere
    assert places(done) == []
