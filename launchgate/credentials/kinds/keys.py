"""Private keys and tokens of no one provider."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import keyfiles, pem, tokens

# the most telling first
KINDS: tuple[Kind, ...] = (*tokens.KINDS, *pem.KINDS, *keyfiles.KINDS)
