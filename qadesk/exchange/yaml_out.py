"""Plain values as YAML that reads back as the same: exact numbers, no needless quotes, long texts as blocks."""

from datetime import date
from decimal import Decimal
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

from qadesk.exchange.plain import UnreadableError, resolve


class _Representer(RoundTripRepresenter):
    """Adds exact numbers, and quotes for texts that would be read as something else; never writes references."""

    def ignore_aliases(self, data: object) -> bool:
        """Equal values in two places are just that."""
        return True


def _number(representer: RoundTripRepresenter, number: Decimal) -> ScalarNode:
    text = f"{number:f}"
    kind = "float" if "." in text else "int"
    return representer.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


def _text(representer: RoundTripRepresenter, text: str) -> ScalarNode:
    return representer.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """A block for several lines, quotes where the bare text would be taken for something else."""
    if "\n" in text and text.replace("\n", "").isprintable():
        return "|" if text[0] not in " \n" and not any(line.endswith(" ") for line in text.split("\n")) else '"'
    try:
        return None if resolve(text) is text and text.isprintable() else '"'
    except UnreadableError:
        return '"'


def _date(representer: RoundTripRepresenter, day: date) -> ScalarNode:
    return representer.represent_scalar("tag:yaml.org,2002:timestamp", day.isoformat())


_Representer.add_representer(str, _text)
_Representer.add_representer(date, _date)
_Representer.add_multi_representer(Decimal, _number)


def dump(plain: object) -> str:
    """The YAML text of mappings, lists, texts, numbers, truth values and dates."""
    yaml = YAML()
    yaml.Representer = _Representer
    yaml.width = 120
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    out = StringIO()
    yaml.dump(plain, out)
    return out.getvalue()
