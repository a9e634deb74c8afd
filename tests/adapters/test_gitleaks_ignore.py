"""`.gitleaksignore`: file and line must be equal, the rule is not compared."""

from launchgate.adapters.gitleaks.ignore import ignored

COMMIT = "ab" * 20


def test_a_fingerprint_accepts_its_line_and_no_other() -> None:
    check = ignored(f"# note\nsrc/a.py:aws-key:12\n{COMMIT}:b.py:x:3\r\nwin\\c.py:x:4\n")
    assert check(None, "src/a.py", 12)
    assert check(COMMIT, "src/a.py", 12)
    assert not check(None, "src/a.py", 13)
    assert check(COMMIT, "b.py", 3)
    assert not check(None, "b.py", 3)
    assert not check("cd" * 20, "b.py", 3)
    assert check(None, "win/c.py", 4)


def test_what_is_no_fingerprint_accepts_nothing() -> None:
    check = ignored("a.py\na.py:x:\na.py:x:-1\n:x:1\n#a.py:x:1\n")
    assert not check(None, "a.py", 1)
    assert not check(None, "", 1)
