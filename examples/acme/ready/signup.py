"""Signup: an account, and a welcome."""

import os

from acme_api.mail import Message
from acme_api.routes import Service

APP_URL = os.environ["APP_URL"]


def sign_up(service: Service, email: str, password: str) -> int:
    account = service.accounts.create(email, password)
    service.mailer.queue(
        Message(
            to=email,
            subject="Welcome to Acme Notes",
            body=f"Your first summary is a minute away: {APP_URL}/notes/new",
        )
    )
    return account
