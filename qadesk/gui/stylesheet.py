"""The Qt style sheet of the whole window, as a template over the palette.

Widgets ask for a look by the dynamic property ``class`` (words separated by spaces, see ``theme.set_class``):

- QFrame, QWidget: ``card`` (rounded surface), ``panel`` (flat surface), ``bar`` (flat surface, hairline above),
  ``item`` (row; ``item current`` is the focused one), ``divider`` (hairline), ``page`` (content of a scroll area).
- QLabel: ``title`` (18 px), ``heading`` (bold), ``section`` (13 px, bold, muted), ``muted``, ``small``, ``hero`` (34 px
  figure), ``figure`` (18 px figure), ``critical``, ``good``, ``warning``, ``agent``, ``customer``, ``talkover``.
- QLabel as a pill: ``chip``, also ``chip critical``, ``chip good``, ``chip warning``, ``chip plain``.
- QPushButton, QToolButton: ``primary``, ``danger``, ``quiet`` (no frame), ``option`` (checkable answer; ``option lost``
  is red when checked), ``toggle`` (soft accent when checked), ``round`` (accent disc of 40 px).
- Buttons: ``compact`` (low, for the foot of a list), ``more`` (opens a menu, without an arrow), ``menu`` (words with an
  arrow).
- Inputs: ``invalid``, ``doubtful`` (there is a finding about it). QLabel: ``pointed`` (on a soft ground of warning).
- QFrame: ``nested`` (a group within a group, behind a line).

One object name has a look of its own: ``rail``, the column of page buttons (QToolButton, checkable, text under icon).
"""

from string import Template

