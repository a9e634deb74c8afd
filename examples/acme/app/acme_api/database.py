"""One SQLite database, brought up to date by the numbered files in `migrations/`."""

import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path


class Database:
    """One connection shared by all request threads: each statement runs alone."""

    def __init__(self, migrations: Iterable[Path]) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        for file in sorted(migrations, key=lambda file: file.name):
            self._connection.executescript(file.read_text("utf-8"))

    def run(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with self._lock, self._connection:
            return self._connection.execute(sql, values).fetchall()

    def close(self) -> None:
        self._connection.close()
