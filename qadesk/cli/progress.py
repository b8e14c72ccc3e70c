"""How far longer work has come, for whoever looks at a terminal."""

import sys

import typer


def show_progress(done: int, total: int) -> None:
    """A line that counts, where somebody looks at it."""
    if sys.stderr.isatty() and total > 1:
        typer.echo(f"\r{done * 100 // total} %" + ("\n" if done == total else ""), nl=False, err=True)
