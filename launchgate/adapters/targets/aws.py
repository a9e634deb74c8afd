"""AWS: who asks, in which region, and what its errors stand for.

https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html
https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html

Its JSON services say refusals with status 400 and a type in the body.
"""

import json
from collections.abc import Iterator

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.hosts import base_url
from launchgate.adapters.targets.listed import Means
from launchgate.adapters.targets.paging import pages
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.sigv4 import Signer
from launchgate.ports import Exchange, PortError
from launchgate.ports.variables import SourceKind, TargetSource
from launchgate.variables.sources import REGION, SOURCES

_TYPES = (
    ("accessdenied", 403),
    ("notauthorized", 403),
    ("unrecognizedclient", 401),
    ("invalidclienttoken", 401),
    ("incompletesignature", 401),
    ("invalidsignature", 401),
    ("signaturedoesnotmatch", 401),
    ("missingauthentication", 401),
    ("expiredtoken", 401),
    ("requestexpired", 401),
    ("optinrequired", 403),
    ("throttl", 429),
    ("toomanyrequests", 429),
    ("requestlimitexceeded", 429),
    ("invalidkeyid", 403),
    ("notfound", 404),
)


def connect(kind: SourceKind, source: TargetSource, means: Means, service: str) -> Asker:
    """PortError: credentials or the region are missing."""
    needs = SOURCES[kind]
    key_id, secret = ((means.token(name) or "").strip() for name in needs.tokens)
    if not key_id or not secret:
        raise PortError(
            "missing",
            f"{needs.title}: no credentials: set {' and '.join(needs.tokens)} (and "
            f"AWS_SESSION_TOKEN for temporary ones) to a role that is allowed {needs.right}",
        )
    region = source.region or _first(means, "AWS_REGION", "AWS_DEFAULT_REGION")
    session = _first(means, "AWS_SESSION_TOKEN") or None
    base = base_url(kind, means, region)
    if not REGION.fullmatch(region):
        raise PortError("missing", f"{needs.title}: no AWS region: set region or AWS_REGION")
    signer = Signer(key_id, secret, session, region, service)
    return Asker(needs, base, means, needs.tokens[0], signer.sign, _status)


def listing(asker: Asker, action: str, what: str, question: dict[str, object]) -> Iterator[Part]:
    """The pages of an action that gives a NextToken."""
    headers = (("Content-Type", "application/x-amz-json-1.1"), ("X-Amz-Target", action))

    def page(cursor: str | None) -> tuple[Part, str | None]:
        more = {} if cursor is None else {"NextToken": cursor}
        part = asker.post("/", what, {**question, **more}, headers).part
        following = part.find("NextToken")
        return part, None if following is None else following.text()

    return pages(asker, what, page)


def _first(means: Means, *names: str) -> str:
    return next((text for name in names if (text := (means.token(name) or "").strip())), "")


def _status(exchange: Exchange) -> int:
    status = exchange.status or 0
    if not 400 <= status < 500:
        return status
    try:
        told = json.loads(exchange.body)["__type"].rpartition("#")[2].lower()
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return status
    return next((stands for word, stands in _TYPES if word in told), status)
