"""Clusters, monitoring and realtime."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import clusters, realtime, watch
from launchgate.credentials.kinds.nodes import NODES

KINDS: tuple[Kind, ...] = (
    *clusters.KINDS,
    *NODES,
    *watch.KINDS,
    *realtime.KINDS,
)
