"""What a file must contain before any of these languages is looked at."""

WORDS: tuple[bytes, ...] = (b"env", b"ENV", b"Env", b"$", b":system")
