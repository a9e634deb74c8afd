"""PHP: getenv, the superglobals, Laravel's env() and Symfony's %env()%.

https://www.php.net/getenv, https://symfony.com/doc/current/configuration/env_var_processors.html
"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner
from launchgate.variables.uses.languages.form import NAME, Form, Read, form
from launchgate.variables.uses.languages.lexer import Lexed

WORDS = (b"env", b"ENV", b"Env", b"_SERVER")
_OF_THE_REQUEST = re.compile(
    r"(?:HTTP|REQUEST|SERVER|REMOTE|SCRIPT|PHP|QUERY|CONTENT|PATH|DOCUMENT|GATEWAY|ORIG|REDIRECT"
    r"|UNIQUE|FCGI|CONTEXT)_\w+|AUTH_TYPE|SSL_(?:CLIENT|SERVER|PROTOCOL|CIPHER)\w*|HTTPS|argv|argc|DOCUMENT_ROOT|PHP_SELF|REQUEST_URI"
)
FORMS = (
    form(r"(?<![\w>:$])getenv\s*\(\s*<name>", "getenv", None),
    form(r"\$_ENV\s*\[\s*<name>(?=\s*\])", "$_ENV"),
    form(r"\$_SERVER\s*\[\s*<literal>(?=\s*\])", "$_SERVER", screaming=True),
    form(r"(?<![\w>:$])(?<!function )env\s*\(\s*<literal>", "env()"),
    form(r"\bEnv::(?:get|getOrFail)\s*\(\s*<literal>", "Env::get"),
    form(r"\bAutowire\s*\([^)\n]{0,200}?\benv\s*:\s*<literal>", "Autowire", None),
    form(
        r"\barray_key_exists\s*\(\s*<literal>\s*,\s*\$_(?:ENV|SERVER)\b",
        "$_ENV",
        None,
        optional=True,
    ),
)
WIDE = re.compile(r"(?<![\w>:$])getenv\s*\(\s*\)|\bforeach\s*\(\s*\$_ENV\b")
_SYMFONY = re.compile(r"%env\(([^()%\s]{1,200})\)%")


def wanted(read: Read) -> bool:
    """Not what a server tells of one request, which CGI hands over in the environment."""
    if read.form.label == "$_SERVER":
        return not _OF_THE_REQUEST.fullmatch(read.name)
    return not read.name.startswith(("HTTP_X_", "HTTP_HOST", "HTTP_USER_AGENT", "REMOTE_ADDR"))


def further(lexed: Lexed) -> Iterator[Read]:
    if "%env(" not in lexed.text:
        return
    for start, end in lexed.literals.values():
        for match in _SYMFONY.finditer(lexed.text, start, end):
            name = match[1].rpartition(":")[2]
            if NAME.fullmatch(name):
                how = Manner(default="default:" in match[1])
                stop = match.end(1)
                yield Read(name, stop - len(name), stop, Form(_SYMFONY, "%env()%"), how)
