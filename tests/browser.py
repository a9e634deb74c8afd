"""A headless Chromium driven over its DevTools pipe: no driver, no port, no dependency."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_BUILD = Path(__file__).resolve().parents[1] / ".build" / "chromium"
_PATIENCE_S = 60
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


def chromium() -> str:
    """Where Chromium is, or a failure that says how to get it."""
    named = os.environ.get("LAUNCHGATE_CHROMIUM")
    found = [named] if named else [path for path in map(shutil.which, _NAMES) if path]
    if not found and _BUILD.exists():
        inside = sorted(_BUILD.rglob("*")) if _BUILD.is_dir() else [_BUILD]
        names = {"chromium", "chrome", "headless_shell", "chrome-headless-shell"}
        found = [str(path) for path in inside if path.is_file() and path.name in names]
    if not found or not Path(found[0]).is_file():
        raise AssertionError(
            "no Chromium found (LAUNCHGATE_CHROMIUM, PATH, .build/chromium): "
            "`make test` installs it, or: apt-get install chromium"
        )
    return found[0]


class Browser:
    """One page. `events` holds what it reported since the last `open`."""

    def __init__(self, to_chromium: int, from_chromium: int) -> None:
        self._out = os.fdopen(to_chromium, "wb", buffering=0)
        self._in = os.fdopen(from_chromium, "rb", buffering=0)
        self._sent = 0
        self._unread = b""
        self._session: str | None = None
        self.events: list[tuple[str, dict[str, Any]]] = []

    def start(self) -> None:
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
        self._sent += 1
        message: dict[str, Any] = {"id": self._sent, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") != self._sent:
                self._note(answer)
            elif "error" in answer:
                raise AssertionError(f"{method}: {answer['error']['message']}")
            else:
                result: dict[str, Any] = answer["result"]
                return result

    def open(self, url: str) -> None:
        self.events.clear()
        self.send("Page.navigate", url=url)
        while not any(name == "Page.loadEventFired" for name, _ in self.events):
            self._note(self._read())

    def run(self, script: str) -> Any:  # noqa: ANN401 - JSON
        """What the expression gives; runs beside the page's policy, as a developer's console."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise AssertionError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def show(self, width: int, *, scheme: str = "light", media: str = "screen") -> None:
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", media=media, features=features)

    def press(self, key: str) -> None:
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, **_KEYS[key])

    def close(self) -> None:
        self._out.close()
        self._in.close()

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._in], [], [], _PATIENCE_S)
            chunk = self._in.read(1 << 20) if ready else b""
            if not chunk:
                state = "closed its pipe" if ready else f"said nothing for {_PATIENCE_S} s"
                raise AssertionError(f"Chromium {state}")
            self._unread += chunk
        first, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        if message.get("method"):
            self.events.append((message["method"], message.get("params", {})))


_KEYS: dict[str, dict[str, Any]] = {
    "Tab": {"windowsVirtualKeyCode": 9},
    "Enter": {"windowsVirtualKeyCode": 13, "text": "\r"},
}


# Chromium reads commands on descriptor 3 and answers on 4.
_MOVE = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); "
_MOVE += "os.execv(sys.argv[3], sys.argv[3:])"


@contextmanager
def browser() -> Iterator[Browser]:
    if os.name == "nt":
        raise AssertionError("the browser tests speak over POSIX pipes: run them on Linux or macOS")
    found = chromium()
    commands, to_chromium = os.pipe()
    from_chromium, answers = os.pipe()
    page = Browser(to_chromium, from_chromium)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [
                *(sys.executable, "-c", _MOVE, str(commands), str(answers)),
                *(found, *_FLAGS, f"--user-data-dir={profile}"),
            ],
            pass_fds=(commands, answers),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(commands)
        os.close(answers)
        try:
            page.start()
            yield page
        finally:
            page.close()
            _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Chromium ends when its pipe closes; its children get the signal that they may miss."""
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
