"""Databases, warehouses and content."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import content, serverless, warehouse

KINDS: tuple[Kind, ...] = (
    *serverless.KINDS,
    *warehouse.KINDS,
    *content.KINDS,
)
