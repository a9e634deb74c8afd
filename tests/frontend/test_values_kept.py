"""A value never leaves, and no input makes the search slow."""

import time
import traceback

import pytest

from launchgate.adapters.bundlescan.literals import best_literals
from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from launchgate.frontend.values.forms import forms
from launchgate.frontend.values.parts import with_parts
from tests.credentials.recipe import expand

VALUE = expand("{alnum:32}")


def test_no_repr_has_it() -> None:
    known = Known("APP_SECRET", VALUE.encode())
    needles = Needles([known])
    hits = list(needles.find(VALUE.encode()))
    shown = repr((known, needles, hits, list(forms(known.value)), {"k": known}, f"{known}"))
    assert VALUE not in shown
    assert VALUE[:8] not in shown
    assert "APP_SECRET" in shown


def test_no_trace_has_it() -> None:
    with pytest.raises(TypeError) as caught:
        list(Needles([Known("APP_SECRET", VALUE.encode())]).find(VALUE))  # type: ignore[arg-type]
    assert VALUE not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("recipe", "part"),
    [
        ("postgres:" + "//app:{alnum:16}@db.acme.com/main", slice(15, 31)),
        ("Server=db.acme.com;Password={alnum:16};Encrypt=true", slice(28, 44)),
    ],
)
def test_a_password_inside_is_looked_for_by_itself(recipe: str, part: slice) -> None:
    value = expand(recipe)
    known = with_parts([Known("DATABASE_URL", value.encode())])
    data = f'pg({{password:"{value[part]}"}})'.encode()
    [hit] = Needles(known).find(data)
    assert data[hit.start : hit.end].decode() == value[part]
    [whole] = Needles(known).find(value.encode())
    assert (whole.start, whole.end) == (0, len(value))


def test_a_key_inside_a_document_is_looked_for_by_itself() -> None:
    body = expand("{b64:64}")
    pem = f"-----BEGIN PRIVATE KEY-----\\n{body}\\n-----END PRIVATE KEY-----\\n"
    document = f'{{"type": "service_account", "project_id": "acme", "private_key": "{pem}"}}'
    known = with_parts([Known("GOOGLE_CREDENTIALS", document.encode())])
    assert [hit.known.name for hit in Needles(known).find(f'k="{pem}"'.encode())]
    assert [hit.known.name for hit in Needles(known).find(f'k="{body}"'.encode())]
    assert not list(Needles(known).find(b'{"type":"service_account","project_id":"acme"}'))


@pytest.mark.parametrize(
    "piece", [b"a", b"\\", b"&amp;", b"%25", b"acme", b"\\u0061", b"\n", b'"', b"\0", b"=", b"Zx"]
)
def test_worst_inputs_take_linear_time(piece: bytes) -> None:
    known = [
        Known("A_SECRET", b"a\\\\\\\\a\"'&&&&<<<<a"),
        Known("B_SECRET", b"acme" + b"\\" * 200 + b"acmeZx%%%%25"),
        Known("C_SECRET", b"x!y@" + b"\n" * 100 + b"Zx&amp;"),
        Known("D_SECRET", expand("{b64:60}").encode()),
    ]
    needles = Needles(known, best_literals(10**9))
    begun = time.process_time()
    for size in (1, 2_000_000):
        list(needles.find(piece * (size // len(piece))))
    assert time.process_time() - begun < 5
