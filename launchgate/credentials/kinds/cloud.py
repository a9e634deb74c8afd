"""Clouds, the narrower shapes first."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import aws, azure, google, hosts

KINDS: tuple[Kind, ...] = (
    *aws.KINDS,
    *google.KINDS,
    *azure.KINDS,
    *hosts.KINDS,
)
