"""How a command ends early: one clear line, the right exit code, no traceback."""

GO, NO_GO, USAGE, INCONCLUSIVE, INTERRUPTED = 0, 1, 2, 3, 130


class Failure(Exception):
    """Ends the command. `code` is the contract's: 2 for usage, 3 for could-not-tell."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code
