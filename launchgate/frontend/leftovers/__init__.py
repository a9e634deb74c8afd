"""What belongs to development, to tests or to the server, and lies in a build for production."""

from launchgate.frontend.leftovers.find import in_file, in_name
from launchgate.frontend.leftovers.trace import Trace

__all__ = ["Trace", "in_file", "in_name"]
