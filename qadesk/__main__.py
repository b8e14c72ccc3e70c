"""Start of the program: ``qadesk`` and ``python -m qadesk``, and the child process that opens untrusted audio."""

import sys


def main() -> None:
    """Run what the command line asks for and exit with its code."""
    if sys.argv[1:2] == ["--probe-child"]:
        from qadesk.audio.child import child_main  # the child must load neither Qt nor the database

        sys.exit(child_main())
    from qadesk.app import Application
    from qadesk.cli.main import run

    sys.exit(run(Application()))


if __name__ == "__main__":
    main()
