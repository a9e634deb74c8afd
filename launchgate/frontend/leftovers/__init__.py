"""What belongs to development, to tests or to the server, and lies in a build for production."""

from launchgate.frontend.leftovers.find import Trace, in_file, in_name

__all__ = ["Trace", "in_file", "in_name"]
