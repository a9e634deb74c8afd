"""Rules and allowlists of a `.gitleaks.toml` over one piece: what they find and accept."""

import base64
import time
from pathlib import Path

import pytest

from launchgate.adapters.gitleaks.defaults import is_about
from launchgate.adapters.secretscan.custom import read_custom
from launchgate.adapters.secretscan.extras import Found, look_besides
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.sight import sightings
from launchgate.credentials.examine import examine
from launchgate.ports import Category
from tests.adapters.repository import write
from tests.credentials.recipe import expand

TOKEN = expand("acme_{lowernum:24}").encode()
OTHER = expand("acme_{lowernum:24}", 2).encode()
RULE = "[[rules]]\nid = 'acme'\ndescription = 'Acme token.'\nregex = 'acme_[a-z0-9]{24}'\n"


class Repository:
    """The rules of one file."""

    def __init__(self, root: Path, text: str) -> None:
        write(root, ".gitleaks.toml", text)
        custom = read_custom(root)
        assert custom is not None
        self.custom = custom

    def look(self, data: bytes, path: str = "src/a.py", *, trusting: bool = True) -> Found:
        return self.find(Piece(path, data), trusting=trusting)

    def find(self, piece: Piece, *, trusting: bool = True) -> Found:
        return self.custom.search(trusting=trusting).find(piece)

    def secrets(self, data: bytes, path: str = "src/a.py") -> list[bytes]:
        return [spot.secret for spot in self.look(data, path).spots]

    def accepts(self, data: bytes, path: str = "src/a.py", commit: str | None = None) -> list[str]:
        """By what, for each of our own finds."""
        piece = Piece(path, data, commit=commit)
        spots = examine(data, path).spots
        told = sightings(piece, spots, lambda: b"salt")
        return [
            self.custom.accepting(piece, item, spot) for item, spot in zip(told, spots, strict=True)
        ]


def test_a_rule_finds_at_the_place_and_says_who_asked_for_it(tmp_path: Path) -> None:
    data = "größe = 1\nx = 'é".encode() + TOKEN + b"'\n"
    [spot] = Repository(tmp_path, RULE).look(data).spots
    assert (spot.secret, data[spot.start : spot.end]) == (TOKEN, TOKEN)
    assert (spot.kind.id, spot.kind.title, spot.level) == ("custom-acme", "Acme token", "high")
    assert spot.reasons == ("rule acme of .gitleaks.toml",)


@pytest.mark.parametrize(
    ("more", "secret"),
    [
        ("regex = 'key=(acme)_([a-z0-9]+)'\nsecretGroup = 2\n", TOKEN[5:]),
        ("regex = 'key=(acme)_([a-z0-9]+)'\n", b"acme"),
        ("regex = '(x)?key=(acme_[a-z0-9]+)'\n", TOKEN),
        ("regex = '(x)?key=(acme_[a-z0-9]+)'\nsecretGroup = 1\n", TOKEN),
        ("regex = '''(?s)key=.*\\n'''\n", b"key=" + TOKEN),
    ],
)
def test_which_part_of_a_match_is_the_secret(tmp_path: Path, more: str, secret: bytes) -> None:
    rule = f"[[rules]]\nid = 'x'\n{more}"
    assert Repository(tmp_path, rule).secrets(b"key=" + TOKEN + b"\n") == [secret]


def test_entropy_keywords_and_path_narrow_a_rule(tmp_path: Path) -> None:
    low = b"acme_" + b"ab" * 12
    assert Repository(tmp_path, RULE + "entropy = 3.0\n").secrets(low + b" " + TOKEN) == [TOKEN]
    keyed = Repository(tmp_path, RULE + "keywords = ['SHOP', 'mill']\n")
    assert keyed.secrets(TOKEN) == []
    assert keyed.secrets(b"# the shop\n" + TOKEN) == [TOKEN]
    below = Repository(tmp_path, RULE + "path = '^src/.*[.]py$'\n")
    assert below.secrets(TOKEN, "src/deep/a.py") == [TOKEN]
    assert below.secrets(TOKEN, "lib/src/a.py") == []


