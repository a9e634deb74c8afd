"""CDN, media, captchas and networks."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import cdn, gates, images

KINDS: tuple[Kind, ...] = (
    *cdn.KINDS,
    *images.KINDS,
    *gates.KINDS,
)
