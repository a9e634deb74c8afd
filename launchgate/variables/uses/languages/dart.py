"""Dart. https://api.dart.dev/dart-core/String/String.fromEnvironment.html"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"nvironment",)
FORMS = (
    form(
        r"\b(?:String|int|bool)\.fromEnvironment\s*\(\s*<literal>",
        "fromEnvironment",
        phase="build",
        side="client",
    ),
    form(
        r"\bbool\.hasEnvironment\s*\(\s*<literal>", "hasEnvironment", optional=True, phase="build"
    ),
    form(r"\bPlatform\.environment\s*\[\s*<literal>", "Platform.environment"),
    form(
        r"\bPlatform\.environment\.containsKey\s*\(\s*<literal>",
        "Platform.environment",
        optional=True,
    ),
)
WIDE = re.compile(r"\bPlatform\.environment\b(?!\s*(?:\[|\.containsKey))")
