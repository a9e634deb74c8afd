"""Cloudflare says a token that it does not know in error codes, with one of several statuses.

https://developers.cloudflare.com/fundamentals/api/troubleshooting/
"""

import json

from launchgate.ports import Exchange

_UNKNOWN_TOKEN = {1000, 6003, 6111, 9109}


def status_of(exchange: Exchange) -> int:
    status = exchange.status or 0
    if status not in (400, 403):
        return status
    try:
        codes = {error["code"] for error in json.loads(exchange.body)["errors"]}
    except (ValueError, RecursionError, LookupError, TypeError):
        return status
    return 401 if codes & _UNKNOWN_TOKEN else status
