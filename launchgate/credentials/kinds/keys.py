"""Keys and tokens of no one provider, the most telling first."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import keyfiles, pem, tokens

KINDS: tuple[Kind, ...] = (*tokens.KINDS, *pem.KINDS, *keyfiles.KINDS)
