"""What belongs to development, to tests or to the server, and lies in a build for production."""

from launchgate.frontend.leftovers.find import RARE, in_file, in_name
from launchgate.frontend.leftovers.trace import Trace

__all__ = ["RARE", "Trace", "in_file", "in_name"]
