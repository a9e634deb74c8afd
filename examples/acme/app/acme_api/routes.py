"""What the API answers: one function a route, no HTTP in sight."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from acme_api.accounts import Accounts, Refused
from acme_api.database import Database
from acme_api.mail import Mailer
from acme_api.notes import Notes
from acme_api.payments import Payments
from acme_api.summary import summarize


@dataclass(frozen=True)
class Service:
    database: Database
    accounts: Accounts
    notes: Notes
    payments: Payments
    mailer: Mailer
    sign_up: Callable[["Service", str, str], int]


@dataclass(frozen=True)
class Request:
    headers: dict[str, str]
    raw: bytes = b""
    json: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.json.get(name)
        if not isinstance(value, str) or not value:
            raise Refused(422, f"`{name}` is missing")
        return value


Answer = tuple[int, dict[str, object]]


def version(service: Service, request: Request) -> Answer:
    return 200, {"name": "acme-notes", "sha": os.environ["RELEASE_SHA"]}


def health(service: Service, request: Request) -> Answer:
    service.database.run("SELECT 1")
    return 200, {"status": "ok"}


def signup(service: Service, request: Request) -> Answer:
    email = request.text("email")
    account = service.sign_up(service, email, request.text("password"))
    return 201, {"account": account, "email": email}


def login(service: Service, request: Request) -> Answer:
    token = service.accounts.log_in(request.text("email"), request.text("password"))
    return 200, {"token": token, "redirect": os.environ["AUTH_REDIRECT_URL"]}


def list_notes(service: Service, request: Request) -> Answer:
    return 200, {"notes": service.notes.of(_customer(service, request))}


def add_note(service: Service, request: Request) -> Answer:
    account = _customer(service, request)
    return 201, service.notes.add(account, request.text("title"), request.text("body"))


def summary(service: Service, request: Request) -> Answer:
    return 200, {"summary": summarize(request.text("text"))}


def checkout(service: Service, request: Request) -> Answer:
    return 201, service.payments.check_out(_customer(service, request))


def payment_event(service: Service, request: Request) -> Answer:
    signature = request.headers.get("acme-signature", "")
    return 200, {"status": service.payments.receive(signature, request.raw)}


def _customer(service: Service, request: Request) -> int:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Refused(401, "please sign in")
    return service.accounts.by_token(token)


ROUTES: dict[tuple[str, str], Callable[[Service, Request], Answer]] = {
    ("GET", "/version"): version,
    ("GET", "/health"): health,
    ("POST", "/api/signup"): signup,
    ("POST", "/api/login"): login,
    ("GET", "/api/notes"): list_notes,
    ("POST", "/api/notes"): add_note,
    ("POST", "/api/summarize"): summary,
    ("POST", "/api/checkout"): checkout,
    ("POST", "/api/webhooks/payments"): payment_event,
}
