"""All that one input decodes to, layer under layer."""

from collections.abc import Callable, Iterator

from launchgate.credentials.decode.budget import Budget
from launchgate.credentials.decode.escapes import unescaped
from launchgate.credentials.decode.hints import Look
from launchgate.credentials.decode.runs import LEAST, decoded_runs
from launchgate.credentials.decode.texty import GZIP, MARKS, ZIP
from launchgate.credentials.decode.utf16 import wide
from launchgate.credentials.decode.view import Decoded, View, through

_DEPTH = 3
Layers = Callable[[bytes], Iterator[Decoded]]
_NOTEBOOK = ".ipynb"


def views(
    data: bytes,
    path: str,
    wanted: Callable[[bytes], bool] | None = None,
    refused: list[str] | None = None,
    look: Look | None = None,
    more: Layers | None = None,
) -> Iterator[View]:
    """What `data` holds in encoded form, up to three layers deep, within 64 MB.

    Views for which `wanted` is false are looked into but not given. `refused` takes a sentence
    for all that was left undecoded: of that nothing is known, which is no pass. `look` finds the
    hints of encodings faster than is done here; `more` gives further layers of any text.
    """
    whole = View((), data, lambda start, end: (start, end), path)
    budget = Budget(len(data), [] if refused is None else refused)
    for view in _under(whole, budget, look, more):
        if wanted is None or wanted(view.data):
            yield view


def _under(view: View, budget: Budget, look: Look | None, more: Layers | None) -> Iterator[View]:
    for found in _layers(view, budget, look, more):
        packed = found.layer in ("gzip", "zip")
        if not packed and not budget.take(len(found.data), view.path):
            return
        path = f"{view.path}!{found.member}" if found.member else view.path
        place = through(found.place, view.place)
        inner = View((*view.layers, found.layer), found.data, place, path)
        yield inner
        if len(inner.layers) < _DEPTH:
            yield from _under(inner, budget, look, more)
        elif packed_inside(found.data):
            budget.refuse(path, "packed too deep, not looked into")


def unfolds(data: bytes, path: str) -> bool:
    """Whether a text is unpacked or read in another form as a whole: no hint tells of that."""
    return b"\0" in data or data.startswith((GZIP, ZIP, *MARKS)) or path.endswith(_NOTEBOOK)


def packed_inside(data: bytes) -> bool:
    return data.startswith((GZIP, ZIP))


def _layers(
    view: View, budget: Budget, look: Look | None, more: Layers | None
) -> Iterator[Decoded]:
    data = view.data
    if packed_inside(data):
        # zlib and zipfile cost milliseconds to load, and few inputs are archives
        from launchgate.credentials.decode.archive import members  # noqa: PLC0415

        yield from members(data, view.path, budget)
        return
    if len(data) < LEAST:
        return
    if data.startswith(MARKS) or b"\0" in data:
        yield from wide(data)
    hints = look(data) if look else None
    yield from decoded_runs(data, hints and hints.runs)
    yield from unescaped(data, hints and hints.escapes)
    if more:
        yield from more(data)
    if view.path.endswith(_NOTEBOOK) and "notebook" not in view.layers:
        from launchgate.credentials.decode.notebook import cells  # noqa: PLC0415

        yield from cells(data)
