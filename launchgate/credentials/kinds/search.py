"""Algolia, whose search-only and admin keys have one shape: where nothing tells which it is."""

from launchgate.credentials.kind import Kind

_OPENS = "search, or read and change every index if it is an admin key"
_SOURCE = "https://www.algolia.com/doc/guides/security/api-keys/"
_REVOKE = "https://dashboard.algolia.com/account/api-keys"

SEARCH: tuple[Kind, ...] = (
    Kind(
        id="algolia-api-key",
        title="Algolia key of an unknown role",
        anchors=("algolia",),
        pattern=(
            r"""algolia[\w\s."'`=:>,(){}\[\]\\-]{0,60}?["'`=:>,\s(\\]"""
            r"(?P<secret>(?-i:[0-9a-f]{32})\b)"
        ),
        source=_SOURCE,
        opens=_OPENS,
        revoke=_REVOKE,
        level="medium",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="algolia-app-key",
        title="Algolia key of an unknown role",
        anchors=("appId", "applicationId", "applicationID"),
        pattern=(
            r"""(?:appId|applicationI[dD])\\?["']?\s{0,3}:\s{0,3}\\?["'`][0-9A-Z]{10}\\?["'`]"""
            r"""\s{0,3},\s{0,20}\\?["']?\w{0,20}[kK]ey\\?["']?\s{0,3}:\s{0,3}\\?["'`]"""
            r"(?P<secret>[0-9a-f]{32})"
        ),
        source=_SOURCE,
        opens=_OPENS,
        revoke=_REVOKE,
        level="medium",
        entropy_bits=3.0,
    ),
)
