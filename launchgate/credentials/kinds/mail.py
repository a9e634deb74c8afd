"""Mail and messages."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import mailers, mailers_more, messages

KINDS: tuple[Kind, ...] = (
    *mailers.KINDS,
    *mailers_more.KINDS,
    *messages.KINDS,
)
