"""The one place that names the HTTP library: httpx, or its continuation where that is installed.

`LAUNCHGATE_HTTP=httpx` keeps the older one.
"""

import importlib
import importlib.util
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpcore
    import httpx
else:
    _wanted = os.environ.get("LAUNCHGATE_HTTP", "httpx2")
    _found = _wanted == "httpx2" and importlib.util.find_spec("httpx2") is not None
    httpx = importlib.import_module("httpx2" if _found else "httpx")
    httpcore = importlib.import_module("httpcore2" if _found else "httpcore")

__all__ = ["httpcore", "httpx"]
