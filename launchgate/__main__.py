"""The entry point: a hook run takes the short way, everything ends with a contract exit code."""

import gc
import sys

# At Python's own 700 the collector keeps looking at modules that are being loaded.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """Runs the command in sys.argv and exits."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        try:
            _dispatch()
        except KeyboardInterrupt:
            _leave("launchgate: interrupted: nothing more was judged", 130)
    except SystemExit as end:
        _exit(end)


def _dispatch() -> None:
    from launchgate.cli.failure import Failure  # noqa: PLC0415 - Ctrl-C is heard from here on

    try:
        if sys.argv[1:2] == ["hook"]:
            from launchgate.cli.hook import main as hook  # noqa: PLC0415 - without click

            sys.exit(hook(sys.argv[2:]))
        _click()
    except Failure as failure:
        _leave(f"launchgate: {failure}", failure.code)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:
        from launchgate.engine.gate_run import trace  # noqa: PLC0415
        from launchgate.ports import PortError  # noqa: PLC0415

        if isinstance(error, PortError):
            _leave(f"launchgate: {error}", 3)
        _leave(f"launchgate: a bug, nothing was judged. {_kept(trace(error))}", 3)


def _click() -> None:
    import click  # noqa: PLC0415 - 33 ms that a hook saves

    from launchgate.cli.main import main as group  # noqa: PLC0415

    try:
        code = group.main(prog_name="launchgate", standalone_mode=False)
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        code = 2
    except SystemExit as end:
        # click's own answer to a reader that went away (`--help | head`) would read as NO-GO
        code = 0 if isinstance(end.__context__, OSError) else end.code
    sys.exit(code if isinstance(code, int) else 0)


def _kept(trace: str) -> str:
    import os  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    handle, path = tempfile.mkstemp(prefix="launchgate-bug-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(trace + "\n")
    return f"Details: {path}"


def _exit(end: SystemExit) -> None:
    """A gate that did not come back may hold threads, for which Python would wait."""
    import os  # noqa: PLC0415
    import threading  # noqa: PLC0415

    if threading.active_count() == 1:
        gc.freeze()  # all of it goes now: nothing is to be looked through once more
        raise end
    staged = sys.modules.get("launchgate.adapters.secretscan.staging")
    if staged is not None:
        staged.clear()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(end.code if isinstance(end.code, int) else 0)


def _leave(message: str, code: int) -> None:
    sys.stderr.write(message + "\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
