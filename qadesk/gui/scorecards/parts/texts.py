"""What an item says to the inspector: its help, and the reasons offered for a comment."""

from collections.abc import Iterator

from qadesk.domain.scorecards import Item, Scorecard
from qadesk.gui.inputs.lines import LinesField, TallField
from qadesk.gui.inputs.spots import Labelled, Spot, column_of
from qadesk.gui.scorecards.editors.base import Part


class Texts(Part):
    """Help with an example, and reasons, one a line."""

    def __init__(self) -> None:
        super().__init__()
        self.help = TallField(least=4)
        self.help.setPlaceholderText(
            self.tr(
                "Greets within three seconds, gives company and agent number.\n"
                "Example: “Good morning, customer service, number 8001.”"
            )
        )
        self.help.edited.connect(lambda text: self.put("help", typing=True, help=text))
        self._help = Labelled(self.tr("Help, with an example"), self.help)
        self.reasons = LinesField()
        self.reasons.setPlaceholderText(self.tr("No greeting\nNo agent number"))
        self.reasons.lines_edited.connect(lambda lines: self.put("reasons", typing=True, reasons=lines))
        self._reasons = Labelled(self.tr("Reasons offered for the comment, one a line"), self.reasons)
        column = column_of(self, 12)
        column.addWidget(self._help)
        column.addWidget(self._reasons)

    def refresh(self, item: Item, card: Scorecard) -> None:
        """Show both."""
        self.help.show_text(item.help)
        self.reasons.show_lines(item.reasons)

    def spots(self) -> Iterator[Spot]:
        """Help and reasons."""
        yield self._help.spot("help")
        yield self._reasons.spot("reasons")
