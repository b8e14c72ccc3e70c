# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_export.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QRadioButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_ExportCard(object):
    def setupUi(self, ExportCard):
        if not ExportCard.objectName():
            ExportCard.setObjectName(u"ExportCard")
        self.dialogLayout = QVBoxLayout(ExportCard)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 20, 24, 20)
        self.exportTitle = QLabel(ExportCard)
        self.exportTitle.setObjectName(u"exportTitle")
        self.exportTitle.setWordWrap(True)
        self.exportTitle.setProperty(u"class", u"title")

        self.dialogLayout.addWidget(self.exportTitle)

        self.exportText = QLabel(ExportCard)
        self.exportText.setObjectName(u"exportText")
        self.exportText.setWordWrap(True)
        self.exportText.setProperty(u"class", u"muted")

        self.dialogLayout.addWidget(self.exportText)

        self.exportCard = QFrame(ExportCard)
        self.exportCard.setObjectName(u"exportCard")
        self.exportCard.setProperty(u"class", u"card")
        self.exportInside = QVBoxLayout(self.exportCard)
        self.exportInside.setSpacing(8)
        self.exportInside.setObjectName(u"exportInside")
        self.exportInside.setContentsMargins(16, 12, 16, 12)
        self.versionLabel = QLabel(self.exportCard)
        self.versionLabel.setObjectName(u"versionLabel")
        self.versionLabel.setProperty(u"class", u"section")

        self.exportInside.addWidget(self.versionLabel)

        self.versionCombo = QComboBox(self.exportCard)
        self.versionCombo.setObjectName(u"versionCombo")

        self.exportInside.addWidget(self.versionCombo)

        self.formatLabel = QLabel(self.exportCard)
        self.formatLabel.setObjectName(u"formatLabel")
        self.formatLabel.setProperty(u"class", u"section")

        self.exportInside.addWidget(self.formatLabel)

        self.xlsxRadio = QRadioButton(self.exportCard)
        self.xlsxRadio.setObjectName(u"xlsxRadio")
        self.xlsxRadio.setChecked(True)

        self.exportInside.addWidget(self.xlsxRadio)

        self.yamlRadio = QRadioButton(self.exportCard)
        self.yamlRadio.setObjectName(u"yamlRadio")

        self.exportInside.addWidget(self.yamlRadio)

        self.jsonRadio = QRadioButton(self.exportCard)
        self.jsonRadio.setObjectName(u"jsonRadio")

        self.exportInside.addWidget(self.jsonRadio)

        self.folderLabel = QLabel(self.exportCard)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setProperty(u"class", u"section")

        self.exportInside.addWidget(self.folderLabel)

        self.folderLayout = QHBoxLayout()
        self.folderLayout.setSpacing(8)
        self.folderLayout.setObjectName(u"folderLayout")
        self.folderEdit = QLineEdit(self.exportCard)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderLayout.addWidget(self.folderEdit)

        self.folderButton = QPushButton(self.exportCard)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.folderLayout.addWidget(self.folderButton)


        self.exportInside.addLayout(self.folderLayout)


        self.dialogLayout.addWidget(self.exportCard)

        self.problemLabel = QLabel(ExportCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.dialogLayout.addWidget(self.problemLabel)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setSpacing(8)
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.spacerItem = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.spacerItem)

        self.cancelButton = QPushButton(ExportCard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.cancelButton)

        self.exportButton = QPushButton(ExportCard)
        self.exportButton.setObjectName(u"exportButton")
        self.exportButton.setProperty(u"class", u"primary")
        self.exportButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.exportButton)


        self.dialogLayout.addLayout(self.buttonsLayout)

#if QT_CONFIG(shortcut)
        self.versionLabel.setBuddy(self.versionCombo)
        self.folderLabel.setBuddy(self.folderEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportCard)

        self.exportButton.setDefault(True)


        QMetaObject.connectSlotsByName(ExportCard)
    # setupUi

    def retranslateUi(self, ExportCard):
        ExportCard.setWindowTitle(QCoreApplication.translate("ExportCard", u"Export a scorecard", None))
        self.exportTitle.setText(QCoreApplication.translate("ExportCard", u"Export a scorecard", None))
        self.versionLabel.setText(QCoreApplication.translate("ExportCard", u"Version", None))
#if QT_CONFIG(accessibility)
        self.versionCombo.setAccessibleName(QCoreApplication.translate("ExportCard", u"Version", None))
#endif // QT_CONFIG(accessibility)
        self.formatLabel.setText(QCoreApplication.translate("ExportCard", u"Format", None))
        self.xlsxRadio.setText(QCoreApplication.translate("ExportCard", u"XLSX, to be edited as a table", None))
        self.yamlRadio.setText(QCoreApplication.translate("ExportCard", u"YAML, to be read by people and programs", None))
        self.jsonRadio.setText(QCoreApplication.translate("ExportCard", u"JSON, for other programs", None))
        self.folderLabel.setText(QCoreApplication.translate("ExportCard", u"Folder", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("ExportCard", u"Folder", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("ExportCard", u"Choose\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("ExportCard", u"Cancel", None))
        self.exportButton.setText(QCoreApplication.translate("ExportCard", u"Export", None))
    # retranslateUi

