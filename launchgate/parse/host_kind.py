"""What can stand behind a host name. A module of its own: gates name kinds without the price of
telling them apart."""

from enum import Enum


class Kind(Enum):
    LOOPBACK = "loopback"
    PRIVATE = "private"
    LINK_LOCAL = "link-local"
    CGNAT = "cgnat"
    INTERNAL = "internal"  # single labels, .local, .internal, .test, cluster and container names
    TUNNEL = "tunnel"
    REQUEST_BIN = "request-bin"
    PREVIEW = "preview"
    STAGING = "staging"
    PLACEHOLDER = "placeholder"
    PUBLIC = "public"
    UNKNOWN = "unknown"  # empty, not a host name, or a template hole decides
