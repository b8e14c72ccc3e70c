# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_import.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QRadioButton, QSizePolicy, QSpacerItem, QTableWidget,
    QTableWidgetItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

class Ui_ImportCard(object):
    def setupUi(self, ImportCard):
        if not ImportCard.objectName():
            ImportCard.setObjectName(u"ImportCard")
        ImportCard.setAcceptDrops(True)
        self.dialogLayout = QVBoxLayout(ImportCard)
        self.dialogLayout.setSpacing(10)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.importTitle = QLabel(ImportCard)
        self.importTitle.setObjectName(u"importTitle")
        self.importTitle.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.importTitle)

        self.fileLabel = QLabel(ImportCard)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setProperty(u"class", u"muted")

        self.headLayout.addWidget(self.fileLabel)

        self.spacerItem = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.spacerItem)

        self.otherButton = QPushButton(ImportCard)
        self.otherButton.setObjectName(u"otherButton")
        self.otherButton.setAutoDefault(False)

        self.headLayout.addWidget(self.otherButton)


        self.dialogLayout.addLayout(self.headLayout)

        self.tableCard = QFrame(ImportCard)
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"class", u"card")
        self.tableLayout = QVBoxLayout(self.tableCard)
        self.tableLayout.setSpacing(0)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(12, 10, 12, 10)
        self.tableTitle = QLabel(self.tableCard)
        self.tableTitle.setObjectName(u"tableTitle")
        self.tableTitle.setProperty(u"class", u"section")

        self.tableLayout.addWidget(self.tableTitle)

        self.mappingTable = QTableWidget(self.tableCard)
        self.mappingTable.setObjectName(u"mappingTable")

        self.tableLayout.addWidget(self.mappingTable)

        self.rowsTable = QTableWidget(self.tableCard)
        self.rowsTable.setObjectName(u"rowsTable")

        self.tableLayout.addWidget(self.rowsTable)


        self.dialogLayout.addWidget(self.tableCard)

        self.madeLayout = QHBoxLayout()
        self.madeLayout.setSpacing(12)
        self.madeLayout.setObjectName(u"madeLayout")
        self.treeCard = QFrame(ImportCard)
        self.treeCard.setObjectName(u"treeCard")
        self.treeCard.setProperty(u"class", u"card")
        self.treeLayout = QVBoxLayout(self.treeCard)
        self.treeLayout.setSpacing(6)
        self.treeLayout.setObjectName(u"treeLayout")
        self.treeLayout.setContentsMargins(12, 10, 12, 10)
        self.treeTitle = QLabel(self.treeCard)
        self.treeTitle.setObjectName(u"treeTitle")
        self.treeTitle.setProperty(u"class", u"section")

        self.treeLayout.addWidget(self.treeTitle)

        self.cardTree = QTreeWidget(self.treeCard)
        self.cardTree.setObjectName(u"cardTree")

        self.treeLayout.addWidget(self.cardTree)

        self.totalLabel = QLabel(self.treeCard)
        self.totalLabel.setObjectName(u"totalLabel")
        self.totalLabel.setWordWrap(True)
        self.totalLabel.setProperty(u"class", u"heading")

        self.treeLayout.addWidget(self.totalLabel)


        self.madeLayout.addWidget(self.treeCard)

        self.issuesCard = QFrame(ImportCard)
        self.issuesCard.setObjectName(u"issuesCard")
        self.issuesCard.setProperty(u"class", u"card")
        self.issuesLayout = QVBoxLayout(self.issuesCard)
        self.issuesLayout.setSpacing(6)
        self.issuesLayout.setObjectName(u"issuesLayout")
        self.issuesLayout.setContentsMargins(12, 10, 12, 10)
        self.issuesTitle = QLabel(self.issuesCard)
        self.issuesTitle.setObjectName(u"issuesTitle")
        self.issuesTitle.setProperty(u"class", u"section")

        self.issuesLayout.addWidget(self.issuesTitle)

        self.issuesTree = QTreeWidget(self.issuesCard)
        self.issuesTree.setObjectName(u"issuesTree")

        self.issuesLayout.addWidget(self.issuesTree)

        self.issueLabel = QLabel(self.issuesCard)
        self.issueLabel.setObjectName(u"issueLabel")
        self.issueLabel.setWordWrap(True)
        self.issueLabel.setProperty(u"class", u"muted")

        self.issuesLayout.addWidget(self.issueLabel)

        self.issuesEmpty = QLabel(self.issuesCard)
        self.issuesEmpty.setObjectName(u"issuesEmpty")
        self.issuesEmpty.setWordWrap(True)
        self.issuesEmpty.setProperty(u"class", u"muted")

        self.issuesLayout.addWidget(self.issuesEmpty)


        self.madeLayout.addWidget(self.issuesCard)

        self.madeLayout.setStretch(0, 1)
        self.madeLayout.setStretch(1, 1)

        self.dialogLayout.addLayout(self.madeLayout)

        self.namesCard = QFrame(ImportCard)
        self.namesCard.setObjectName(u"namesCard")
        self.namesCard.setProperty(u"class", u"card")
        self.namesInside = QVBoxLayout(self.namesCard)
        self.namesInside.setSpacing(8)
        self.namesInside.setObjectName(u"namesInside")
        self.namesInside.setContentsMargins(16, 12, 16, 12)
        self.namesLayout = QHBoxLayout()
        self.namesLayout.setSpacing(8)
        self.namesLayout.setObjectName(u"namesLayout")
        self.titleLabel_ = QLabel(self.namesCard)
        self.titleLabel_.setObjectName(u"titleLabel_")

        self.namesLayout.addWidget(self.titleLabel_)

        self.titleEdit = QLineEdit(self.namesCard)
        self.titleEdit.setObjectName(u"titleEdit")

        self.namesLayout.addWidget(self.titleEdit)

        self.keyLabel_ = QLabel(self.namesCard)
        self.keyLabel_.setObjectName(u"keyLabel_")

        self.namesLayout.addWidget(self.keyLabel_)

        self.keyEdit = QLineEdit(self.namesCard)
        self.keyEdit.setObjectName(u"keyEdit")

        self.namesLayout.addWidget(self.keyEdit)

        self.namesLayout.setStretch(1, 3)
        self.namesLayout.setStretch(3, 2)

        self.namesInside.addLayout(self.namesLayout)

        self.keyHint = QLabel(self.namesCard)
        self.keyHint.setObjectName(u"keyHint")
        self.keyHint.setWordWrap(True)
        self.keyHint.setProperty(u"class", u"muted")

        self.namesInside.addWidget(self.keyHint)

        self.draftHost = QFrame(self.namesCard)
        self.draftHost.setObjectName(u"draftHost")
        self.draftLayout = QVBoxLayout(self.draftHost)
        self.draftLayout.setSpacing(4)
        self.draftLayout.setObjectName(u"draftLayout")
        self.draftLayout.setContentsMargins(0, 0, 0, 0)
        self.draftLabel = QLabel(self.draftHost)
        self.draftLabel.setObjectName(u"draftLabel")
        self.draftLabel.setWordWrap(True)
        self.draftLabel.setProperty(u"class", u"warning")

        self.draftLayout.addWidget(self.draftLabel)

        self.draftChoices = QHBoxLayout()
        self.draftChoices.setSpacing(8)
        self.draftChoices.setObjectName(u"draftChoices")
        self.openRadio = QRadioButton(self.draftHost)
        self.openRadio.setObjectName(u"openRadio")
        self.openRadio.setChecked(True)

        self.draftChoices.addWidget(self.openRadio)

        self.replaceRadio = QRadioButton(self.draftHost)
        self.replaceRadio.setObjectName(u"replaceRadio")

        self.draftChoices.addWidget(self.replaceRadio)

        self.spacerItem1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.draftChoices.addItem(self.spacerItem1)


        self.draftLayout.addLayout(self.draftChoices)


        self.namesInside.addWidget(self.draftHost)


        self.dialogLayout.addWidget(self.namesCard)

        self.problemLabel = QLabel(ImportCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.dialogLayout.addWidget(self.problemLabel)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setSpacing(8)
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.waitLabel = QLabel(ImportCard)
        self.waitLabel.setObjectName(u"waitLabel")
        self.waitLabel.setProperty(u"class", u"muted")

        self.buttonsLayout.addWidget(self.waitLabel)

        self.spacerItem2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.spacerItem2)

        self.cancelButton = QPushButton(ImportCard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.cancelButton)

        self.keepButton = QPushButton(ImportCard)
        self.keepButton.setObjectName(u"keepButton")
        self.keepButton.setProperty(u"class", u"primary")
        self.keepButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.keepButton)


        self.dialogLayout.addLayout(self.buttonsLayout)

        self.dialogLayout.setStretch(1, 7)
        self.dialogLayout.setStretch(2, 7)
