"""What stands behind a host name: a laptop, a tunnel, a preview, a staging system, the world."""

import re
import unicodedata
from functools import lru_cache

from launchgate.parse import host_lists, ips
from launchgate.parse.host_kind import Kind

MAX_HOST = 1000
_HOLES = re.compile(
    r"\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{[^{}]*\}|#\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|<[^<>]*>"
    r"|%\([^()]*\)s|%[sdv](?![0-9a-f])"
)
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
_DOTS = str.maketrans({"\u3002": ".", "\uff0e": ".", "\uff61": "."})
_WILD_DNS = re.compile(r"(?:.*[.-])?(\d+[.-]\d+[.-]\d+[.-]\d+)\.(?:nip|sslip)\.io")
_TEMPLATE_LABEL = re.compile(
    r"your[-_].+|<?your[-_]?(?:app|domain|site|website|company|host|hostname|project|org|brand|saas"
    r"|product|startup|server|url|tenant|subdomain|store|shop|team|name|service)(?:name)?>?"
    r"|change[-_]?me|replace[-_]?me|placeholder|todo|fixme|x{3,}|my-?(?:domain|company)"
)
_WHOLE_PLACEHOLDERS = frozenset(("example", "host", "hostname", "domain", "domainname", "yourhost"))
_PULL_REQUEST = re.compile(r"(?:.*-)?pr-?\d+(?:-.*)?")
_PREVIEWS = tuple(
    (suffix, re.compile(pattern))
    for suffix, pattern in (
        (".vercel.app", r".+-git-.+|.+-(?=[a-z]*\d)[a-z0-9]{9}-[a-z0-9-]+"),
        (".netlify.app", r".+--.+"),
        (".pages.dev", r"[^.]+\.[^.]+"),
        (".workers.dev", r"[0-9a-f]{8}-.+"),
        (".web.app", r".+--.+-.+"),
        (".lovable.app", r".*preview--.+"),
        (".azurestaticapps.net", r".+-\d+\.[^.]+"),
    )
)


def normal(raw: str) -> str:
    """One spelling for each host: lower case, ASCII, no trailing dot, holes and `*` as `*`."""
    if len(raw) > MAX_HOST:
        return ""
    host = _HOLES.sub(lambda hole: hole[0] if "your" in hole[0].lower() else "*", raw.strip())
    if "%" in host and "[" not in host:
        host = unescape(host)
    if not host.isascii():
        host = "".join(map(_ascii_label, _folded(host).split(".")))[1:]
    host = host.lower().rstrip(".")
    address = ips.ipv4(host)
    return host if address is None else ips.dotted(address)


@lru_cache(maxsize=8192)
def kind_of(host: str) -> Kind:
    """The kind of a host in its `normal` spelling."""
    if "*" in host:
        rest = host.rpartition("*")[2].partition(".")[2]
        return kind_of(rest) if rest in host_lists.LOOPBACK or "." in rest else Kind.UNKNOWN
    if host.startswith("<your"):
        return Kind.PLACEHOLDER
    address = ips.ipv4(host)
    if address is not None:
        return Kind(ips.reach_v4(address))
    address = ips.ipv6(host)
    if address is not None:
        return Kind(ips.reach_v6(address))
    labels = host.split(".")
    is_name = len(host) <= 253 and _NAME.fullmatch(host) and "" not in labels
    if not is_name or _NUMERIC.fullmatch(labels[-1]):
        return Kind.UNKNOWN
    return _kind_of_name(host, labels)


def _kind_of_name(host: str, labels: list[str]) -> Kind:
    if host_lists.below(host, host_lists.LOOPBACK):
        return Kind.LOOPBACK
    if host_lists.below(host, host_lists.REQUEST_BINS):
        return Kind.REQUEST_BIN
    if host_lists.below(host, host_lists.TUNNELS):
        return Kind.TUNNEL
    if (match := _WILD_DNS.fullmatch(host)) and (address := ips.ipv4(match[1].replace("-", "."))):
        return Kind(ips.reach_v4(address))
    if any(map(_TEMPLATE_LABEL.fullmatch, labels)) or host in _WHOLE_PLACEHOLDERS:
        return Kind.PLACEHOLDER
    if len(labels) == 1 or host_lists.below(host, host_lists.INTERNAL):
        return Kind.INTERNAL
    if _is_preview(host, labels):
        return Kind.PREVIEW
    if host_lists.below(host, host_lists.DEVELOPMENT_INSTANCES) or any(map(_staging, labels[:-2])):
        return Kind.STAGING
    if host_lists.below(host, host_lists.PLACEHOLDERS):
        return Kind.PLACEHOLDER
    return Kind.PUBLIC


def _is_preview(host: str, labels: list[str]) -> bool:
    if host_lists.below(host, host_lists.WORKSPACES):
        return True
    if any(map(_PULL_REQUEST.fullmatch, labels[:-2])):
        return True
    return any(
        host.endswith(suffix) and pattern.fullmatch(host.removesuffix(suffix))
        for suffix, pattern in _PREVIEWS
    )


def _staging(label: str) -> bool:
    """`staging`, `staging-api`, `api-staging`; never the registered name (`dev.to`)."""
    first, _, rest = label.partition("-")
    return not host_lists.STAGING_LABELS.isdisjoint((label, first, rest.rpartition("-")[2]))


def unescape(text: str) -> str:
    """Percent escapes decoded as UTF-8; what is no escape stays."""
    return _ESCAPES.sub(
        lambda run: bytes.fromhex(run[0].replace("%", "")).decode("utf-8", "replace"), text
    )


def _folded(host: str) -> str:
    """As browsers map names (UTS 46, the part that matters here): width, case, invisible marks."""
    folded = unicodedata.normalize("NFKC", host.translate(_DOTS)).lower()
    return "".join(char for char in folded if unicodedata.category(char) != "Cf")


def _ascii_label(label: str) -> str:
    if label.isascii():
        return "." + label
    try:
        return ".xn--" + label.encode("punycode").decode("ascii")
    except UnicodeError:
        return "." + label
