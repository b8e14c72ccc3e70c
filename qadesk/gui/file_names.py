"""Names of recordings as people are shown them: recorders write customers' numbers into them."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.calls import masked
from qadesk.domain.masking import masked_text


def shown_path(path: str, customer: str | None = None) -> str:
    """The path with every number that identifies somebody masked, the call's own ``customer`` first."""
    return masked_text(path.replace(customer, masked(customer)) if customer else path)


def shown_name(path: str, customer: str | None = None) -> str:
    """The last part of the path, of whichever system, masked as ``shown_path`` does."""
    return shown_path(path.replace("\\", "/").rpartition("/")[2], customer)


def hidden_name(call_uid: str) -> str:
    """What a recording is called while nobody may know whose it is: the same on every page."""
    return QCoreApplication.translate("Catalogue", "Recording {number}").format(number=call_uid[-6:].upper())
