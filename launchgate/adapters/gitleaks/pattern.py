"""A pattern of a configuration, whose errors say which one it is."""

from launchgate.adapters.gitleaks.regex import BadPattern, Pattern, Unsupported


def named_pattern(text: str, name: str) -> Pattern:
    """`name` is its key. Raises BadPattern, Unsupported."""
    try:
        return Pattern(text)
    except BadPattern as error:
        raise BadPattern(f"{name}: {error}") from None
    except Unsupported as error:
        raise Unsupported(f"{name}: {error}") from None


def named_patterns(texts: tuple[str, ...], name: str) -> tuple[Pattern, ...]:
    return tuple(named_pattern(text, f"{name}[{number}]") for number, text in enumerate(texts))
