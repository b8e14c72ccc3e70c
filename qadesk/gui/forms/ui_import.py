# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QListWidget,
    QListWidgetItem, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_Import(object):
    def setupUi(self, Import):
        if not Import.objectName():
            Import.setObjectName(u"Import")
        self.importLayout = QVBoxLayout(Import)
        self.importLayout.setSpacing(12)
        self.importLayout.setObjectName(u"importLayout")
        self.importLayout.setContentsMargins(24, 20, 24, 20)
        self.steps = QStackedWidget(Import)
        self.steps.setObjectName(u"steps")
        self.choosePage = QWidget()
        self.choosePage.setObjectName(u"choosePage")
        self.chooseLayout = QVBoxLayout(self.choosePage)
        self.chooseLayout.setSpacing(12)
        self.chooseLayout.setObjectName(u"chooseLayout")
        self.chooseLayout.setContentsMargins(0, 0, 0, 0)
        self.chooseTitle = QLabel(self.choosePage)
        self.chooseTitle.setObjectName(u"chooseTitle")
        self.chooseTitle.setProperty(u"class", u"title")

        self.chooseLayout.addWidget(self.chooseTitle)

        self.pathsCard = QFrame(self.choosePage)
        self.pathsCard.setObjectName(u"pathsCard")
        self.pathsCard.setProperty(u"class", u"card")
        self.pathsLayout = QVBoxLayout(self.pathsCard)
        self.pathsLayout.setSpacing(8)
        self.pathsLayout.setObjectName(u"pathsLayout")
        self.pathsLayout.setContentsMargins(16, 12, 16, 12)
        self.pathsHeader = QHBoxLayout()
        self.pathsHeader.setSpacing(8)
        self.pathsHeader.setObjectName(u"pathsHeader")
        self.pathsHeader.setContentsMargins(0, 0, 0, 0)
        self.pathsLabel = QLabel(self.pathsCard)
        self.pathsLabel.setObjectName(u"pathsLabel")
        self.pathsLabel.setProperty(u"class", u"heading")

        self.pathsHeader.addWidget(self.pathsLabel)

        self.pathsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pathsHeader.addItem(self.pathsSpacer)

        self.filesButton = QPushButton(self.pathsCard)
        self.filesButton.setObjectName(u"filesButton")
        self.filesButton.setAutoDefault(True)

        self.pathsHeader.addWidget(self.filesButton)

        self.folderButton = QPushButton(self.pathsCard)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(True)

        self.pathsHeader.addWidget(self.folderButton)


        self.pathsLayout.addLayout(self.pathsHeader)

        self.pathsList = QListWidget(self.pathsCard)
        self.pathsList.setObjectName(u"pathsList")

        self.pathsLayout.addWidget(self.pathsList)

        self.pathsHint = QLabel(self.pathsCard)
        self.pathsHint.setObjectName(u"pathsHint")
        self.pathsHint.setProperty(u"class", u"muted")

        self.pathsLayout.addWidget(self.pathsHint)


        self.chooseLayout.addWidget(self.pathsCard)

        self.tableCard = QFrame(self.choosePage)
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"class", u"card")
        self.tableLayout = QVBoxLayout(self.tableCard)
        self.tableLayout.setSpacing(8)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(16, 12, 16, 12)
        self.tableHeader = QHBoxLayout()
        self.tableHeader.setSpacing(8)
        self.tableHeader.setObjectName(u"tableHeader")
        self.tableHeader.setContentsMargins(0, 0, 0, 0)
        self.tableLabel = QLabel(self.tableCard)
        self.tableLabel.setObjectName(u"tableLabel")
        self.tableLabel.setProperty(u"class", u"heading")

        self.tableHeader.addWidget(self.tableLabel)

        self.tableName = QLabel(self.tableCard)
        self.tableName.setObjectName(u"tableName")
        self.tableName.setProperty(u"class", u"muted")

        self.tableHeader.addWidget(self.tableName)

        self.tableSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tableHeader.addItem(self.tableSpacer)

        self.tableRemove = QPushButton(self.tableCard)
        self.tableRemove.setObjectName(u"tableRemove")
        self.tableRemove.setAutoDefault(True)
        self.tableRemove.setProperty(u"class", u"quiet")

        self.tableHeader.addWidget(self.tableRemove)

        self.tableButton = QPushButton(self.tableCard)
        self.tableButton.setObjectName(u"tableButton")
        self.tableButton.setAutoDefault(True)

        self.tableHeader.addWidget(self.tableButton)


        self.tableLayout.addLayout(self.tableHeader)

        self.tableHint = QLabel(self.tableCard)
        self.tableHint.setObjectName(u"tableHint")
        self.tableHint.setWordWrap(True)
        self.tableHint.setProperty(u"class", u"muted")

        self.tableLayout.addWidget(self.tableHint)

        self.mappingTable = QTableWidget(self.tableCard)
        self.mappingTable.setObjectName(u"mappingTable")

        self.tableLayout.addWidget(self.mappingTable)


        self.chooseLayout.addWidget(self.tableCard)

        self.rawCard = QFrame(self.choosePage)
        self.rawCard.setObjectName(u"rawCard")
        self.rawCard.setProperty(u"class", u"card")
        self.rawLayout = QVBoxLayout(self.rawCard)
        self.rawLayout.setSpacing(8)
        self.rawLayout.setObjectName(u"rawLayout")
        self.rawLayout.setContentsMargins(16, 12, 16, 12)
        self.rawLabel = QLabel(self.rawCard)
        self.rawLabel.setObjectName(u"rawLabel")
        self.rawLabel.setProperty(u"class", u"heading")

        self.rawLayout.addWidget(self.rawLabel)

        self.rawHint = QLabel(self.rawCard)
        self.rawHint.setObjectName(u"rawHint")
        self.rawHint.setWordWrap(True)
        self.rawHint.setProperty(u"class", u"muted")

        self.rawLayout.addWidget(self.rawHint)


        self.chooseLayout.addWidget(self.rawCard)

        self.checksLayout = QHBoxLayout()
        self.checksLayout.setSpacing(24)
        self.checksLayout.setObjectName(u"checksLayout")
        self.agentRightCheck = QCheckBox(self.choosePage)
        self.agentRightCheck.setObjectName(u"agentRightCheck")

        self.checksLayout.addWidget(self.agentRightCheck)

        self.copyCheck = QCheckBox(self.choosePage)
        self.copyCheck.setObjectName(u"copyCheck")

        self.checksLayout.addWidget(self.copyCheck)

        self.checksSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checksLayout.addItem(self.checksSpacer)


        self.chooseLayout.addLayout(self.checksLayout)

        self.steps.addWidget(self.choosePage)
        self.reportPage = QWidget()
        self.reportPage.setObjectName(u"reportPage")
        self.reportLayout = QVBoxLayout(self.reportPage)
        self.reportLayout.setSpacing(12)
        self.reportLayout.setObjectName(u"reportLayout")
        self.reportLayout.setContentsMargins(0, 0, 0, 0)
        self.reportTitle = QLabel(self.reportPage)
        self.reportTitle.setObjectName(u"reportTitle")
        self.reportTitle.setProperty(u"class", u"title")

        self.reportLayout.addWidget(self.reportTitle)

        self.reportText = QLabel(self.reportPage)
        self.reportText.setObjectName(u"reportText")
        self.reportText.setWordWrap(True)
        self.reportText.setProperty(u"class", u"muted")

        self.reportLayout.addWidget(self.reportText)

        self.reportCard = QFrame(self.reportPage)
        self.reportCard.setObjectName(u"reportCard")
        self.reportCard.setProperty(u"class", u"card")
        self.reportCardLayout = QVBoxLayout(self.reportCard)
        self.reportCardLayout.setSpacing(8)
        self.reportCardLayout.setObjectName(u"reportCardLayout")
        self.reportCardLayout.setContentsMargins(1, 4, 1, 4)
        self.reportTable = QTableWidget(self.reportCard)
        self.reportTable.setObjectName(u"reportTable")

        self.reportCardLayout.addWidget(self.reportTable)


        self.reportLayout.addWidget(self.reportCard)

        self.steps.addWidget(self.reportPage)

        self.importLayout.addWidget(self.steps)

        self.progressBar = QProgressBar(Import)
        self.progressBar.setObjectName(u"progressBar")

        self.importLayout.addWidget(self.progressBar)

        self.problemLabel = QLabel(Import)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.importLayout.addWidget(self.problemLabel)

        self.importButtons = QHBoxLayout()
        self.importButtons.setSpacing(8)
        self.importButtons.setObjectName(u"importButtons")
        self.importButtons.setContentsMargins(0, 0, 0, 0)
        self.importSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.importButtons.addItem(self.importSpacer)

        self.cancelButton = QPushButton(Import)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(True)

        self.importButtons.addWidget(self.cancelButton)

        self.runButton = QPushButton(Import)
        self.runButton.setObjectName(u"runButton")
        self.runButton.setProperty(u"class", u"primary")

        self.importButtons.addWidget(self.runButton)


        self.importLayout.addLayout(self.importButtons)


        self.retranslateUi(Import)

        self.runButton.setDefault(True)


        QMetaObject.connectSlotsByName(Import)
    # setupUi

    def retranslateUi(self, Import):
        Import.setWindowTitle(QCoreApplication.translate("Import", u"Import recordings", None))
        self.chooseTitle.setText(QCoreApplication.translate("Import", u"Import recordings", None))
        self.pathsLabel.setText(QCoreApplication.translate("Import", u"Recordings", None))
        self.filesButton.setText(QCoreApplication.translate("Import", u"Add files\u2026", None))
        self.folderButton.setText(QCoreApplication.translate("Import", u"Add a folder\u2026", None))
