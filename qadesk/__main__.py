"""Start of the program: ``qadesk`` and ``python -m qadesk``, and its child processes (untrusted audio, outputs)."""

import contextlib
import sys

INTERRUPTED = 130
"""The exit code after Ctrl+C."""


def main() -> None:
    """Run what the command line asks for and exit with its code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--probe-child"]:
        from qadesk.audio.child import child_main  # the child must load neither Qt nor the database

        sys.exit(child_main())
    if arguments == ["--list-outputs"]:
        from qadesk.audio.fresh_listing import listing_main

        sys.exit(listing_main())
    if arguments == ["--version"]:
        from qadesk import __version__

        with contextlib.suppress(OSError):  # tried again and told of below
            sys.exit(print(f"qadesk {__version__}", flush=True))  # noqa: T201 - the answer itself
    try:
        from qadesk.app import Application
        from qadesk.cli.main import run

        start_log()
        sys.exit(run(Application()))
    except KeyboardInterrupt:  # before the command began, or after it
        sys.exit(INTERRUPTED)


def start_log() -> None:
    """Warnings and bugs go to a file in the user's log folder: standard error is for sentences to people.

    Recorders name files by customers' numbers: these are masked there, as a log is sent to whoever is asked for help.
    """
    import logging.handlers

    from platformdirs import user_log_path

    from qadesk.domain.masking import masked_text

    class Masking(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return masked_text(super().format(record))

    logging.raiseExceptions = False  # a full disk must not print a trace for each line that is lost
    handler: logging.Handler
    try:
        folder = user_log_path("qadesk", appauthor=False, ensure_exists=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "qadesk.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(Masking("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


if __name__ == "__main__":
    main()
