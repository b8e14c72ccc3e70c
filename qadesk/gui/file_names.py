"""Names of recordings as people are shown them: recorders write customers' numbers into them."""

from qadesk.domain.calls import masked
from qadesk.domain.masking import masked_text


def shown_path(path: str, customer: str | None = None) -> str:
    """The path with every number that identifies somebody masked, the call's own ``customer`` first."""
    return masked_text(path.replace(customer, masked(customer)) if customer else path)


def shown_name(path: str, customer: str | None = None) -> str:
    """The last part of the path, of whichever system, masked as ``shown_path`` does."""
    return shown_path(path.replace("\\", "/").rpartition("/")[2], customer)
