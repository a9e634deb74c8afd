CREATE TABLE notes (
    id            INTEGER PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES accounts (id),
    title         TEXT NOT NULL,
    body          TEXT NOT NULL
);

CREATE INDEX notes_by_account ON notes (account_id, id);
