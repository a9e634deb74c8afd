"""A real terminal: colour there only, NO_COLOR honoured, -q and -v."""

import os
import pty
import subprocess

import pytest

from tests.command import COMMAND, Repo, environment
from tests.e2e.conftest import Make
from tests.e2e.gates import plug_in

COLOUR = "\x1b["


def on_terminal(repo: Repo, *arguments: str, **env: str) -> tuple[int, str]:
    """Both streams are one terminal; every launchgate says how it ended and what was shown."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [*COMMAND, *arguments], cwd=repo.path, env=environment({"TERM": "xterm", **env}),
        stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return child.wait(timeout=20), shown.decode("utf-8")


def test_colour_on_a_terminal_and_the_same_words(bad: Repo) -> None:
    code, shown = on_terminal(bad)
    assert (code, COLOUR in shown) == (1, True)
    _, plain = on_terminal(bad, "--color", "never")
    assert COLOUR not in plain
    assert plain.replace("\r\n", "\n") == bad.run(env={"COLUMNS": "80"}).out


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(bad: Repo, env: dict[str, str]) -> None:
    code, shown = on_terminal(bad, **env)
    assert (code, COLOUR in shown) == (1, False)


def test_an_empty_no_color_does_not_count(bad: Repo) -> None:
    assert COLOUR in on_terminal(bad, NO_COLOR="")[1]


def test_no_colour_in_a_pipe_unless_it_is_asked_for(bad: Repo) -> None:
    assert COLOUR not in bad.run().out
    assert COLOUR in bad.run("--color", "always").out
    assert COLOUR in bad.run("--color", "always", env={"NO_COLOR": "1"}).out


@pytest.mark.parametrize("arguments", [("-o", "terminal=r.txt"), ("-o", "markdown")])
def test_no_colour_in_a_file_or_a_document(bad: Repo, arguments: tuple[str, ...]) -> None:
    _, shown = on_terminal(bad, *arguments, "--color", "never")
    assert COLOUR not in shown
    on_terminal(bad, "-o", "terminal=r.txt")
    assert COLOUR not in (bad.path / "r.txt").read_text("utf-8")


def test_quiet_says_nothing_on_go_and_what_blocks_on_no_go(good: Repo, bad: Repo) -> None:
    good.write({".env.production": "A=1\n"})
    done = good.run("-q")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_quiet_says_what_blocks(bad: Repo) -> None:
    done = bad.run("-q")
    assert (done.code, "callbacks/loopback" in done.out, "NO-GO" in done.out) == (1, True, True)
    assert "Gates" not in done.out


def test_quiet_says_why_it_could_not_tell(make: Make) -> None:
    done = make().run("-q")
    assert (done.code, done.out != "") == (3, True)


def test_progress_is_shown_on_a_terminal_only_and_can_be_switched_off(good: Repo) -> None:
    slow = "ports.progress.say('odd: begins')\ntime.sleep(1.2)\nports.progress.say('odd: 1 of 2')\n"
    env = plug_in(good, collect=slow + "return Facts()")
    assert "odd: 1 of 2" in on_terminal(good, **env)[1]
    assert "odd: 1 of 2" not in on_terminal(good, "--no-progress", **env)[1]
    done = good.run(env=env)
    assert "odd:" not in done.out + done.err
