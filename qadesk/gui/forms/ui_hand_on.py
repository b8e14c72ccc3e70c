# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'hand_on.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QToolButton, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_HandOn(object):
    def setupUi(self, HandOn):
        if not HandOn.objectName():
            HandOn.setObjectName(u"HandOn")
        self.handOnLayout = QVBoxLayout(HandOn)
        self.handOnLayout.setSpacing(12)
        self.handOnLayout.setObjectName(u"handOnLayout")
        self.handOnLayout.setContentsMargins(24, 20, 24, 20)
        self.handOnTitle = QLabel(HandOn)
        self.handOnTitle.setObjectName(u"handOnTitle")
        self.handOnTitle.setProperty(u"class", u"title")

        self.handOnLayout.addWidget(self.handOnTitle)

        self.choiceRow = QHBoxLayout()
        self.choiceRow.setSpacing(4)
        self.choiceRow.setObjectName(u"choiceRow")
        self.choiceRow.setContentsMargins(0, 0, 0, 0)
        self.clipChoice = QToolButton(HandOn)
        self.clipChoice.setObjectName(u"clipChoice")
        self.clipChoice.setCheckable(True)
        self.clipChoice.setAutoExclusive(True)
        self.clipChoice.setChecked(True)
        self.clipChoice.setProperty(u"class", u"toggle")
        self.clipChoice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.clipChoice.sizePolicy().hasHeightForWidth())
        self.clipChoice.setSizePolicy(sizePolicy)

        self.choiceRow.addWidget(self.clipChoice)

        self.marksChoice = QToolButton(HandOn)
        self.marksChoice.setObjectName(u"marksChoice")
        self.marksChoice.setCheckable(True)
        self.marksChoice.setAutoExclusive(True)
        self.marksChoice.setProperty(u"class", u"toggle")
        self.marksChoice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy.setHeightForWidth(self.marksChoice.sizePolicy().hasHeightForWidth())
        self.marksChoice.setSizePolicy(sizePolicy)

        self.choiceRow.addWidget(self.marksChoice)

        self.redactChoice = QToolButton(HandOn)
        self.redactChoice.setObjectName(u"redactChoice")
        self.redactChoice.setCheckable(True)
        self.redactChoice.setAutoExclusive(True)
        self.redactChoice.setProperty(u"class", u"toggle")
        self.redactChoice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy.setHeightForWidth(self.redactChoice.sizePolicy().hasHeightForWidth())
        self.redactChoice.setSizePolicy(sizePolicy)

        self.choiceRow.addWidget(self.redactChoice)

        self.evidenceChoice = QToolButton(HandOn)
        self.evidenceChoice.setObjectName(u"evidenceChoice")
        self.evidenceChoice.setCheckable(True)
        self.evidenceChoice.setAutoExclusive(True)
        self.evidenceChoice.setProperty(u"class", u"toggle")
        self.evidenceChoice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        sizePolicy.setHeightForWidth(self.evidenceChoice.sizePolicy().hasHeightForWidth())
        self.evidenceChoice.setSizePolicy(sizePolicy)

        self.choiceRow.addWidget(self.evidenceChoice)


        self.handOnLayout.addLayout(self.choiceRow)

        self.choiceCard = QFrame(HandOn)
        self.choiceCard.setObjectName(u"choiceCard")
        self.choiceCard.setProperty(u"class", u"card")
        self.choiceCardLayout = QVBoxLayout(self.choiceCard)
        self.choiceCardLayout.setSpacing(0)
        self.choiceCardLayout.setObjectName(u"choiceCardLayout")
        self.choiceCardLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.choiceCard)
        self.pages.setObjectName(u"pages")
        self.clipPage = QWidget()
        self.clipPage.setObjectName(u"clipPage")
        self.clipPageLayout = QVBoxLayout(self.clipPage)
        self.clipPageLayout.setSpacing(10)
        self.clipPageLayout.setObjectName(u"clipPageLayout")
        self.clipPageLayout.setContentsMargins(16, 14, 16, 14)
        self.spanRow = QHBoxLayout()
        self.spanRow.setSpacing(8)
        self.spanRow.setObjectName(u"spanRow")
        self.spanRow.setContentsMargins(0, 0, 0, 0)
        self.fromLabel = QLabel(self.clipPage)
        self.fromLabel.setObjectName(u"fromLabel")

        self.spanRow.addWidget(self.fromLabel)

        self.fromEdit = QLineEdit(self.clipPage)
        self.fromEdit.setObjectName(u"fromEdit")

        self.spanRow.addWidget(self.fromEdit)

        self.toLabel = QLabel(self.clipPage)
        self.toLabel.setObjectName(u"toLabel")

        self.spanRow.addWidget(self.toLabel)

        self.toEdit = QLineEdit(self.clipPage)
        self.toEdit.setObjectName(u"toEdit")

        self.spanRow.addWidget(self.toEdit)

        self.lengthLabel = QLabel(self.clipPage)
        self.lengthLabel.setObjectName(u"lengthLabel")
        self.lengthLabel.setProperty(u"class", u"muted")
        self.lengthLabel.setText(u"")

        self.spanRow.addWidget(self.lengthLabel)

        self.spanGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.spanRow.addItem(self.spanGap)

        self.hearClipButton = QPushButton(self.clipPage)
        self.hearClipButton.setObjectName(u"hearClipButton")
        self.hearClipButton.setAutoDefault(True)

        self.spanRow.addWidget(self.hearClipButton)


        self.clipPageLayout.addLayout(self.spanRow)

        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.clipPage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.titleRow.addWidget(self.titleLabel)

        self.titleEdit = QLineEdit(self.clipPage)
        self.titleEdit.setObjectName(u"titleEdit")

        self.titleRow.addWidget(self.titleEdit)


        self.clipPageLayout.addLayout(self.titleRow)

        self.clipFormatRow = QHBoxLayout()
        self.clipFormatRow.setSpacing(8)
        self.clipFormatRow.setObjectName(u"clipFormatRow")
        self.clipFormatRow.setContentsMargins(0, 0, 0, 0)
        self.clipFormatLabel = QLabel(self.clipPage)
        self.clipFormatLabel.setObjectName(u"clipFormatLabel")

        self.clipFormatRow.addWidget(self.clipFormatLabel)

        self.clipFormat = QComboBox(self.clipPage)
        self.clipFormat.setObjectName(u"clipFormat")

        self.clipFormatRow.addWidget(self.clipFormat)

        self.clipFormatGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.clipFormatRow.addItem(self.clipFormatGap)


        self.clipPageLayout.addLayout(self.clipFormatRow)

        self.clipCopyCheck = QCheckBox(self.clipPage)
        self.clipCopyCheck.setObjectName(u"clipCopyCheck")

        self.clipPageLayout.addWidget(self.clipCopyCheck)

        self.clipWarning = QLabel(self.clipPage)
        self.clipWarning.setObjectName(u"clipWarning")
        self.clipWarning.setProperty(u"class", u"warning small")
        self.clipWarning.setText(u"")
        self.clipWarning.setWordWrap(True)

        self.clipPageLayout.addWidget(self.clipWarning)

        self.clipEnd = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.clipPageLayout.addItem(self.clipEnd)

        self.pages.addWidget(self.clipPage)
        self.marksPage = QWidget()
        self.marksPage.setObjectName(u"marksPage")
        self.marksPageLayout = QVBoxLayout(self.marksPage)
        self.marksPageLayout.setSpacing(10)
        self.marksPageLayout.setObjectName(u"marksPageLayout")
        self.marksPageLayout.setContentsMargins(16, 14, 16, 14)
        self.marksText = QLabel(self.marksPage)
        self.marksText.setObjectName(u"marksText")
        self.marksText.setProperty(u"class", u"muted")
        self.marksText.setText(u"")
        self.marksText.setWordWrap(True)

        self.marksPageLayout.addWidget(self.marksText)

        self.audacityCheck = QCheckBox(self.marksPage)
        self.audacityCheck.setObjectName(u"audacityCheck")
        self.audacityCheck.setChecked(True)

        self.marksPageLayout.addWidget(self.audacityCheck)

        self.csvCheck = QCheckBox(self.marksPage)
        self.csvCheck.setObjectName(u"csvCheck")

        self.marksPageLayout.addWidget(self.csvCheck)

        self.srtCheck = QCheckBox(self.marksPage)
        self.srtCheck.setObjectName(u"srtCheck")

        self.marksPageLayout.addWidget(self.srtCheck)

        self.marksEnd = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.marksPageLayout.addItem(self.marksEnd)

        self.pages.addWidget(self.marksPage)
        self.redactPage = QWidget()
        self.redactPage.setObjectName(u"redactPage")
        self.redactPageLayout = QVBoxLayout(self.redactPage)
        self.redactPageLayout.setSpacing(10)
        self.redactPageLayout.setObjectName(u"redactPageLayout")
        self.redactPageLayout.setContentsMargins(16, 14, 16, 14)
        self.redactText = QLabel(self.redactPage)
        self.redactText.setObjectName(u"redactText")
        self.redactText.setProperty(u"class", u"muted")
        self.redactText.setWordWrap(True)

        self.redactPageLayout.addWidget(self.redactText)

        self.coverList = QTreeWidget(self.redactPage)
        self.coverList.setObjectName(u"coverList")
        self.coverList.setRootIsDecorated(False)
        self.coverList.setHeaderHidden(True)
        self.coverList.setUniformRowHeights(True)
        self.coverList.setColumnCount(3)
        self.coverList.setMinimumSize(QSize(0, 132))

        self.redactPageLayout.addWidget(self.coverList)

        self.coverEmpty = QLabel(self.redactPage)
        self.coverEmpty.setObjectName(u"coverEmpty")
        self.coverEmpty.setProperty(u"class", u"muted")
        self.coverEmpty.setWordWrap(True)

        self.redactPageLayout.addWidget(self.coverEmpty)

        self.coverRow = QHBoxLayout()
        self.coverRow.setSpacing(8)
        self.coverRow.setObjectName(u"coverRow")
        self.coverRow.setContentsMargins(0, 0, 0, 0)
        self.hearCoverButton = QPushButton(self.redactPage)
        self.hearCoverButton.setObjectName(u"hearCoverButton")
        self.hearCoverButton.setAutoDefault(True)

        self.coverRow.addWidget(self.hearCoverButton)

        self.sideLabel = QLabel(self.redactPage)
        self.sideLabel.setObjectName(u"sideLabel")

        self.coverRow.addWidget(self.sideLabel)

        self.sideCombo = QComboBox(self.redactPage)
        self.sideCombo.setObjectName(u"sideCombo")

        self.coverRow.addWidget(self.sideCombo)

        self.coverGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.coverRow.addItem(self.coverGap)

        self.numbersButton = QPushButton(self.redactPage)
        self.numbersButton.setObjectName(u"numbersButton")
        self.numbersButton.setAutoDefault(True)

        self.coverRow.addWidget(self.numbersButton)


        self.redactPageLayout.addLayout(self.coverRow)

        self.addRow = QHBoxLayout()
        self.addRow.setSpacing(8)
        self.addRow.setObjectName(u"addRow")
        self.addRow.setContentsMargins(0, 0, 0, 0)
        self.addLabel = QLabel(self.redactPage)
        self.addLabel.setObjectName(u"addLabel")

        self.addRow.addWidget(self.addLabel)

        self.addEdit = QLineEdit(self.redactPage)
        self.addEdit.setObjectName(u"addEdit")

        self.addRow.addWidget(self.addEdit)

        self.addButton = QPushButton(self.redactPage)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(True)

        self.addRow.addWidget(self.addButton)

        self.addGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.addRow.addItem(self.addGap)

        self.coverLabel = QLabel(self.redactPage)
        self.coverLabel.setObjectName(u"coverLabel")

        self.addRow.addWidget(self.coverLabel)

        self.coverCombo = QComboBox(self.redactPage)
        self.coverCombo.setObjectName(u"coverCombo")

        self.addRow.addWidget(self.coverCombo)


        self.redactPageLayout.addLayout(self.addRow)

        self.pages.addWidget(self.redactPage)
        self.evidencePage = QWidget()
        self.evidencePage.setObjectName(u"evidencePage")
        self.evidencePageLayout = QVBoxLayout(self.evidencePage)
        self.evidencePageLayout.setSpacing(10)
        self.evidencePageLayout.setObjectName(u"evidencePageLayout")
        self.evidencePageLayout.setContentsMargins(16, 14, 16, 14)
        self.evidenceText = QLabel(self.evidencePage)
        self.evidenceText.setObjectName(u"evidenceText")
        self.evidenceText.setProperty(u"class", u"muted")
        self.evidenceText.setText(u"")
        self.evidenceText.setWordWrap(True)

        self.evidencePageLayout.addWidget(self.evidenceText)

        self.sheetRow = QHBoxLayout()
        self.sheetRow.setSpacing(12)
        self.sheetRow.setObjectName(u"sheetRow")
        self.sheetRow.setContentsMargins(0, 0, 0, 0)
        self.sheetLabel = QLabel(self.evidencePage)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.sheetRow.addWidget(self.sheetLabel)

        self.pdfCheck = QCheckBox(self.evidencePage)
        self.pdfCheck.setObjectName(u"pdfCheck")
        self.pdfCheck.setChecked(True)

        self.sheetRow.addWidget(self.pdfCheck)

        self.xlsxCheck = QCheckBox(self.evidencePage)
        self.xlsxCheck.setObjectName(u"xlsxCheck")

        self.sheetRow.addWidget(self.xlsxCheck)

        self.jsonCheck = QCheckBox(self.evidencePage)
        self.jsonCheck.setObjectName(u"jsonCheck")

        self.sheetRow.addWidget(self.jsonCheck)

        self.sheetGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheetRow.addItem(self.sheetGap)


        self.evidencePageLayout.addLayout(self.sheetRow)

        self.clipsRow = QHBoxLayout()
        self.clipsRow.setSpacing(8)
        self.clipsRow.setObjectName(u"clipsRow")
        self.clipsRow.setContentsMargins(0, 0, 0, 0)
        self.clipsLabel = QLabel(self.evidencePage)
        self.clipsLabel.setObjectName(u"clipsLabel")

        self.clipsRow.addWidget(self.clipsLabel)

        self.clipsFormat = QComboBox(self.evidencePage)
        self.clipsFormat.setObjectName(u"clipsFormat")

        self.clipsRow.addWidget(self.clipsFormat)

        self.clipsGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.clipsRow.addItem(self.clipsGap)


        self.evidencePageLayout.addLayout(self.clipsRow)

        self.kindRow = QHBoxLayout()
        self.kindRow.setSpacing(12)
        self.kindRow.setObjectName(u"kindRow")
        self.kindRow.setContentsMargins(0, 0, 0, 0)
        self.folderRadio = QRadioButton(self.evidencePage)
        self.folderRadio.setObjectName(u"folderRadio")
        self.folderRadio.setChecked(True)

        self.kindRow.addWidget(self.folderRadio)

        self.zipRadio = QRadioButton(self.evidencePage)
        self.zipRadio.setObjectName(u"zipRadio")

        self.kindRow.addWidget(self.zipRadio)

        self.kindGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kindRow.addItem(self.kindGap)


        self.evidencePageLayout.addLayout(self.kindRow)

        self.copyCheck = QCheckBox(self.evidencePage)
        self.copyCheck.setObjectName(u"copyCheck")

        self.evidencePageLayout.addWidget(self.copyCheck)

        self.copyText = QLabel(self.evidencePage)
        self.copyText.setObjectName(u"copyText")
        self.copyText.setProperty(u"class", u"muted small")
        self.copyText.setText(u"")
        self.copyText.setWordWrap(True)

        self.evidencePageLayout.addWidget(self.copyText)

        self.evidenceEnd = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.evidencePageLayout.addItem(self.evidenceEnd)

        self.pages.addWidget(self.evidencePage)

        self.choiceCardLayout.addWidget(self.pages)


        self.handOnLayout.addWidget(self.choiceCard)

        self.targetRow = QHBoxLayout()
        self.targetRow.setSpacing(8)
        self.targetRow.setObjectName(u"targetRow")
        self.targetRow.setContentsMargins(0, 0, 0, 0)
        self.targetLabel = QLabel(HandOn)
        self.targetLabel.setObjectName(u"targetLabel")

        self.targetRow.addWidget(self.targetLabel)

        self.targetEdit = QLineEdit(HandOn)
        self.targetEdit.setObjectName(u"targetEdit")

        self.targetRow.addWidget(self.targetEdit)

        self.targetButton = QPushButton(HandOn)
        self.targetButton.setObjectName(u"targetButton")
        self.targetButton.setAutoDefault(True)

        self.targetRow.addWidget(self.targetButton)


        self.handOnLayout.addLayout(self.targetRow)

        self.problemLabel = QLabel(HandOn)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"class", u"critical")
        self.problemLabel.setText(u"")
        self.problemLabel.setWordWrap(True)

        self.handOnLayout.addWidget(self.problemLabel)

        self.handOnButtons = QHBoxLayout()
        self.handOnButtons.setSpacing(8)
        self.handOnButtons.setObjectName(u"handOnButtons")
        self.handOnButtons.setContentsMargins(0, 0, 0, 0)
        self.buttonsGap = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.handOnButtons.addItem(self.buttonsGap)

        self.cancelButton = QPushButton(HandOn)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(True)

        self.handOnButtons.addWidget(self.cancelButton)

        self.runButton = QPushButton(HandOn)
        self.runButton.setObjectName(u"runButton")
        self.runButton.setProperty(u"class", u"primary")

        self.handOnButtons.addWidget(self.runButton)


        self.handOnLayout.addLayout(self.handOnButtons)

