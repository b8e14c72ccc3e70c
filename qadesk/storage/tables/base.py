"""What all tables share: one ``MetaData`` with its names of constraints, and the uid of whatever may travel."""

from sqlalchemy import Column, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def uid() -> Column[str]:
    """A UUIDv7 as text."""
    return Column("uid", String(36), nullable=False, unique=True)
