# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_start.ui'
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
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

class Ui_StartCard(object):
    def setupUi(self, StartCard):
        if not StartCard.objectName():
            StartCard.setObjectName(u"StartCard")
        StartCard.setAcceptDrops(True)
        self.dialogLayout = QVBoxLayout(StartCard)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 20, 24, 20)
        self.startTitle = QLabel(StartCard)
        self.startTitle.setObjectName(u"startTitle")
        self.startTitle.setWordWrap(True)
        self.startTitle.setProperty(u"class", u"title")

        self.dialogLayout.addWidget(self.startTitle)

        self.choicesLayout = QHBoxLayout()
        self.choicesLayout.setSpacing(8)
        self.choicesLayout.setObjectName(u"choicesLayout")
        self.starterChoice = QToolButton(StartCard)
        self.starterChoice.setObjectName(u"starterChoice")
        self.starterChoice.setCheckable(True)
        self.starterChoice.setChecked(True)
        self.starterChoice.setAutoExclusive(True)
        self.starterChoice.setProperty(u"class", u"toggle")
        self.starterChoice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.choicesLayout.addWidget(self.starterChoice)

        self.copyChoice = QToolButton(StartCard)
        self.copyChoice.setObjectName(u"copyChoice")
        self.copyChoice.setCheckable(True)
        self.copyChoice.setChecked(False)
        self.copyChoice.setAutoExclusive(True)
        self.copyChoice.setProperty(u"class", u"toggle")
        self.copyChoice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.choicesLayout.addWidget(self.copyChoice)

        self.fileChoice = QToolButton(StartCard)
        self.fileChoice.setObjectName(u"fileChoice")
        self.fileChoice.setCheckable(True)
        self.fileChoice.setChecked(False)
        self.fileChoice.setAutoExclusive(True)
        self.fileChoice.setProperty(u"class", u"toggle")
        self.fileChoice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.choicesLayout.addWidget(self.fileChoice)

        self.emptyChoice = QToolButton(StartCard)
        self.emptyChoice.setObjectName(u"emptyChoice")
        self.emptyChoice.setCheckable(True)
        self.emptyChoice.setChecked(False)
        self.emptyChoice.setAutoExclusive(True)
        self.emptyChoice.setProperty(u"class", u"toggle")
        self.emptyChoice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.choicesLayout.addWidget(self.emptyChoice)

        self.spacerItem = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choicesLayout.addItem(self.spacerItem)


        self.dialogLayout.addLayout(self.choicesLayout)

        self.sourcesCard = QFrame(StartCard)
        self.sourcesCard.setObjectName(u"sourcesCard")
        self.sourcesCard.setProperty(u"class", u"card")
        self.sourcesLayout = QVBoxLayout(self.sourcesCard)
        self.sourcesLayout.setSpacing(8)
        self.sourcesLayout.setObjectName(u"sourcesLayout")
        self.sourcesLayout.setContentsMargins(8, 8, 8, 8)
        self.sources = QStackedWidget(self.sourcesCard)
        self.sources.setObjectName(u"sources")
        self.starterPage = QWidget()
        self.starterPage.setObjectName(u"starterPage")
        self.starterLayout = QVBoxLayout(self.starterPage)
        self.starterLayout.setSpacing(8)
        self.starterLayout.setObjectName(u"starterLayout")
        self.starterLayout.setContentsMargins(0, 0, 0, 0)
        self.starterList = QListWidget(self.starterPage)
        self.starterList.setObjectName(u"starterList")

        self.starterLayout.addWidget(self.starterList)

        self.sources.addWidget(self.starterPage)
        self.copyPage = QWidget()
        self.copyPage.setObjectName(u"copyPage")
        self.copyLayout = QVBoxLayout(self.copyPage)
        self.copyLayout.setSpacing(8)
        self.copyLayout.setObjectName(u"copyLayout")
        self.copyLayout.setContentsMargins(0, 0, 0, 0)
        self.copyList = QListWidget(self.copyPage)
        self.copyList.setObjectName(u"copyList")

        self.copyLayout.addWidget(self.copyList)

        self.sources.addWidget(self.copyPage)
        self.filePage = QWidget()
        self.filePage.setObjectName(u"filePage")
        self.fileLayout = QVBoxLayout(self.filePage)
        self.fileLayout.setSpacing(8)
        self.fileLayout.setObjectName(u"fileLayout")
        self.fileLayout.setContentsMargins(8, 8, 8, 8)
        self.fileHint = QLabel(self.filePage)
        self.fileHint.setObjectName(u"fileHint")
        self.fileHint.setWordWrap(True)
        self.fileHint.setProperty(u"class", u"muted")

        self.fileLayout.addWidget(self.fileHint)

        self.pathLayout = QHBoxLayout()
        self.pathLayout.setSpacing(8)
        self.pathLayout.setObjectName(u"pathLayout")
        self.pathEdit = QLineEdit(self.filePage)
        self.pathEdit.setObjectName(u"pathEdit")

        self.pathLayout.addWidget(self.pathEdit)

        self.pathButton = QPushButton(self.filePage)
        self.pathButton.setObjectName(u"pathButton")
        self.pathButton.setAutoDefault(False)

        self.pathLayout.addWidget(self.pathButton)


        self.fileLayout.addLayout(self.pathLayout)

        self.spacerItem1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fileLayout.addItem(self.spacerItem1)

        self.sources.addWidget(self.filePage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(8)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(8, 8, 8, 8)
        self.emptyHint = QLabel(self.emptyPage)
        self.emptyHint.setObjectName(u"emptyHint")
        self.emptyHint.setWordWrap(True)
        self.emptyHint.setProperty(u"class", u"muted")

        self.emptyLayout.addWidget(self.emptyHint)

        self.spacerItem2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.spacerItem2)

        self.sources.addWidget(self.emptyPage)

        self.sourcesLayout.addWidget(self.sources)


        self.dialogLayout.addWidget(self.sourcesCard)

        self.namesCard = QFrame(StartCard)
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

        self.spacerItem3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.draftChoices.addItem(self.spacerItem3)


        self.draftLayout.addLayout(self.draftChoices)


        self.namesInside.addWidget(self.draftHost)


        self.dialogLayout.addWidget(self.namesCard)

        self.problemLabel = QLabel(StartCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.dialogLayout.addWidget(self.problemLabel)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setSpacing(8)
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.spacerItem4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.spacerItem4)

        self.cancelButton = QPushButton(StartCard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.cancelButton)

        self.startButton = QPushButton(StartCard)
        self.startButton.setObjectName(u"startButton")
        self.startButton.setProperty(u"class", u"primary")
        self.startButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.startButton)


        self.dialogLayout.addLayout(self.buttonsLayout)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel_.setBuddy(self.titleEdit)
        self.keyLabel_.setBuddy(self.keyEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartCard)

        self.startButton.setDefault(True)


        QMetaObject.connectSlotsByName(StartCard)
    # setupUi

    def retranslateUi(self, StartCard):
        StartCard.setWindowTitle(QCoreApplication.translate("StartCard", u"Start a scorecard", None))
        self.startTitle.setText(QCoreApplication.translate("StartCard", u"Start a scorecard", None))
        self.starterChoice.setText(QCoreApplication.translate("StartCard", u"A starter scorecard", None))
        self.copyChoice.setText(QCoreApplication.translate("StartCard", u"A copy", None))
        self.fileChoice.setText(QCoreApplication.translate("StartCard", u"A file", None))
        self.emptyChoice.setText(QCoreApplication.translate("StartCard", u"Empty", None))
