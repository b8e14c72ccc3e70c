# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recordings.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from qadesk.gui.recordings.details import DetailsPanel
from qadesk.gui.recordings.table import RecordingsTable

class Ui_Recordings(object):
    def setupUi(self, Recordings):
        if not Recordings.objectName():
            Recordings.setObjectName(u"Recordings")
        self.pageLayout = QVBoxLayout(Recordings)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.headerLayout = QHBoxLayout()
        self.headerLayout.setSpacing(8)
        self.headerLayout.setObjectName(u"headerLayout")
        self.headerLayout.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(Recordings)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headerLayout.addWidget(self.titleLabel)

        self.countsLabel = QLabel(Recordings)
        self.countsLabel.setObjectName(u"countsLabel")
        self.countsLabel.setProperty(u"class", u"muted")

        self.headerLayout.addWidget(self.countsLabel)

        self.headerSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headerLayout.addItem(self.headerSpacer)

        self.transcriptsButton = QPushButton(Recordings)
        self.transcriptsButton.setObjectName(u"transcriptsButton")
        self.transcriptsButton.setCheckable(True)
        self.transcriptsButton.setProperty(u"class", u"toggle")

        self.headerLayout.addWidget(self.transcriptsButton)

        self.detailsButton = QPushButton(Recordings)
        self.detailsButton.setObjectName(u"detailsButton")
        self.detailsButton.setCheckable(True)
        self.detailsButton.setProperty(u"class", u"toggle")

        self.headerLayout.addWidget(self.detailsButton)

        self.relocateButton = QPushButton(Recordings)
        self.relocateButton.setObjectName(u"relocateButton")

        self.headerLayout.addWidget(self.relocateButton)

        self.exportButton = QPushButton(Recordings)
        self.exportButton.setObjectName(u"exportButton")

        self.headerLayout.addWidget(self.exportButton)

        self.importButton = QPushButton(Recordings)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setProperty(u"class", u"primary")

        self.headerLayout.addWidget(self.importButton)


        self.pageLayout.addLayout(self.headerLayout)

        self.filterLayout = QHBoxLayout()
        self.filterLayout.setSpacing(6)
        self.filterLayout.setObjectName(u"filterLayout")
        self.filterLayout.setContentsMargins(0, 0, 0, 0)
        self.searchEdit = QLineEdit(Recordings)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)
        self.searchEdit.setMinimumSize(QSize(150, 0))
        self.searchEdit.setMaximumSize(QSize(320, 16777215))

        self.filterLayout.addWidget(self.searchEdit)

        self.newButton = QPushButton(Recordings)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setCheckable(True)
        self.newButton.setProperty(u"class", u"toggle")

        self.filterLayout.addWidget(self.newButton)

        self.draftButton = QPushButton(Recordings)
        self.draftButton.setObjectName(u"draftButton")
        self.draftButton.setCheckable(True)
        self.draftButton.setProperty(u"class", u"toggle")

        self.filterLayout.addWidget(self.draftButton)

        self.scoredButton = QPushButton(Recordings)
        self.scoredButton.setObjectName(u"scoredButton")
        self.scoredButton.setCheckable(True)
        self.scoredButton.setProperty(u"class", u"toggle")

        self.filterLayout.addWidget(self.scoredButton)

        self.problemButton = QPushButton(Recordings)
        self.problemButton.setObjectName(u"problemButton")
        self.problemButton.setCheckable(True)
        self.problemButton.setProperty(u"class", u"toggle")

        self.filterLayout.addWidget(self.problemButton)

        self.filterSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.filterLayout.addItem(self.filterSpacer)

        self.groupCombo = QComboBox(Recordings)
        self.groupCombo.setObjectName(u"groupCombo")

        self.filterLayout.addWidget(self.groupCombo)

        self.agentCombo = QComboBox(Recordings)
        self.agentCombo.setObjectName(u"agentCombo")

        self.filterLayout.addWidget(self.agentCombo)

        self.typeCombo = QComboBox(Recordings)
        self.typeCombo.setObjectName(u"typeCombo")

        self.filterLayout.addWidget(self.typeCombo)

        self.contactCombo = QComboBox(Recordings)
        self.contactCombo.setObjectName(u"contactCombo")

        self.filterLayout.addWidget(self.contactCombo)

        self.periodCombo = QComboBox(Recordings)
        self.periodCombo.setObjectName(u"periodCombo")

        self.filterLayout.addWidget(self.periodCombo)

        self.clearButton = QToolButton(Recordings)
        self.clearButton.setObjectName(u"clearButton")
        self.clearButton.setProperty(u"class", u"quiet")

        self.filterLayout.addWidget(self.clearButton)

        self.filterEnd = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filterLayout.addItem(self.filterEnd)


        self.pageLayout.addLayout(self.filterLayout)

        self.periodRow = QWidget(Recordings)
        self.periodRow.setObjectName(u"periodRow")
        self.periodLayout = QHBoxLayout(self.periodRow)
        self.periodLayout.setSpacing(8)
        self.periodLayout.setObjectName(u"periodLayout")
        self.periodLayout.setContentsMargins(0, 0, 0, 0)
        self.periodStart = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.periodLayout.addItem(self.periodStart)

        self.fromLabel = QLabel(self.periodRow)
        self.fromLabel.setObjectName(u"fromLabel")
        self.fromLabel.setProperty(u"class", u"muted")

        self.periodLayout.addWidget(self.fromLabel)

        self.fromEdit = QDateEdit(self.periodRow)
        self.fromEdit.setObjectName(u"fromEdit")
        self.fromEdit.setCalendarPopup(True)
        self.fromEdit.setDisplayFormat(u"yyyy-MM-dd")

        self.periodLayout.addWidget(self.fromEdit)

        self.toLabel = QLabel(self.periodRow)
        self.toLabel.setObjectName(u"toLabel")
        self.toLabel.setProperty(u"class", u"muted")

        self.periodLayout.addWidget(self.toLabel)

        self.toEdit = QDateEdit(self.periodRow)
        self.toEdit.setObjectName(u"toEdit")
        self.toEdit.setCalendarPopup(True)
        self.toEdit.setDisplayFormat(u"yyyy-MM-dd")

        self.periodLayout.addWidget(self.toEdit)


        self.pageLayout.addWidget(self.periodRow)

        self.splitter = QSplitter(Recordings)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy)
        self.tableCard = QFrame()
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"class", u"card")
        self.tableLayout = QVBoxLayout(self.tableCard)
        self.tableLayout.setSpacing(0)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(1, 4, 1, 4)
        self.table = RecordingsTable(self.tableCard)
        self.table.setObjectName(u"table")

        self.tableLayout.addWidget(self.table)

        self.stack.addWidget(self.tableCard)
        self.emptyCard = QFrame()
        self.emptyCard.setObjectName(u"emptyCard")
        self.emptyCard.setProperty(u"class", u"card")
        self.emptyLayout = QVBoxLayout(self.emptyCard)
        self.emptyLayout.setSpacing(12)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(32, 32, 32, 32)
        self.emptyTop = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyTop)

        self.emptyIcon = QLabel(self.emptyCard)
        self.emptyIcon.setObjectName(u"emptyIcon")
        self.emptyIcon.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyIcon)

        self.emptyTitle = QLabel(self.emptyCard)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyTitle.setProperty(u"class", u"heading")

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyCard)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)
        self.emptyText.setProperty(u"class", u"muted")

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setSpacing(8)
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.emptyButtons.setContentsMargins(0, 0, 0, 0)
        self.emptyLeft = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyLeft)

        self.emptyButton = QPushButton(self.emptyCard)
        self.emptyButton.setObjectName(u"emptyButton")
        self.emptyButton.setProperty(u"class", u"primary")

        self.emptyButtons.addWidget(self.emptyButton)

        self.emptyRight = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyRight)


        self.emptyLayout.addLayout(self.emptyButtons)

        self.emptyBottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBottom)

        self.stack.addWidget(self.emptyCard)
        self.splitter.addWidget(self.stack)
        self.details = DetailsPanel(self.splitter)
        self.details.setObjectName(u"details")
        self.details.setMinimumSize(QSize(300, 0))
        self.splitter.addWidget(self.details)

        self.pageLayout.addWidget(self.splitter)

        self.pageLayout.setStretch(3, 1)

        self.retranslateUi(Recordings)

        QMetaObject.connectSlotsByName(Recordings)
    # setupUi

    def retranslateUi(self, Recordings):
        self.titleLabel.setText(QCoreApplication.translate("Recordings", u"Recordings", None))
        self.transcriptsButton.setText(QCoreApplication.translate("Recordings", u"Search transcripts", None))
        self.detailsButton.setText(QCoreApplication.translate("Recordings", u"Details", None))
        self.relocateButton.setText(QCoreApplication.translate("Recordings", u"Find missing files", None))
        self.exportButton.setText(QCoreApplication.translate("Recordings", u"Export sheets", None))
        self.importButton.setText(QCoreApplication.translate("Recordings", u"Import", None))
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("Recordings", u"Search", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("Recordings", u"Search", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("Recordings", u"New", None))
        self.draftButton.setText(QCoreApplication.translate("Recordings", u"Draft", None))
        self.scoredButton.setText(QCoreApplication.translate("Recordings", u"Scored", None))
        self.problemButton.setText(QCoreApplication.translate("Recordings", u"Not playable", None))
#if QT_CONFIG(accessibility)
        self.groupCombo.setAccessibleName(QCoreApplication.translate("Recordings", u"Team", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.agentCombo.setAccessibleName(QCoreApplication.translate("Recordings", u"Agent", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.typeCombo.setAccessibleName(QCoreApplication.translate("Recordings", u"Business type", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.contactCombo.setAccessibleName(QCoreApplication.translate("Recordings", u"Contact", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.periodCombo.setAccessibleName(QCoreApplication.translate("Recordings", u"Period", None))
#endif // QT_CONFIG(accessibility)
        self.fromLabel.setText(QCoreApplication.translate("Recordings", u"From", None))
#if QT_CONFIG(accessibility)
        self.fromEdit.setAccessibleName(QCoreApplication.translate("Recordings", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.toLabel.setText(QCoreApplication.translate("Recordings", u"to", None))
#if QT_CONFIG(accessibility)
        self.toEdit.setAccessibleName(QCoreApplication.translate("Recordings", u"To", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Recordings", u"Recordings", None))
#endif // QT_CONFIG(accessibility)
        self.emptyButton.setText(QCoreApplication.translate("Recordings", u"Import recordings", None))
        pass
    # retranslateUi

