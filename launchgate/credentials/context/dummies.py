"""Values that documentation made up: no shape of a provider makes them a credential."""

from launchgate.credentials.context.shape import ascending

_MARKS = (
    b"example",
    b"xxxx",
    b"redacted",
    b"placeholder",
    b"changeme",
    b"your_",
    b"your-",
    b"****",
)


def made_up(secret: bytes) -> bool:
    """AKIAIOSFODNN7EXAMPLE, sk_live_xxxxxxxx, AIza0123456789...: by what stands in it."""
    low = secret[:400].lower()
    if any(mark in low for mark in _MARKS):
        return True
    body = low[-32:] if len(low) > 32 else low
    half = body[len(body) // 3 :]
    if len(half) >= 6 and len(set(half)) <= 2:
        return True
    return b"1234567890" in low or (ascending(low) and len(low) <= 24) or b"0123456789" in low