#if QT_CONFIG(accessibility)
        self.pathsList.setAccessibleName(QCoreApplication.translate("Import", u"Files and folders to import", None))
#endif // QT_CONFIG(accessibility)
        self.pathsHint.setText(QCoreApplication.translate("Import", u"Drop files or folders here.", None))
        self.tableLabel.setText(QCoreApplication.translate("Import", u"Metadata table", None))
        self.tableRemove.setText(QCoreApplication.translate("Import", u"Without a table", None))
        self.tableButton.setText(QCoreApplication.translate("Import", u"Choose a table\u2026", None))
        self.tableHint.setText(QCoreApplication.translate("Import", u"Optional: a CSV or XLSX file that says who called whom and when. Without it the file names are read.", None))
#if QT_CONFIG(accessibility)
        self.mappingTable.setAccessibleName(QCoreApplication.translate("Import", u"Columns of the table", None))
#endif // QT_CONFIG(accessibility)
        self.rawLabel.setText(QCoreApplication.translate("Import", u"Files without a header", None))
        self.rawHint.setText(QCoreApplication.translate("Import", u"Nothing in these files says how they are to be read. What you choose is remembered for the folder.", None))
        self.agentRightCheck.setText(QCoreApplication.translate("Import", u"The agent is on the right channel", None))
        self.copyCheck.setText(QCoreApplication.translate("Import", u"Copy the recordings into the workspace", None))
#if QT_CONFIG(accessibility)
        self.reportTable.setAccessibleName(QCoreApplication.translate("Import", u"What did not go in, and warnings", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("Import", u"Cancel", None))
        self.runButton.setText(QCoreApplication.translate("Import", u"Import", None))
    # retranslateUi

