"""Children that the demo starts are stopped, whenever and however it ends."""

import os
import signal
import sys
from pathlib import Path

import pytest

from launchgate.cli.child import running, undisturbed

WAITS = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True);"
    " time.sleep(60)",
]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_child_ends_with_its_block(error: type[BaseException], tmp_path: Path) -> None:
    children = []

    def fail_inside() -> None:
        with running(WAITS, tmp_path, os.environ) as child:
            children.append(child)
            assert child.poll() is None
            raise error

    with pytest.raises(error):
        fail_inside()
    assert children[0].poll() is not None


def test_a_child_that_ends_by_itself_keeps_its_exit_code(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "raise SystemExit(7)"]
    with running(command, tmp_path, os.environ) as child:
        assert child.wait() == 7


def test_a_child_that_does_not_listen_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("launchgate.cli.child.STOP_S", 0.2)
    with running(DEAF, tmp_path, os.environ, piped=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"up"
    assert child.poll() is not None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_during_the_start_is_heard_after_it(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    started = []

    def start() -> None:
        with undisturbed():
            signal.raise_signal(number)
            started.append("the child")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert started == ["the child"]
    assert signal.getsignal(number) == before


def test_without_a_signal_nothing_is_heard() -> None:
    with undisturbed():
        reached = True
    assert reached
