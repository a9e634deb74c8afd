"""The one place that names the HTTP library: httpx, or httpx2, its continuation, when asked for.

`LAUNCHGATE_HTTP=httpx2` takes that one, which must be installed.
"""

import importlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpcore
    import httpx
else:
    _suffix = "2" if os.environ.get("LAUNCHGATE_HTTP") == "httpx2" else ""
    httpx = importlib.import_module(f"httpx{_suffix}")
    httpcore = importlib.import_module(f"httpcore{_suffix}")

__all__ = ["httpcore", "httpx"]