#if QT_CONFIG(shortcut)
        self.titleLabel_.setBuddy(self.titleEdit)
        self.keyLabel_.setBuddy(self.keyEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportCard)

        self.keepButton.setDefault(True)


        QMetaObject.connectSlotsByName(ImportCard)
    # setupUi

    def retranslateUi(self, ImportCard):
        ImportCard.setWindowTitle(QCoreApplication.translate("ImportCard", u"Import a scorecard", None))
        self.importTitle.setText(QCoreApplication.translate("ImportCard", u"Import a scorecard", None))
        self.otherButton.setText(QCoreApplication.translate("ImportCard", u"Another file\u2026", None))
        self.tableTitle.setText(QCoreApplication.translate("ImportCard", u"What the columns mean", None))
#if QT_CONFIG(accessibility)
        self.mappingTable.setAccessibleName(QCoreApplication.translate("ImportCard", u"Columns of the table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rowsTable.setAccessibleName(QCoreApplication.translate("ImportCard", u"Rows of the table", None))
#endif // QT_CONFIG(accessibility)
        self.treeTitle.setText(QCoreApplication.translate("ImportCard", u"The scorecard that comes out", None))
#if QT_CONFIG(accessibility)
        self.cardTree.setAccessibleName(QCoreApplication.translate("ImportCard", u"The scorecard that comes out", None))
#endif // QT_CONFIG(accessibility)
        self.issuesTitle.setText(QCoreApplication.translate("ImportCard", u"To look at", None))
#if QT_CONFIG(accessibility)
        self.issuesTree.setAccessibleName(QCoreApplication.translate("ImportCard", u"What was guessed, not read, or is not right yet", None))
#endif // QT_CONFIG(accessibility)
        self.issuesEmpty.setText(QCoreApplication.translate("ImportCard", u"Everything was read as it stands.", None))
        self.titleLabel_.setText(QCoreApplication.translate("ImportCard", u"Title", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("ImportCard", u"Title of the scorecard", None))
#endif // QT_CONFIG(accessibility)
        self.keyLabel_.setText(QCoreApplication.translate("ImportCard", u"Key", None))
#if QT_CONFIG(accessibility)
        self.keyEdit.setAccessibleName(QCoreApplication.translate("ImportCard", u"Key of the scorecard", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.keyEdit.setToolTip(QCoreApplication.translate("ImportCard", u"A lower-case word that stays the same from version to version", None))
#endif // QT_CONFIG(tooltip)
        self.openRadio.setText(QCoreApplication.translate("ImportCard", u"Open that draft", None))
        self.replaceRadio.setText(QCoreApplication.translate("ImportCard", u"Replace it: what it holds is lost", None))
        self.cancelButton.setText(QCoreApplication.translate("ImportCard", u"Cancel", None))
        self.keepButton.setText(QCoreApplication.translate("ImportCard", u"Keep as draft", None))
    # retranslateUi

