# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_Export(object):
    def setupUi(self, Export):
        if not Export.objectName():
            Export.setObjectName(u"Export")
        self.exportLayout = QVBoxLayout(Export)
        self.exportLayout.setSpacing(12)
        self.exportLayout.setObjectName(u"exportLayout")
        self.exportLayout.setContentsMargins(24, 20, 24, 20)
        self.exportTitle = QLabel(Export)
        self.exportTitle.setObjectName(u"exportTitle")
        self.exportTitle.setProperty(u"class", u"title")

        self.exportLayout.addWidget(self.exportTitle)

        self.exportText = QLabel(Export)
        self.exportText.setObjectName(u"exportText")
        self.exportText.setWordWrap(True)
        self.exportText.setProperty(u"class", u"muted")

        self.exportLayout.addWidget(self.exportText)

        self.formatCard = QFrame(Export)
        self.formatCard.setObjectName(u"formatCard")
        self.formatCard.setProperty(u"class", u"card")
        self.formatLayout = QVBoxLayout(self.formatCard)
        self.formatLayout.setSpacing(4)
        self.formatLayout.setObjectName(u"formatLayout")
        self.formatLayout.setContentsMargins(16, 12, 16, 12)
        self.pdfCheck = QCheckBox(self.formatCard)
        self.pdfCheck.setObjectName(u"pdfCheck")
        self.pdfCheck.setChecked(True)

        self.formatLayout.addWidget(self.pdfCheck)

        self.xlsxCheck = QCheckBox(self.formatCard)
        self.xlsxCheck.setObjectName(u"xlsxCheck")

        self.formatLayout.addWidget(self.xlsxCheck)

        self.jsonCheck = QCheckBox(self.formatCard)
        self.jsonCheck.setObjectName(u"jsonCheck")

        self.formatLayout.addWidget(self.jsonCheck)


        self.exportLayout.addWidget(self.formatCard)

        self.redactedCheck = QCheckBox(Export)
        self.redactedCheck.setObjectName(u"redactedCheck")

        self.exportLayout.addWidget(self.redactedCheck)

        self.folderLayout = QHBoxLayout()
        self.folderLayout.setSpacing(8)
        self.folderLayout.setObjectName(u"folderLayout")
        self.folderLayout.setContentsMargins(0, 0, 0, 0)
        self.folderEdit = QLineEdit(Export)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderLayout.addWidget(self.folderEdit)

        self.folderButton = QPushButton(Export)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(True)

        self.folderLayout.addWidget(self.folderButton)


        self.exportLayout.addLayout(self.folderLayout)

        self.problemLabel = QLabel(Export)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.exportLayout.addWidget(self.problemLabel)

        self.exportButtons = QHBoxLayout()
        self.exportButtons.setSpacing(8)
        self.exportButtons.setObjectName(u"exportButtons")
        self.exportButtons.setContentsMargins(0, 0, 0, 0)
        self.exportSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.exportButtons.addItem(self.exportSpacer)

        self.cancelButton = QPushButton(Export)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(True)

        self.exportButtons.addWidget(self.cancelButton)

        self.runButton = QPushButton(Export)
        self.runButton.setObjectName(u"runButton")
        self.runButton.setProperty(u"class", u"primary")

        self.exportButtons.addWidget(self.runButton)


        self.exportLayout.addLayout(self.exportButtons)


        self.retranslateUi(Export)

        self.runButton.setDefault(True)


        QMetaObject.connectSlotsByName(Export)
    # setupUi

    def retranslateUi(self, Export):
        Export.setWindowTitle(QCoreApplication.translate("Export", u"Export evaluation sheets", None))
        self.exportTitle.setText(QCoreApplication.translate("Export", u"Export evaluation sheets", None))
        self.pdfCheck.setText(QCoreApplication.translate("Export", u"PDF, to print and to sign", None))
        self.xlsxCheck.setText(QCoreApplication.translate("Export", u"XLSX, to calculate with", None))
        self.jsonCheck.setText(QCoreApplication.translate("Export", u"JSON, for other programs", None))
        self.redactedCheck.setText(QCoreApplication.translate("Export", u"From the redacted copies", None))
#if QT_CONFIG(tooltip)
        self.redactedCheck.setToolTip(QCoreApplication.translate("Export", u"Each sheet names the newest redacted copy of its call, and masks numbers in its texts", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("Export", u"Folder", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("Export", u"Choose\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("Export", u"Cancel", None))
        self.runButton.setText(QCoreApplication.translate("Export", u"Export", None))
    # retranslateUi

