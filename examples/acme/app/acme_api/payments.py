"""Payments: what we tell the provider at checkout, and what it tells us afterwards."""

import hashlib
import hmac
import json
import time
from pathlib import Path

from acme_api.accounts import Refused
from acme_api.database import Database

TOLERANCE_S = 300


class Payments:
    def __init__(self, database: Database, config: Path, signing_key: str) -> None:
        self._database = database
        self._config = json.loads(config.read_text("utf-8"))
        self._key = signing_key.encode()

    def check_out(self, account: int) -> dict[str, object]:
        """The order as the provider gets it: it will report the payment to `notify_url`."""
        return {"account": account, "plan": "pro", "notify_url": self._config["webhook_url"]}

    def receive(self, signature: str, body: bytes) -> str:
        """A signed event; a paid checkout makes the account a paying one."""
        event = self._verified(signature, body)
        if event["type"] not in self._config["events"]:
            return "ignored"
        self._database.run("UPDATE accounts SET plan = 'pro' WHERE id = ?", event["account"])
        return "accepted"

    def _verified(self, signature: str, body: bytes) -> dict[str, object]:
        """The header is `t=SECONDS,v1=HMAC of "SECONDS.BODY"`, not older than five minutes."""
        parts = dict(part.partition("=")[::2] for part in signature.split(","))
        sent_at = parts.get("t", "")
        expected = hmac.new(self._key, sent_at.encode() + b"." + body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, parts.get("v1", "")):
            raise Refused(400, "the signature does not match")
        if abs(time.time() - int(sent_at)) > TOLERANCE_S:
            raise Refused(400, "the event is too old")
        event: dict[str, object] = json.loads(body)
        return event
