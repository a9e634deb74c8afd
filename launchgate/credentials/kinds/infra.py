"""Clusters, monitoring and realtime."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import clusters, realtime, watch

KINDS: tuple[Kind, ...] = (
    *clusters.KINDS,
    *watch.KINDS,
    *realtime.KINDS,
)
