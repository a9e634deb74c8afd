"""Outgoing mail. The relay is played: nothing leaves this machine, but it takes its time."""

import queue
import threading
import time
from dataclasses import dataclass

# Connect, TLS, login, hand over: what a relay on another continent takes for one message.
RELAY_STEPS_S = (0.2, 0.35, 0.2, 0.3)


@dataclass(frozen=True)
class Message:
    to: str
    subject: str
    body: str


class Mailer:
    def __init__(self, api_key: str | None) -> None:
        self.api_key = api_key
        self._waiting: queue.Queue[Message] = queue.Queue()
        threading.Thread(target=self._work, daemon=True).start()

    def send(self, message: Message) -> None:
        """Talks to the relay; returns when it has taken the message."""
        for step_s in RELAY_STEPS_S:
            time.sleep(step_s)

    def queue(self, message: Message) -> None:
        """Returns at once; the worker sends it."""
        self._waiting.put(message)

    def _work(self) -> None:
        while True:
            self.send(self._waiting.get())
