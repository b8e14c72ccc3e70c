"""Files that somebody asked for: whole, durable, and never in the place of what is no file."""

import os
from pathlib import Path

import pytest

from qadesk.domain.errors import UserError
from qadesk.storage.files import export


def test_a_new_file_an_old_one_and_what_a_link_leads_to(tmp_path: Path) -> None:
    path, link = tmp_path / "new" / "a.txt", tmp_path / "link"
    export(path, b"one")
    link.symlink_to(path)
    export(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="there pipes have no place among files")
def test_what_is_no_file_stays(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for target in (pipe, link, Path(os.devnull)):
        with pytest.raises(UserError, match="not a file"):
            export(target, b"x")
    assert pipe.is_fifo()
    with pytest.raises(UserError, match="could not be written"):
        export(tmp_path, b"x")


def test_a_name_that_is_too_long_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        export(tmp_path / ("x" * 300), b"x")
    assert list(tmp_path.iterdir()) == []