#if QT_CONFIG(shortcut)
        self.fromLabel.setBuddy(self.fromEdit)
        self.toLabel.setBuddy(self.toEdit)
        self.titleLabel.setBuddy(self.titleEdit)
        self.clipFormatLabel.setBuddy(self.clipFormat)
        self.sideLabel.setBuddy(self.sideCombo)
        self.addLabel.setBuddy(self.addEdit)
        self.coverLabel.setBuddy(self.coverCombo)
        self.clipsLabel.setBuddy(self.clipsFormat)
        self.targetLabel.setBuddy(self.targetEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HandOn)

        self.runButton.setDefault(True)


        QMetaObject.connectSlotsByName(HandOn)
    # setupUi

    def retranslateUi(self, HandOn):
        HandOn.setWindowTitle(QCoreApplication.translate("HandOn", u"Hand on", None))
        self.handOnTitle.setText(QCoreApplication.translate("HandOn", u"Hand on", None))
        self.clipChoice.setText(QCoreApplication.translate("HandOn", u"&Clip", None))
        self.marksChoice.setText(QCoreApplication.translate("HandOn", u"&List of marks", None))
        self.redactChoice.setText(QCoreApplication.translate("HandOn", u"&Redacted copy", None))
        self.evidenceChoice.setText(QCoreApplication.translate("HandOn", u"&Evidence", None))
        self.fromLabel.setText(QCoreApplication.translate("HandOn", u"From", None))
