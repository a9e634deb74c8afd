"""Source maps (ECMA-426): from a place in a built file to the file that people wrote.

Pure, as all of this layer: no path or URL that a map holds is ever opened.
"""

from launchgate.frontend.sourcemap.error import MapError
from launchgate.frontend.sourcemap.original import Original
from launchgate.frontend.sourcemap.own import own
from launchgate.frontend.sourcemap.parse import SourceMap, parse
from launchgate.frontend.sourcemap.reference import Reference, reference

__all__ = ["MapError", "Original", "Reference", "SourceMap", "own", "parse", "reference"]
