"""Credentials as they are sent: Authorization headers and the user part of a URL."""

from launchgate.credentials.generic.pieces import generic
from launchgate.credentials.kind import Kind

KINDS: tuple[Kind, ...] = (
    generic(
        "basic-header",
        "Basic authorization",
        ("basic ",),
        r"basic {1,3}(?P<secret>[a-z0-9+/_\-]{6,300}={0,2})",
        source="https://www.rfc-editor.org/rfc/rfc7617",
    ),
    generic(
        "bearer-header",
        "Bearer token",
        ("bearer ",),
        r"bearer {1,3}(?P<secret>[a-z0-9._~+/\-]{8,400}={0,2})",
        source="https://www.rfc-editor.org/rfc/rfc6750#section-2.1",
    ),
    generic(
        "token-header",
        "Token authorization",
        ("authorization",),
        r"""authorization\\{0,4}["'`]?\]?[ \t]{0,4}[:=,>]{1,2}[ \t]{0,4}[bf]?\\{0,4}["'`]?"""
        r"""(?:apikey|token|digest|key|aws|jwt)[ =]{1,3}(?P<secret>[^\s"'`,]{6,300})""",
        source="https://www.rfc-editor.org/rfc/rfc9110#name-authorization",
    ),
    generic(
        "url-password",
        "Password in a URL",
        ("://",),
        r"""://[^\s/:@"'`<>?#,()]{0,80}:(?P<secret>[^\s/@"'`<>]{1,100})@[\w\[$%{<*:-]""",
        source="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
    ),
)
