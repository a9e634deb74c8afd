"""Source maps (ECMA-426): from a place in a built file to the file that people wrote."""

from launchgate.frontend.sourcemap.parse import MapError, Original, SourceMap, parse
from launchgate.frontend.sourcemap.reference import Reference, reference

__all__ = ["MapError", "Original", "Reference", "SourceMap", "parse", "reference"]
