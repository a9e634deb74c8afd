"""How each language writes its comments and strings."""

from launchgate.variables.uses.languages.lexer import Comment, Language, Quote

_LINE = Comment("//")
_BLOCK = Comment(r"/\*", r"\*/")
_NESTED = Comment(r"/\*", r"\*/", nested=True)
_DOUBLE = Quote('"', '"', lines=False)
_CHARACTER = r"(?<!\w)'(?:\\[^\n]{1,9}?|[^'\\\n])'"
_HEREDOC_END = r"^[ \t]*TAG[ \t]*$"
_WHERE_A_VALUE_STANDS = (
    r"(?:(?<=[=(,~|&\[{;!])|(?<=[=(,~|&\[{;!] )|(?<=\bif )|(?<=\bunless )|(?<=\bwhen )|(?<=\band ))"
)
_PATTERN = Quote(_WHERE_A_VALUE_STANDS + r"/(?![/*])", r"/", lines=False)

_RUBY_QUOTES = (
    Quote(r"<<[~-]?'(?P<tag>[A-Z_]\w*)'", _HEREDOC_END, escape="", later=True),
    Quote(r"<<[~-]?\"?(?P<tag>[A-Z_]\w*)\"?", _HEREDOC_END, code=r"#\{", later=True),
    Quote(r"(?<![\w)\]])%[qwi](?P<tag>[(\[{<|!])", "PAIR"),
    Quote(r"(?<![\w)\]])%[QWI](?P<tag>[(\[{<|!])", "PAIR", code=r"#\{"),
    Quote('"', '"', code=r"#\{"),
    Quote("`", "`", code=r"#\{"),
    Quote("'", "'"),
    _PATTERN,
)
_HASH = Comment(r"#")
RUBY = Language(
    (Comment(r"^=begin\b", r"^=end\b"), Comment(r"^__END__$", r"(?!)"), _HASH),
    _RUBY_QUOTES,
    plain=r"\$['\"`]|(?<=[\s(,\[])\?['\"#](?=[\s),\]])",
)
ERB = Language((Comment(r"%>", r"<%(?!#)"), Comment("#", r"(?=\n|%>)")), _RUBY_QUOTES, r"<%(?!#)")
GO = Language((_LINE, _BLOCK), (_DOUBLE, Quote("`", "`", escape="")), plain=_CHARACTER)
PHP = Language(
    (Comment(r"\?>", r"<\?(?:php\b|=)"), Comment(r"(?://|#(?!\[))", r"(?=\n|\?>)"), _BLOCK),
    (
        Quote(r"<<<[ \t]*'(?P<tag>\w+)'\n", r"^[ \t]*TAG\b", escape=""),
        Quote(r"<<<[ \t]*\"?(?P<tag>\w+)\"?\n", r"^[ \t]*TAG\b", code=r"\{(?=\$)"),
        Quote('"', '"', code=r"\{(?=\$)"),
        Quote("'", "'"),
        Quote("`", "`", code=r"\{(?=\$)"),
    ),
    r"<\?(?:php\b|=)",
)
BLADE = Language(
    (
        Comment(r"\?>|\}\}|!!\}", r"<\?(?:php\b|=)|\{\{(?!--)|\{!!"),
        _BLOCK,
    ),
    (Quote('"', '"'), Quote("'", "'")),
    r"<\?(?:php\b|=)|\{\{(?!--)|\{!!",
)
RUST = Language(
    (_LINE, _NESTED),
    (Quote(r"(?<!\w)(?:b|c)?r(?P<tag>#*)\"", '"TAG', escape=""), Quote('"', '"')),
    plain=_CHARACTER,
)
PRISMA = Language((_LINE,), (_DOUBLE,))
JAVA = Language((_LINE, _BLOCK), (Quote('"""', '"""'), _DOUBLE), plain=_CHARACTER)
KOTLIN = Language(
    (_LINE, _NESTED),
    (Quote('"""', '"""', escape="", code=r"\$\{"), Quote('"', '"', code=r"\$\{", lines=False)),
    plain=_CHARACTER,
)
SCALA = Language(
    (_LINE, _NESTED),
    (
        Quote(r'\b[sf]"""', '"""', escape="", code=r"\$\{"),
        Quote('"""', '"""', escape=""),
        Quote(r'\b[sf]"', '"', code=r"\$\{", lines=False),
        _DOUBLE,
    ),
    plain=_CHARACTER,
)
GROOVY = Language(
    (_LINE, _BLOCK),
    (
        Quote("'''", "'''"),
        Quote('"""', '"""', code=r"\$\{"),
        Quote('"', '"', code=r"\$\{", lines=False),
        Quote("'", "'", lines=False),
    ),
)
_DOUBLED = '""'
CSHARP = Language(
    (_LINE, _BLOCK),
    (
        Quote(r'\$+(?P<tag>"{3,})', "TAG", escape="", code=r"\{"),
        Quote(r'(?P<tag>"{3,})', "TAG", escape=""),
        Quote(r'(?:\$@|@\$)"', '"', escape=_DOUBLED, code=r"\{(?!\{)"),
        Quote(r'@"', '"', escape=_DOUBLED),
        Quote(r'\$"', '"', escape=r"\\[\s\S]|\{\{", code=r"\{(?!\{)", lines=False),
        _DOUBLE,
    ),
    plain=_CHARACTER,
)
FSHARP = Language(
    (_LINE, Comment(r"\(\*(?!\))", r"\*\)", nested=True)),
    (Quote(r'\$?"""', '"""', escape=""), Quote(r'@"', '"', escape=_DOUBLED), Quote('"', '"')),
    plain=_CHARACTER,
)
VISUAL_BASIC = Language((Comment("'"),), (Quote(r'\$?"', '"', escape=_DOUBLED, lines=False),))
_ELIXIR_QUOTES = (
    Quote(r'~[a-z]?"""', '"""', code=r"#\{"),
    Quote(r'~[A-Z]+"""', '"""', escape=""),
    Quote('"""', '"""', code=r"#\{"),
    Quote(r"~[a-z](?P<tag>[(\[{<|/\"'])", "PAIR", code=r"#\{"),
    Quote(r"~[A-Z]+(?P<tag>[(\[{<|/\"'])", "PAIR", escape=""),
    Quote('"', '"', code=r"#\{"),
    Quote("'", "'", code=r"#\{"),
)
ELIXIR = Language((_HASH,), _ELIXIR_QUOTES, plain=r"(?<!\w)\?\\?['\"#]")
EEX = Language((Comment(r"%>", r"<%(?![#!])"), _HASH), _ELIXIR_QUOTES, r"<%(?![#!])")
SWIFT = Language(
    (_LINE, _NESTED),
    (
        Quote(r'(?P<tag>#+)"', '"TAG', escape=""),
        Quote('"""', '"""', code=r"\\\("),
        Quote('"', '"', code=r"\\\(", lines=False),
    ),
)
DART = Language(
    (_LINE, _NESTED),
    (
        Quote(r"(?<!\w)r(?P<tag>'''|\"\"\"|'|\")", "TAG", escape=""),
        Quote(r"(?P<tag>'''|\"\"\")", "TAG", code=r"\$\{"),
        Quote(r"(?P<tag>['\"])", "TAG", code=r"\$\{", lines=False),
    ),
)
LUA = Language(
    (Comment(r"--\[\[", r"\]\]"), Comment("--")),
    (
        Quote(r"\[(?P<tag>=*)\[", r"\]TAG\]", escape=""),
        _DOUBLE,
        Quote("'", "'", lines=False),
    ),
)
CLOJURE = Language((Comment(";"),), (Quote('"', '"'),), plain=r"\\[^\s]")
PERL = Language(
    (
        Comment(r"^=[a-z]\w*", r"^=cut\b"),
        Comment(r"^__(?:END|DATA)__$", r"(?!)"),
        Comment(r"(?<![$\w{&])#"),
    ),
    (
        Quote(r"<<~?'(?P<tag>[A-Z_]\w*)'", _HEREDOC_END, escape="", later=True),
        Quote(r"<<~?\"?(?P<tag>[A-Z_]\w*)\"?", _HEREDOC_END, keep=True, later=True),
        Quote(r"(?<![\w$@%&{>-])q[wr]?\s?(?P<tag>[(\[{<|!/])", "PAIR"),
        Quote(r"(?<![\w$@%&{>-])qq\s?(?P<tag>[(\[{<|!/])", "PAIR", keep=True),
        Quote('"', '"', keep=True),
        Quote("'", "'"),
        _PATTERN,
    ),
)
POWERSHELL = Language(
    (Comment(r"<#", r"#>"), Comment(r"(?<![\w$`])#")),
    (
        Quote(r"@'\n", r"^'@", escape=""),
        Quote(r'@"\n', r'^"@', escape=r"`[\s\S]", keep=True),
        Quote("'", "'", escape="''"),
        Quote('"', '"', escape=r"`[\s\S]|\"\"", code=r"\$\(", keep=True),
    ),
    plain=r"`[\s\S]",
)


def _shell(keep: bool) -> Language:
    return Language(
        (Comment(r"(?<![^\s;|&()])#"),),
        (
            Quote(r"<<-?[ \t]*\\?(?P<tag>(?<=\\)\w+)", _HEREDOC_END, escape="", later=True),
            Quote(r"<<-?[ \t]*'(?P<tag>[\w.-]+)'", _HEREDOC_END, escape="", later=True),
            Quote(r"<<-?[ \t]*\"(?P<tag>[\w.-]+)\"", _HEREDOC_END, escape="", later=True),
            Quote(r"<<-?[ \t]*(?P<tag>[A-Za-z_]\w*)", _HEREDOC_END, keep=keep, later=True),
            Quote(r"\$'", "'"),
            Quote("'", "'", escape=""),
            Quote('"', '"', code=r"\$\((?!\()", keep=keep),
        ),
        plain=r"\\[\s\S]|<<<|\$#|\$\{#",
    )


SHELL = _shell(keep=True)
SHELL_WITHOUT_STRINGS = _shell(keep=False)
