"""`${VAR}` in a target's URL: a part of it may be a secret, the whole of it is an address."""

from pathlib import Path

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
