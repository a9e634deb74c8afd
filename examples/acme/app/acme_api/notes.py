"""A customer's meeting notes, each stored with its summary."""

import json

from acme_api.database import Database
from acme_api.summary import summarize


class Notes:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, account: int, title: str, body: str) -> dict[str, object]:
        summary = summarize(body)
        self._database.run(
            "INSERT INTO notes (account_id, title, body, summary) VALUES (?, ?, ?, ?)",
            account,
            title,
            body,
            json.dumps(summary),
        )
        return {"title": title, "summary": summary}

    def of(self, account: int) -> list[dict[str, object]]:
        rows = self._database.run(
            "SELECT title, summary FROM notes WHERE account_id = ? ORDER BY id DESC LIMIT 50",
            account,
        )
        return [{"title": row["title"], "summary": json.loads(row["summary"])} for row in rows]
