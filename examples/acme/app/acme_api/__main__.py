"""Starts Acme Notes: `python -m acme_api --port 0` in a project folder."""

import argparse
import importlib
import os
import secrets
import signal
import sys
import threading
from pathlib import Path

from acme_api import settings
from acme_api.accounts import SMOKE_DOMAIN, Accounts
from acme_api.database import Database
from acme_api.mail import Mailer
from acme_api.notes import Notes
from acme_api.payments import Payments
from acme_api.routes import Service
from acme_api.server import Server

APP = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="acme_api")
    parser.add_argument("--port", type=int, default=8000, help="0 takes a free one")
    parser.add_argument("--project", type=Path, default=Path(), help="the deployment's folder")
    parser.add_argument(
        "--until-stdin-closes", action="store_true", help="stop with the parent process"
    )
    options = parser.parse_args()
    project = options.project.resolve()
    settings.load(project)
    service = build(project)
    admit_launch_checks(service.accounts)
    with Server(("127.0.0.1", options.port), service, project / "dist") as server:
        stop_on_request(server, watch_stdin=options.until_stdin_closes)
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever(poll_interval=0.05)
    service.database.close()


def build(project: Path) -> Service:
    sys.path.insert(0, str(project))
    sign_up = importlib.import_module("signup").sign_up
    folders = {APP / "migrations", project / "migrations"}
    database = Database(file for folder in folders for file in folder.glob("*.sql"))
    key = os.environ.get("PAYMENTS_SIGNING_KEY") or secrets.token_hex(32)
    return Service(
        database=database,
        accounts=Accounts(database),
        notes=Notes(database),
        payments=Payments(database, project / "config" / "payments.json", key),
        mailer=Mailer(os.environ.get("MAIL_API_KEY")),
        sign_up=sign_up,
    )


def admit_launch_checks(accounts: Accounts) -> None:
    """The account that launch checks sign in with, when the platform gives its credentials."""
    token, password = os.environ.get("ACME_SMOKE_TOKEN"), os.environ.get("ACME_SMOKE_PASSWORD")
    if token and password:
        accounts.admit(accounts.create(f"launch{SMOKE_DOMAIN}", password), token)


def stop_on_request(server: Server, *, watch_stdin: bool) -> None:
    def stop(*_: object) -> None:
        # shutdown() waits for serve_forever, which this very thread may be running
        threading.Thread(target=server.shutdown, daemon=True).start()

    def wait_for_the_end_of_stdin() -> None:
        sys.stdin.read()
        stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    if watch_stdin:
        threading.Thread(target=wait_for_the_end_of_stdin, daemon=True).start()


if __name__ == "__main__":
    main()