STYLESHEET = Template("""
* { outline: none; }
QWidget { color: $text; font-size: 14px; }
QMainWindow, QDialog, QMessageBox, QWizard { background: $window; }
QToolTip { background: $tooltip; color: $on_tooltip; border: 1px solid $tooltip; padding: 4px 8px; font-size: 13px; }

/* grounds */
[class~="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
[class~="panel"] { background: $surface; border: none; }
[class~="bar"] { background: $surface; border: none; border-top: 1px solid $border; }
[class~="divider"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
[class~="nested"] { background: transparent; border: none; border-left: 2px solid $border; }
[class~="item"] { background: transparent; border: none; border-left: 3px solid transparent; border-radius: 8px; }
[class~="item"][class~="current"] { background: $accent_soft; border-left: 3px solid $accent; }

/* labels: names, comments and file names are data; Qt would take a tag in them for markup */
QLabel, QToolTip { qproperty-textFormat: PlainText; }
QLabel { background: transparent; border: none; }
QLabel[class~="title"] { font-size: 18px; font-weight: 700; }
QLabel[class~="heading"] { font-weight: 700; }
QLabel[class~="section"] { font-size: 13px; font-weight: 700; color: $text_muted; }
QLabel[class~="hero"] { font-size: 34px; font-weight: 700; }
QLabel[class~="figure"] { font-size: 18px; font-weight: 700; }
QLabel[class~="muted"] { color: $text_muted; }
[class~="small"] { font-size: 12px; }
QLabel[class~="critical"] { color: $critical; }
QLabel[class~="good"] { color: $good_text; }
QLabel[class~="warning"] { color: $warning_text; }
QLabel[class~="accent"] { color: $accent_text; }
QLabel[class~="agent"] { color: $agent_text; font-weight: 700; }
QLabel[class~="customer"] { color: $customer_text; font-weight: 700; }
QLabel[class~="talkover"] { color: $talkover_text; font-weight: 700; }
QLabel[class~="pointed"] { background: $warning_soft; border-radius: 6px; padding: 4px 8px; }
QLabel:disabled { color: $text_disabled; }
[class~="chip"] { background: $accent_soft; color: $accent_text; border: none; border-radius: 9px; padding: 2px 8px;
  font-size: 12px; font-weight: 600; }
[class~="chip"][class~="critical"] { background: $critical_soft; color: $critical; }
[class~="chip"][class~="good"] { background: $good_soft; color: $good_text; }
[class~="chip"][class~="warning"] { background: $warning_soft; color: $warning_text; }
[class~="chip"][class~="plain"] { background: $surface_alt; color: $text_muted; }

[class~="chip"]:hover { border: 1px solid $accent; padding: 1px 7px; }
[class~="chip"]:focus { border: 2px solid $accent; padding: 0px 6px; }
QLabel[class~="chip"]:hover { border: none; padding: 2px 8px; }

/* buttons */
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton { background: $surface; border: 1px solid $border_strong; border-radius: 6px;
  padding: 5px 12px; min-height: 20px; }
QToolButton { padding: 5px 7px; }
QToolButton[popupMode="1"] { padding-right: 22px; }
QToolButton[class~="menu"] { padding-right: 24px; }
QToolButton::menu-button { border: none; width: 20px; }
QToolButton::menu-arrow { image: url($glyphs/down.png); width: 12px; height: 12px; }
QPushButton:hover, QToolButton:hover { background: $surface_alt; }
QPushButton:pressed, QToolButton:pressed, QPushButton:open, QToolButton:open { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QToolButton:focus { padding: 4px 6px; }
QToolButton[class~="menu"]:focus { padding-right: 23px; }
QPushButton:disabled, QToolButton:disabled { color: $text_disabled; border-color: $border; background: transparent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url($glyphs/down.png); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QPushButton[class~="primary"], QPushButton:default { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[class~="primary"]:hover, QPushButton:default:hover { background: $accent_hover;
  border-color: $accent_hover; }
QPushButton[class~="primary"]:pressed, QPushButton:default:pressed { background: $accent_pressed; }
QPushButton[class~="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[class~="primary"]:disabled, QPushButton:default:disabled { background: $border; color: $text_disabled;
  border-color: $border; }
QPushButton[class~="danger"] { color: $critical; border-color: $critical; }
QPushButton[class~="danger"]:hover { background: $critical_soft; }
QPushButton[class~="danger"]:disabled { color: $text_disabled; border-color: $border; }
[class~="compact"] { padding: 1px 6px; min-height: 18px; }
[class~="compact"]:focus { padding: 0px 5px; }
QToolButton[class~="more"]::menu-indicator { image: none; width: 0; }
QPushButton[class~="quiet"], QToolButton[class~="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[class~="quiet"]:hover, QToolButton[class~="quiet"]:hover { background: $surface_alt; }
QPushButton[class~="quiet"]:focus, QToolButton[class~="quiet"]:focus { border: 2px solid $accent; }
[class~="option"] { padding: 1px 9px; min-height: 18px; border: 1px solid $border_strong; font-size: 13px; }
[class~="option"]:focus { padding: 0px 8px; border: 2px solid $accent; }
[class~="option"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
[class~="option"]:checked:hover { background: $accent_hover; }
[class~="option"][class~="lost"]:checked { background: $critical; color: $on_critical; border-color: $critical; }
[class~="option"]:checked:focus { border: 2px solid $text; }
[class~="toggle"]:checked { background: $accent_soft; color: $accent_text; border-color: $accent_soft; }
[class~="toggle"]:checked:focus { border: 2px solid $accent; }
[class~="round"] { background: $accent; border: none; border-radius: 20px; padding: 0; min-width: 40px; max-width: 40px;
  min-height: 40px; max-height: 40px; }
[class~="round"]:hover { background: $accent_hover; }
[class~="round"]:pressed { background: $accent_pressed; }
[class~="round"]:focus { border: 2px solid $text; padding: 0; min-width: 36px; max-width: 36px; min-height: 36px;
  max-height: 36px; }
[class~="round"]:disabled { background: $border; }

/* the rail of pages */
#rail { background: $rail; border: none; border-right: 1px solid $border; }
#rail QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 3px 2px;
  color: $text_muted; font-size: 12px; }
#rail QToolButton:hover { background: $surface_alt; }
#rail QToolButton:checked { background: $accent_soft; color: $accent_text; font-weight: 600; }
#rail QToolButton:focus { border: 2px solid $accent; }

/* inputs */
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $surface; color: $text;
  border: 1px solid $border_strong; border-radius: 6px; padding: 4px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
  border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $surface_alt; color: $text_disabled; border-color: $border; }
QLineEdit[class~="invalid"], QPlainTextEdit[class~="invalid"], QComboBox[class~="invalid"] { border-color: $critical; }
QLineEdit[class~="doubtful"], QPlainTextEdit[class~="doubtful"], QComboBox[class~="doubtful"] {
  border-color: $warning; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 8px; min-height: 0; background: transparent; }
QComboBox { padding-right: 24px; }
QComboBox:focus, QComboBox:on { padding-right: 23px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($glyphs/down.png); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border_strong; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $surface_alt; }
QAbstractSpinBox::up-arrow { image: url($glyphs/up.png); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($glyphs/down.png); width: 10px; height: 10px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; padding: 2px; border: 2px solid transparent;
  border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_disabled; }
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator { width: 16px; height: 16px;
  border-radius: 4px; border: 1px solid $text_muted; background: $surface; }
QRadioButton::indicator { width: 16px; height: 16px; border-radius: 8px; border: 1px solid $text_muted;
  background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
  background: $accent; border-color: $accent; image: url($glyphs/check.png); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url($glyphs/minus.png); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($glyphs/dot.png); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border_strong;
  background: $surface_alt; }
QGroupBox { border: none; margin-top: 24px; font-weight: 700; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 2px 0; color: $text_muted; }
QSlider { background: transparent; min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $accent; }
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider:focus { border: 2px solid $accent; border-radius: 6px; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: $text_disabled; }
QProgressBar { background: $border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
  color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

/* tables, lists, trees */
QAbstractItemView { background: $surface; alternate-background-color: $surface; border: none; border-radius: 8px;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView { gridline-color: transparent; }
QTableView::item, QTreeView::item { border: none; padding: 4px 8px; }
QListView::item { border: none; border-radius: 6px; padding: 5px 8px; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: $surface_alt; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $accent_soft;
  color: $text; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus { border: 1px solid $accent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text_muted; border: none; border-bottom: 1px solid $border;
  padding: 7px 8px; font-size: 13px; font-weight: 600; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url($glyphs/up.png); width: 10px; height: 10px; subcontrol-position: center right; }
QHeaderView::down-arrow { image: url($glyphs/down.png); width: 10px; height: 10px; subcontrol-position: center right; }
QTableCornerButton::section { background: $surface; border: none; }

/* menus, tabs, bars */
QMenu { background: $surface; border: 1px solid $border_strong; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url($glyphs/tick.png); }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text_muted; padding: 7px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent_text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $accent_soft; }
QStatusBar { background: $window; color: $text_muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar { padding-left: 8px; }
QStatusBar QLabel { color: $text_muted; font-size: 12px; }
QToolBar { background: transparent; border: none; spacing: 4px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_soft; }
QScrollArea, QScrollArea > QWidget > QWidget[class~="page"], QStackedWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
