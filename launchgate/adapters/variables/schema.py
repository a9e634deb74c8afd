"""`[env] schema`: a JSON Schema that declares variables, and that values have to satisfy."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from launchgate.adapters.files import port_error
from launchgate.adapters.variables.gathered import Gathered
from launchgate.ports import Declaration, Flaw, PortError
from launchgate.variables.files.json_schema import BadSchema, declarations, violations


def schema_of(home: Path, path: str) -> tuple[object, tuple[Declaration, ...]]:
    """The schema and what it declares. PortError: it cannot be read, or is none."""
    try:
        if (home / path).is_fifo():  # it would never end
            raise PortError("protocol", f"{path} ([env] schema) is no file")
        schema = json.loads((home / path).read_text("utf-8-sig"))
        return schema, declarations(path, schema)
    except OSError as error:
        raise port_error(path, error) from None
    except BadSchema as error:
        raise PortError("protocol", f"{path} ([env] schema): {error}") from None
    except (ValueError, RecursionError):
        raise PortError("protocol", f"{path} ([env] schema) is no JSON") from None


def violated(schema: object, path: str, found: Gathered) -> Iterator[Flaw]:
    """`wrong-type`, at each target. PortError: the schema refers to what is not in it."""
    for target in dict.fromkeys(held.target for held in found.held):
        here = [held for held in found.held if held.target == target and held.value is not None]
        values = {held.name: held.value for held in here if held.value and held.value.text}
        places = {held.name: held.location for held in here}
        try:
            for flaw in violations(schema, values):
                place = places.get(flaw.name)
                where = (place,) if place else flaw.locations
                message = f"{flaw.name} at {target} {flaw.message}"
                yield replace(flaw, target=target, locations=where, message=message)
        except BadSchema as error:
            raise PortError("protocol", f"{path} ([env] schema): {error}") from None
