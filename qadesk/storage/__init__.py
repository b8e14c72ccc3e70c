"""The workspace folder and its database, behind the ports ``Database``, ``Stores`` and ``Queries``."""

from qadesk.storage.check import Finding, check
from qadesk.storage.database import SqlDatabase, open_database
from qadesk.storage.recent import RecentWorkspaces, default_workspace
from qadesk.storage.workspace import Workspace, back_up, holder_of, restore

__all__ = [
    "Finding",
    "RecentWorkspaces",
    "SqlDatabase",
    "Workspace",
    "back_up",
    "check",
    "default_workspace",
    "holder_of",
    "open_database",
    "restore",
]
