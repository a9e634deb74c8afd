"""Clouds."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import aws, azure, google, hosts

KINDS: tuple[Kind, ...] = (  # the narrower shapes first
    *aws.KINDS,
    *google.KINDS,
    *azure.KINDS,
    *hosts.KINDS,
)