def test_a_path_alone_forbids_a_file(tmp_path: Path) -> None:
    rule = "[[rules]]\nid = 'env'\npath = '[.]env$'\n[[rules.allowlists]]\npaths = ['^demo/']\n"
    repository = Repository(tmp_path, rule)
    [spot] = repository.look(b"A=1\n", "app/.env").spots
    assert (spot.start, spot.end, spot.kind.id) == (0, 0, "custom-env")
    assert repository.look(b"A=1\n", "app/env.py").spots == []
    assert repository.look(b"A=1\n", "demo/.env").allowed == {
        ".gitleaks.toml: rules[0].allowlists[0]": 1
    }
    assert repository.find(Piece("", b"A message\n", message=True)).spots == []


def test_nothing_matches_across_a_gap_of_added_lines(tmp_path: Path) -> None:
    rule = "[[rules]]\nid = 'x'\nregex = '''key:\\s*(acme_[a-z0-9]{24})'''\n"
    data = b"one\nkey:\n\n" + TOKEN + b"\n\nkey: " + OTHER + b"\n"
    repository = Repository(tmp_path, rule)
    assert repository.secrets(data) == [TOKEN, OTHER]
    [spot] = repository.find(Piece("a.yml", data, runs=((1, 1), (4, 9), (6, 20)))).spots
    assert data[spot.start : spot.end] == OTHER


def test_a_row_of_added_lines_begins_and_ends_a_text(tmp_path: Path) -> None:
    rule = "[[rules]]\nid = 'x'\nregex = '''^acme_[a-z0-9]{24}\\n$'''\n"
    data = b"one\n\n" + TOKEN + b"\n\ntwo\n"
    repository = Repository(tmp_path, rule)
    assert repository.secrets(data) == []
    piece = Piece("a.yml", data, runs=((1, 1), (3, 9), (5, 20)))
    assert [spot.secret for spot in repository.find(piece).spots] == [TOKEN]


def test_encoded_forms_are_looked_into(tmp_path: Path) -> None:
    hidden = base64.b64encode(b"the token is " + TOKEN + b" of the shop")
    [spot] = Repository(tmp_path, RULE).look(b"x: " + hidden + b"\n").spots
    assert (spot.secret, spot.layers) == (TOKEN, ("base64",))


def test_rules_for_the_same_place_give_one_find_and_generic_ones_give_way(tmp_path: Path) -> None:
    generic = "[[rules]]\nid = 'generic-key'\nregex = '''key = '(.*)' '''\n"
    text = b"key = '" + TOKEN + b"' key = 'other' \n"
    [first] = Repository(tmp_path, generic + RULE).look(text).spots
    assert first.kind.id == "custom-acme"
    [other] = Repository(tmp_path, generic).look(b"key = 'other' \n").spots
    assert other.level == "medium"


@pytest.mark.parametrize(
    ("bounds", "data", "found"),
    [
        ("", b"user = bob\n\n\n" + TOKEN, True),
        ("", b"nobody\n" + TOKEN, False),
        ("withinLines = 1\n", b"user = bob\n" + TOKEN, True),
        ("withinLines = 1\n", TOKEN + b"\nx\nuser = bob\n", False),
        ("withinColumns = 5\n", b"user = bob\n\n\n   " + TOKEN, True),
        ("withinColumns = 5\n", b"user = bob " + TOKEN, False),
        ("withinLines = 0\nwithinColumns = 20\n", b"user = bob " + TOKEN, True),
        ("withinLines = 0\nwithinColumns = 20\n", b"user = bob\n" + TOKEN, False),
    ],
)
def test_a_rule_that_requires_another_one(
    tmp_path: Path, bounds: str, data: bytes, found: bool
) -> None:
    rules = (
        f"{RULE}[[rules.required]]\nid = 'user'\n{bounds}"
        "[[rules]]\nid = 'user'\nregex = 'user = [a-z]+'\nskipReport = true\n"
    )
    assert bool(Repository(tmp_path, rules).secrets(data)) is found


