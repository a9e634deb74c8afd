"""`env fingerprint`: what this environment has, as fingerprints only."""

import os
import time

from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.cli.request import Request

KEY = "LAUNCHGATE_FINGERPRINT_KEY"


def fingerprints(asked: Request, target: str) -> str:
    """The document. Failure: no key, or nothing to take a fingerprint of."""
    from launchgate.cli.env import survey_of
    from launchgate.cli.values_of import settings_of
    from launchgate.frontend.values.system import is_system
    from launchgate.variables.fingerprints import BadFingerprints, key_of, make

    text = os.environ.get(KEY, "")
    if not text:
        raise Failure(
            f"{KEY} is not set: give every environment's job the same one "
            "(openssl rand -hex 32), kept as a secret"
        )
    try:
        key = key_of(text)
    except BadFingerprints as error:
        raise Failure(f"{KEY}: {error}") from None
    session, survey = survey_of(asked)
    names = {row.name for row in survey.rows}
    told = settings_of(session.given)
    values = (
        {name: os.environ[name] for name in sorted(names) if name in os.environ}
        if told is None
        else told
    )
    values = {name: value for name, value in values.items() if name != KEY and not is_system(name)}
    if not values:
        raise Failure(
            "no variable that the code reads or the project declares is set here: run it where "
            "the product gets its environment, or give --values-from FILE",
            INCONCLUSIVE,
        )
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return make(values, key, target=target, created_at=now)
