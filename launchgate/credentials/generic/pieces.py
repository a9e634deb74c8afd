"""Parts of the generic patterns: how a name is tied to a value. All repeats are bounded."""

from launchgate.credentials.kind import Kind, Level

QUOTE = r"""\\{0,4}["'`]"""
VALUE = r"""(?P<secret>[^\s"'`]{1,200})"""
_REST = r"[\w.\-]{0,40}"  # of the identifier, behind the anchor
_TYPE = r":[ \t]{0,4}[a-z_&][\w.<>\[\]?&]{0,30}[ \t]{0,4}="  # `name: String =`
_SIGN = rf"(?:{_TYPE}|={{1,3}}>?|!={{1,2}}|:=|:{{1,2}}|->|,)"
_ASSIGN = (
    rf"(?:{QUOTE})?[\])]{{0,2}}[ \t]{{0,20}}{_SIGN}[ \t]{{0,20}}"
    rf"(?:\[[ \t]{{0,4}})?(?:[bufr@$&]{{0,2}}(?:(?:{QUOTE}){{3,4}}|{QUOTE}))?"
)
_CALL = rf"\([ \t]{{0,4}}[bufr@$]{{0,2}}{QUOTE}"
_ELEMENT = r"(?:</key>\s{0,40}<string)?>"  # XML, and a property list's pair
_PAIR = (
    rf"(?:{QUOTE})?,?\s{{1,60}}(?:{QUOTE})?value"
    rf"(?:{QUOTE})?[ \t]{{0,4}}[:=][ \t]{{0,4}}(?:{QUOTE})?"
)


def assignment(words: str) -> str:
    """The pattern of a value that is given to a name in which one of the `words` stands."""
    return rf"(?:{words}){_REST}(?:{_ASSIGN}|{_CALL}|{_ELEMENT}|{_PAIR}){VALUE}"


def generic(
    name: str,
    title: str,
    anchors: tuple[str, ...],
    pattern: str,
    level: Level = "high",
    source: str = "https://cwe.mitre.org/data/definitions/798.html",
    max_length: int = 512,
) -> Kind:
    """What all generic kinds share: they begin inside a word and prove nothing by their shape."""
    return Kind(
        id=f"generic-{name}",
        title=title,
        anchors=anchors,
        pattern=pattern,
        source=source,
        opens="whatever this value protects",
        revoke="https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
        level=level,
        proven=False,
        ignore_case=True,
        inside=True,
        max_length=max_length,
    )
