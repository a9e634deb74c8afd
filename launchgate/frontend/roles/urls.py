"""Addresses that have a password in them."""

import re

from launchgate.frontend.roles.ruling import Ruling, doubtful, leak
from launchgate.frontend.roles.scene import Scene

_SCHEME = re.compile(rb"([a-z][a-z0-9+.-]{1,20})\Z")
_HOST = re.compile(rb"@([\w.\-]{1,120})")
_STORES = re.compile(
    rb"postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|clickhouse|libsql"
    rb"|cockroachdb|nats|kafka|smtps?|ldaps?|s?ftp|ssh|couchbase|neo4j|bolt|cassandra|oracle"
)
_HERE = re.compile(
    rb"localhost|127\.|0\.0\.0\.0|host\.docker|(?:[\w-]+\.)*example\."
    rb"|(?:[\w-]+\.)*(?:test|local|invalid)\Z"
    rb"|\w+\Z|your|my-?host|server\Z|proxy\."
)


def of_url(scene: Scene) -> Ruling | None:
    """Of a database or a queue on a host of one's own it is a leak; elsewhere its score tells."""
    data, spot = scene.data, scene.spot
    host = _HOST.match(data, spot.end)
    scheme = _SCHEME.search(data, max(0, spot.match_start - 22), spot.match_start)
    if host is None or _HERE.match(host[1].lower()):
        return None
    kind = spot.kind
    if scheme and _STORES.match(scheme[1].split(b"+")[0]):
        return leak(
            kind._replace(level="critical"),
            "Address, user and password stand together: whoever opens the page can log in, read "
            "and change what is there.",
            "Database address with its password",
        )
    if spot.level == "high":
        return leak(kind, "Whoever opens the page can log in at that address.")
    return (
        doubtful("A login stands in an address: whoever opens the page can use it.")
        if spot.level == "medium"
        else None
    )
