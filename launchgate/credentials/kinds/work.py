"""Tools that a company works with."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import automation, office
from launchgate.credentials.kinds.services import SERVICES

KINDS: tuple[Kind, ...] = (*office.KINDS, *automation.KINDS, *SERVICES)