#if QT_CONFIG(accessibility)
        self.starterList.setAccessibleName(QCoreApplication.translate("StartCard", u"Starter scorecards", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copyList.setAccessibleName(QCoreApplication.translate("StartCard", u"Scorecards and their versions", None))
#endif // QT_CONFIG(accessibility)
        self.fileHint.setText(QCoreApplication.translate("StartCard", u"A scorecard as your centre has it: an Excel or CSV table of items and points, or a YAML or JSON file. You see what is made of it before anything is kept.", None))
#if QT_CONFIG(accessibility)
        self.pathEdit.setAccessibleName(QCoreApplication.translate("StartCard", u"File", None))
#endif // QT_CONFIG(accessibility)
        self.pathEdit.setPlaceholderText(QCoreApplication.translate("StartCard", u"Drop a file here, or choose one", None))
        self.pathButton.setText(QCoreApplication.translate("StartCard", u"Choose\u2026", None))
        self.emptyHint.setText(QCoreApplication.translate("StartCard", u"One empty section and three score bands: sections and items are yours to add.", None))
        self.titleLabel_.setText(QCoreApplication.translate("StartCard", u"Title", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("StartCard", u"Title of the scorecard", None))
#endif // QT_CONFIG(accessibility)
        self.keyLabel_.setText(QCoreApplication.translate("StartCard", u"Key", None))
#if QT_CONFIG(accessibility)
        self.keyEdit.setAccessibleName(QCoreApplication.translate("StartCard", u"Key of the scorecard", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.keyEdit.setToolTip(QCoreApplication.translate("StartCard", u"A lower-case word that stays the same from version to version", None))
#endif // QT_CONFIG(tooltip)
        self.openRadio.setText(QCoreApplication.translate("StartCard", u"Open that draft", None))
        self.replaceRadio.setText(QCoreApplication.translate("StartCard", u"Replace it: what it holds is lost", None))
        self.cancelButton.setText(QCoreApplication.translate("StartCard", u"Cancel", None))
        self.startButton.setText(QCoreApplication.translate("StartCard", u"Start", None))
    # retranslateUi