#if QT_CONFIG(accessibility)
        self.fromEdit.setAccessibleName(QCoreApplication.translate("HandOn", u"Start of the clip", None))
#endif // QT_CONFIG(accessibility)
        self.toLabel.setText(QCoreApplication.translate("HandOn", u"to", None))
#if QT_CONFIG(accessibility)
        self.toEdit.setAccessibleName(QCoreApplication.translate("HandOn", u"End of the clip", None))
#endif // QT_CONFIG(accessibility)
        self.hearClipButton.setText(QCoreApplication.translate("HandOn", u"Hear it", None))
        self.titleLabel.setText(QCoreApplication.translate("HandOn", u"Title", None))
#if QT_CONFIG(accessibility)
        self.titleEdit.setAccessibleName(QCoreApplication.translate("HandOn", u"Title of the clip", None))
#endif // QT_CONFIG(accessibility)
        self.titleEdit.setPlaceholderText(QCoreApplication.translate("HandOn", u"Kept in the file; numbers are masked", None))
        self.clipFormatLabel.setText(QCoreApplication.translate("HandOn", u"Format", None))
#if QT_CONFIG(accessibility)
        self.clipFormat.setAccessibleName(QCoreApplication.translate("HandOn", u"Format of the clip", None))
#endif // QT_CONFIG(accessibility)
        self.clipCopyCheck.setText(QCoreApplication.translate("HandOn", u"From the redacted copy", None))
        self.audacityCheck.setText(QCoreApplication.translate("HandOn", u"Audacity labels, to open beside the sound", None))
        self.csvCheck.setText(QCoreApplication.translate("HandOn", u"CSV, for spreadsheets", None))
        self.srtCheck.setText(QCoreApplication.translate("HandOn", u"SRT, subtitles for players", None))
        self.redactText.setText(QCoreApplication.translate("HandOn", u"A new file is written in which these spans cannot be heard, and a masked transcript beside it. The original stays untouched.", None))
