"""What a process started by `crew` does for builds: says which files deserve a closer look.

It knows no values and judges more strictly than this run does, so that nothing is lost on the way.
"""

from launchgate.adapters.bundlescan.asset import Asset, is_media
from launchgate.adapters.bundlescan.glance import best_glance
from launchgate.adapters.bundlescan.look import Engines, look
from launchgate.adapters.secretscan.skim import Plain, Skim, serve
from launchgate.adapters.secretscan.vector import best_finder
from launchgate.frontend.leftovers import in_file

# Of the others, what they are depends on where they lie.
_SUFFIXES = (".js", ".mjs", ".cjs", ".css", ".map", ".html")


def skimmer(total_bytes: int) -> Skim:
    engines = Engines(
        best_finder(total_bytes), glance=best_glance(total_bytes), tells_libraries=False
    )

    def skimmed(data: bytes, path: str) -> Plain | None:
        asset = Asset(path, data)
        notes: list[str] = []
        if not path.endswith(_SUFFIXES) or is_media(data, path) or look(asset, engines, notes):
            return None
        if notes or any(in_file(path, data, "client", engines.glance)):
            return None
        return len(data), 0

    return skimmed


def main() -> None:
    serve(skimmer)
