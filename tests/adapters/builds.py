"""Small builds, and the scanner's answer to them."""

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from launchgate.adapters.bundlescan.scanner import BundleScanner
from launchgate.frontend.known import Known
from launchgate.ports import BundleAsk, BundleSweep, Exposure, Scope
from tests.credentials.recipe import expand
from tests.support import write

PAGE = '<!doctype html><script src="app.js"></script>'
SECRET = expand("sk_" + "live_{alnum:32}", 7)
PUBLISHABLE = expand("pk_" + "live_{alnum:32}", 7)
TITLE = "Stripe secret key (live)"


def swept(
    root: Path,
    files: Mapping[str, str | bytes],
    *,
    only: Sequence[str] = (),
    known: Sequence[Known] = (),
    ask: BundleAsk | None = None,
    scope: Scope | None = None,
) -> BundleSweep:
    """Of a project with these files; a page is put beside them so that they are a site."""
    write(root, {"dist/index.html": PAGE, **files})
    scanner = BundleScanner(str(root), lambda: bytes(16), only=only, known=known)
    return scanner.sweep(scope or Scope(narrowed=bool(only)), ask or BundleAsk())


def leaks(sweep: BundleSweep) -> list[Exposure]:
    return [item for item in sweep.exposures if item.role == "block"]


def mapped(generated: str, sources: Mapping[str, str], mappings: str = "AAAA") -> dict[str, str]:
    """`app.js` in dist/ and its map beside it."""
    return {
        "dist/app.js": f"{generated}\n//# sourceMappingURL=app.js.map\n",
        "dist/app.js.map": map_text(sources, mappings),
    }


def map_text(sources: Mapping[str, str], mappings: str = "AAAA") -> str:
    return json.dumps(
        {
            "version": 3,
            "sources": list(sources),
            "sourcesContent": list(sources.values()),
            "names": [],
            "mappings": mappings,
        }
    )


def inline(text: str) -> str:
    digits = base64.b64encode(text.encode()).decode()
    return f"//# sourceMappingURL=data:application/json;base64,{digits}\n"