#if QT_CONFIG(accessibility)
        self.coverList.setAccessibleName(QCoreApplication.translate("HandOn", u"Spans to be covered", None))
#endif // QT_CONFIG(accessibility)
        self.coverEmpty.setText(QCoreApplication.translate("HandOn", u"Nothing to cover yet. Select a span on the waveform and mark it for redaction, type one below, or look for numbers.", None))
        self.hearCoverButton.setText(QCoreApplication.translate("HandOn", u"Hear it", None))
        self.sideLabel.setText(QCoreApplication.translate("HandOn", u"Side", None))
#if QT_CONFIG(accessibility)
        self.sideCombo.setAccessibleName(QCoreApplication.translate("HandOn", u"Side that is covered in the chosen span", None))
#endif // QT_CONFIG(accessibility)
        self.numbersButton.setText(QCoreApplication.translate("HandOn", u"Find numbers in the transcript", None))
        self.addLabel.setText(QCoreApplication.translate("HandOn", u"Another span", None))
        self.addEdit.setPlaceholderText(QCoreApplication.translate("HandOn", u"1:05 - 1:12", None))
#if QT_CONFIG(accessibility)
        self.addEdit.setAccessibleName(QCoreApplication.translate("HandOn", u"Another span: start - end", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("HandOn", u"Add", None))
        self.coverLabel.setText(QCoreApplication.translate("HandOn", u"Covered by", None))
#if QT_CONFIG(accessibility)
        self.coverCombo.setAccessibleName(QCoreApplication.translate("HandOn", u"What a covered span sounds like", None))
#endif // QT_CONFIG(accessibility)
        self.sheetLabel.setText(QCoreApplication.translate("HandOn", u"Sheet", None))
        self.pdfCheck.setText(QCoreApplication.translate("HandOn", u"PDF", None))
        self.xlsxCheck.setText(QCoreApplication.translate("HandOn", u"XLSX", None))
        self.jsonCheck.setText(QCoreApplication.translate("HandOn", u"JSON", None))
        self.clipsLabel.setText(QCoreApplication.translate("HandOn", u"Clips", None))
#if QT_CONFIG(accessibility)
        self.clipsFormat.setAccessibleName(QCoreApplication.translate("HandOn", u"Format of the clips", None))
#endif // QT_CONFIG(accessibility)
        self.folderRadio.setText(QCoreApplication.translate("HandOn", u"As a folder", None))
        self.zipRadio.setText(QCoreApplication.translate("HandOn", u"As one zip file", None))
        self.copyCheck.setText(QCoreApplication.translate("HandOn", u"Sound and sheet from the redacted copy", None))
        self.targetLabel.setText(QCoreApplication.translate("HandOn", u"File", None))
#if QT_CONFIG(accessibility)
        self.targetEdit.setAccessibleName(QCoreApplication.translate("HandOn", u"File or folder", None))
#endif // QT_CONFIG(accessibility)
        self.targetButton.setText(QCoreApplication.translate("HandOn", u"Choose\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("HandOn", u"Cancel", None))
        self.runButton.setText(QCoreApplication.translate("HandOn", u"Export", None))
    # retranslateUi

