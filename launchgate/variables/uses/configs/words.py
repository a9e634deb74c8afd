"""What a file must contain before any of these formats is looked at."""

WORDS: tuple[bytes, ...] = (b"env", b"ENV", b"$", b"ARG", b"arg", b"vars", b"ariable", b"Generator")