ACCEPTING = [
    ("paths = ['^src/.*[.]py$']", True),
    ("paths = ['^lib/']", False),
    (f"regexes = ['^{TOKEN.decode()}$']", True),
    ("regexes = ['acme_0{24}']", False),
    ("regexes = ['mine = ']", False),
    ("regexTarget = 'line'\nregexes = ['^mine = .*shop$']", True),
    ("regexTarget = 'match'\nregexes = ['^acme_']", True),
    ("stopwords = ['CME_']", True),
    ("stopwords = ['shop']", False),
    ("commits = ['" + "AB" * 20 + "']", True),
    ("commits = ['" + "ab" * 19 + "']", False),
    ("condition = 'AND'\npaths = ['^src/']\nstopwords = ['acme']", True),
    ("condition = 'AND'\npaths = ['^lib/']\nstopwords = ['acme']", False),
    ("paths = ['^lib/']\nstopwords = ['acme']", True),
]


@pytest.mark.parametrize(("allow", "accepted"), ACCEPTING)
@pytest.mark.parametrize("table", ["[[rules.allowlists]]", "[rules.allowlist]", "[[allowlists]]"])
def test_what_an_allowlist_accepts(tmp_path: Path, table: str, allow: str, accepted: bool) -> None:
    repository = Repository(tmp_path, f"{RULE}{table}\n{allow}\n")
    piece = Piece("src/a.py", b"mine = " + TOKEN + b" of the shop\n", commit="ab" * 20)
    found = repository.find(piece)
    assert (len(found.spots), sum(found.allowed.values())) == ((0, 1) if accepted else (1, 0))
    assert len(repository.find(piece, trusting=False).spots) == 1


def test_an_allowlist_for_one_rule_of_two(tmp_path: Path) -> None:
    rules = (
        f"{RULE}[[rules]]\nid = 'mill'\nregex = 'mill_[a-z0-9]+'\n"
        "[[allowlists]]\ntargetRules = ['mill']\npaths = ['.']\n"
    )
    assert Repository(tmp_path, rules).secrets(b"mill_1 " + TOKEN) == [TOKEN]


STRIPE = expand("sk_" + "live_{alnum:32}").encode()
PASSWORD = expand("{alnum:14}").encode() + b"#9xK"


def test_a_list_for_all_accepts_what_our_own_kinds_find(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "[allowlist]\npaths = ['^tests/']\nstopwords = ['9xk']\n")
    key, password = b'STRIPE = "' + STRIPE + b'"\n', b'DB_PASSWORD = "' + PASSWORD + b'"\n'
    assert repository.accepts(key) == [""]
    assert repository.accepts(password) == [".gitleaks.toml: allowlist"]
    proven = ".gitleaks.toml: allowlist, though its shape proves it"
    assert repository.accepts(key, "tests/a.py") == [proven]


def test_a_list_for_a_rule_of_gitleaks_is_for_our_kinds_of_the_same_provider(
    tmp_path: Path,
) -> None:
    repository = Repository(
        tmp_path,
        "[extend]\nuseDefault = true\n[[rules]]\nid = 'generic-api-key'\n"
        "[rules.allowlist]\npaths = ['^src/']\n"
        "[[allowlists]]\ntargetRules = ['stripe-access-token']\nregexTarget = 'line'\n"
        "regexes = ['demo']\n",
    )
    key, password = b'STRIPE = "' + STRIPE + b'"', b'DB_PASSWORD = "' + PASSWORD + b'"\n'
    assert repository.accepts(key) == [""]
    assert repository.accepts(key + b" # demo\n") != [""]
    assert repository.accepts(password) == [".gitleaks.toml: rules[0].allowlist"]
    assert repository.accepts(password, "lib/a.py") == [""]


