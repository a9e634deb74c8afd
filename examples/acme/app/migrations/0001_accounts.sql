CREATE TABLE accounts (
    id            INTEGER PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    salt          BLOB NOT NULL,
    password_hash BLOB NOT NULL,
    plan          TEXT NOT NULL DEFAULT 'free'
);

CREATE TABLE sessions (
    token_sha256  BLOB PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES accounts (id)
);
