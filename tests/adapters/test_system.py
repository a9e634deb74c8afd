"""Environment, clock and progress line."""

import time

import pytest

from launchgate.adapters.system import ProcessEnv, Quiet, SystemClock, TerminalProgress


def test_only_what_was_handed_out_is_remembered() -> None:
    env = ProcessEnv({"A": "1", "B": "2", "C": ""})
    assert env.get("A") == "1"
    assert env.get("C") == ""
    assert env.get("MISSING") is None
    assert env.get("A") == "1"
    assert env.handed_out() == (("A", "1"), ("C", ""))


def test_the_process_own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAUNCHGATE_TEST_VALUE", "x")
    assert ProcessEnv().get("LAUNCHGATE_TEST_VALUE") == "x"


def test_the_clock_goes_forward() -> None:
    clock = SystemClock()
    begin = clock.now_s()
    clock.sleep(0.02)
    clock.sleep(-1)
    assert 0.02 <= clock.now_s() - begin < 5


def test_progress_is_silent_in_the_first_second(capsys: pytest.CaptureFixture[str]) -> None:
    for progress in (TerminalProgress(), Quiet()):
        progress.say("reading")
        progress.done()
    assert capsys.readouterr() == ("", "")


def test_progress_is_one_line_that_is_wiped(capsys: pytest.CaptureFixture[str]) -> None:
    progress = TerminalProgress()
    time.sleep(1.05)
    progress.say("a long line " * 20)
    progress.say("short")
    progress.done()
    out, err = capsys.readouterr()
    assert out == ""
    assert "\n" not in err
    assert err.split("\r")[1] == ("a long line " * 20)[:78]
    assert err.split("\r")[2] == "short".ljust(78)
    assert err.split("\r")[3].strip() == ""
