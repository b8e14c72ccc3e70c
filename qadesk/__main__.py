"""Start of the program: ``qadesk`` and ``python -m qadesk``, and the child process that opens untrusted audio."""

import sys


def main() -> None:
    """Run what the command line asks for and exit with its code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--probe-child"]:
        from qadesk.audio.child import child_main  # the child must load neither Qt nor the database

        sys.exit(child_main())
    if arguments == ["--version"]:
        from qadesk import __version__

        sys.exit(print(f"qadesk {__version__}"))  # noqa: T201 - the answer itself
    try:
        from qadesk.app import Application, start_log
        from qadesk.cli.main import INTERRUPTED, run

        start_log()
        sys.exit(run(Application()))
    except KeyboardInterrupt:  # before the command began, or after it
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
