"""Who reads a list: from an inspector is hidden what is scored blind."""

from typing import Annotated

import typer

from qadesk.services.blind import Blind
from qadesk.services.container import Services
from qadesk.services.lookups import known_person

Reader = Annotated[
    str, typer.Option("--as", help="Number of the person who reads; hides from an inspector what is scored blind.")
]


def blind_for(services: Services, who: str) -> Blind:
    """What the person of that number may see. Raises ``UserError`` for somebody unknown."""
    person = services.executor.write(lambda stores: known_person(stores, who)).result()
    return Blind(services.executor, services.settings, person)
