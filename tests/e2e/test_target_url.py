"""`${VAR}` in a target's URL: a part of it may be a secret, the whole of it is an address."""

from pathlib import Path

import pytest

from tests.command import launchgate

SECRET = "tenant-" + "k3y" * 5


def judge(folder: Path, url: str, **env: str) -> str:
    config = f'version = 1\n[targets.production]\nurl = "{url}"\n'
    (folder / "launchgate.toml").write_text(config, encoding="utf-8")
    done = launchgate(
        *("run", "--gate", "smoke", "--target", "production", "-o", "json", "-v"),
        cwd=folder,
        env=env,
    )
    assert done.code == 1, done.err
    return done.out + done.err


def test_a_variable_within_the_url_is_masked(tmp_path: Path) -> None:
    text = judge(tmp_path, "http://127.0.0.1:9/${TENANT_KEY}", TENANT_KEY=SECRET)
    assert SECRET not in text
    assert "${TENANT_KEY}" in text


def test_a_variable_that_is_the_url_is_shown(tmp_path: Path) -> None:
    text = judge(tmp_path, "${APP_URL}", APP_URL="http://127.0.0.1:9")
    assert "http://127.0.0.1:9" in text


@pytest.mark.parametrize("url", ["acme", "http://", "ftp://x", "http://[::1", "http://a:99999", ""])
def test_what_is_no_web_address_is_a_usage_error(tmp_path: Path, url: str) -> None:
    for arguments in (["run", "--gate", "smoke", "--url", url], ["check", "smoke", url]):
        if arguments[0] == "run" or "://" in url:
            done = launchgate(*arguments, cwd=tmp_path)
            assert done.code == 2
            assert "https://host" in done.err
            assert done.out == ""


def test_a_target_s_url_too(tmp_path: Path) -> None:
    config = 'version = 1\n[targets.production]\nurl = "https://:443"\n'
    (tmp_path / "launchgate.toml").write_text(config, encoding="utf-8")
    done = launchgate("run", "--gate", "smoke", "--target", "production", cwd=tmp_path)
    assert done.code == 2
    assert "targets.production.url: not a web address" in done.err