@pytest.mark.parametrize(
    ("rule", "kind", "category", "same"),
    [
        ("aws-access-token", "aws-access-key", "provider", True),
        ("aws-access-token", "awsome-key", "provider", False),
        ("gcp-api-key", "google-api-key", "provider", True),
        ("generic-api-key", "generic-password", "generic", True),
        ("generic-api-key", "generic-url-password", "url", False),
        ("generic-api-key", "stripe-secret-key", "provider", False),
        ("private-key", "rsa-private-key", "private-key", True),
        ("curl-auth-user", "generic-curl-user", "generic", True),
        ("acme", "custom-acme", "custom", False),
    ],
)
def test_the_same_thing_by_another_name(
    rule: str, kind: str, category: Category, same: bool
) -> None:
    assert is_about(rule, kind, category) is same


def test_a_pattern_that_takes_too_long_is_no_pass(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "[[rules]]\nid = 'slow'\nregex = 'a(.*z)?'\n")
    [told] = repository.look(b"a" * 300_000).refused
    assert told.startswith("src/a.py: rule slow (.gitleaks.toml: rules[0]) takes too long here")
    assert "{0,100}" in told


def test_a_rule_that_takes_too_long_again_and_again_is_given_up(tmp_path: Path) -> None:
    repository = Repository(tmp_path, f"{RULE}[[rules]]\nid = 'slow'\nregex = 'a(.*z)?'\n")
    search = repository.custom.search(trusting=True)
    pieces = [Piece(f"{number}.txt", b"a" * 100_000 + b" " + TOKEN) for number in range(40)]
    begin = time.monotonic()
    found = [search.find(piece) for piece in pieces]
    assert time.monotonic() - begin < 15
    assert [len(item.refused) for item in found] == [1] * 40
    assert all(item.spots[-1].secret == TOKEN for item in found)


def test_the_files_own_patterns_are_no_finds(tmp_path: Path) -> None:
    assert Repository(tmp_path, RULE).look(TOKEN, ".gitleaks.toml").spots == ()


def test_where_our_own_kind_or_a_marker_stands_a_rule_is_silent(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "[[rules]]\nid = 'x'\nregex = '(sk|acme)_[a-z0-9_A-Z]+'\n")
    mark = b"  # gitleaks" + b":allow\n"
    piece = Piece("a.py", b'K = "' + STRIPE + b'"\nT = "' + TOKEN + b'"' + mark + OTHER)
    known = examine(piece.data, "a.py").spots
    extras = [repository.custom.search(trusting=True).find]
    found = look_besides(extras, piece, known, markers=True)
    assert [spot.secret for spot in found.spots] == [b"acme"]
    assert found.spots[0].start == piece.data.rindex(b"acme")
    assert sum(found.allowed.values()) == 1
    assert len(look_besides(extras, piece, known, markers=False).spots) == 2


def test_a_flood_of_finds_takes_linear_time(tmp_path: Path) -> None:
    line = b'K = "' + STRIPE + b'" ' + TOKEN + b"\n"
    piece = Piece("a.py", line * 5_000)
    known = [spot for spot in examine(piece.data, "a.py").spots if spot.kind.proven]
    extras = [Repository(tmp_path, RULE).custom.search(trusting=True).find]
    assert len(look_besides(extras, piece, known, markers=True).spots) == 5_000


@pytest.mark.parametrize(
    ("rules", "path", "text", "may"),
    [
        (RULE, "a.py", TOKEN, True),
        (RULE, "a.py", b"# ACME_ alone", True),
        (RULE, "a.py", b"nothing", False),
        (RULE + "path = '^b'\n", "a.py", TOKEN, False),
        (RULE + "skipReport = true\n", "a.py", TOKEN, False),
        ("[[rules]]\nid = 'x'\npath = '^b'\n", "b.py", b"x", True),
        ("[[rules]]\nid = 'x'\nregex = '[0-9]{9}'\n", "b.py", b"x", True),
    ],
)
def test_a_quick_look_leaves_out_only_what_no_rule_can_match(
    tmp_path: Path, rules: str, path: str, text: bytes, may: bool
) -> None:
    search = Repository(tmp_path, rules).custom.search(trusting=True)
    piece = Piece(path, text)
    assert search.may_find(piece) is may
    assert may or not search.find(piece).spots
