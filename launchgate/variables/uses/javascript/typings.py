"""`interface ProcessEnv { X: string }`: what types say of variables."""

from launchgate.ports.variables import Declaration
from launchgate.variables.uses.javascript.found import BUILT_IN, Found
from launchgate.variables.uses.javascript.script import Script

_NAMES = (b"ProcessEnv", b"ImportMetaEnv")


def typings(script: Script, found: Found) -> None:
    for word in _NAMES:
        for start in script.occurrences(word):
            node = script.at(start, start + len(word))
            outer = node.parent if node is not None else None
            if outer is None or outer.type != "interface_declaration":
                continue
            body = outer.child_by_field_name("body")
            for child in body.named_children if body is not None else ():
                name = child.child_by_field_name("name")
                if child.type != "property_signature" or name is None:
                    continue
                text = script.text_of(name).strip("\"'")
                if text in BUILT_IN or text == "NODE_ENV":
                    continue
                optional = b"?" in script.data[name.end_byte : name.end_byte + 2]
                found.declarations.append(
                    Declaration(
                        name=text,
                        source=f"{script.path} ({word.decode()})",
                        location=script.place(name),
                        required=False if optional else None,
                    )
                )
