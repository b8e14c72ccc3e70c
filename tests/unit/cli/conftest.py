"""The commands within this process, on copies of one filled workspace."""

from tests.e2e.conftest import filled, fresh, inside, program

__all__ = ["filled", "fresh", "inside", "program"]
