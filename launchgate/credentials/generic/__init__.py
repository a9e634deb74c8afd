"""What is no provider's: passwords, secrets, tokens and keys, told by the words around them."""

from launchgate.credentials.generic import assigned, commands, files, sent
from launchgate.credentials.kind import Kind

KINDS: tuple[Kind, ...] = (*sent.KINDS, *commands.KINDS, *files.KINDS, *assigned.KINDS)
