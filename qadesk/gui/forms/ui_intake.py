# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'intake.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

from qadesk.gui.intake.report_view import ReportView
from qadesk.gui.lines import LinesTable

class Ui_Intake(object):
    def setupUi(self, Intake):
        if not Intake.objectName():
            Intake.setObjectName(u"Intake")
        self.pageLayout = QVBoxLayout(Intake)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(Intake)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.countLabel = QLabel(Intake)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"class", u"muted")

        self.headLayout.addWidget(self.countLabel)

        self.headSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)

        self.recordingsButton = QPushButton(Intake)
        self.recordingsButton.setObjectName(u"recordingsButton")
        self.recordingsButton.setProperty(u"class", u"primary")

        self.headLayout.addWidget(self.recordingsButton)

        self.callsButton = QPushButton(Intake)
        self.callsButton.setObjectName(u"callsButton")

        self.headLayout.addWidget(self.callsButton)

        self.peopleButton = QPushButton(Intake)
        self.peopleButton.setObjectName(u"peopleButton")

        self.headLayout.addWidget(self.peopleButton)

        self.sourcesButton = QPushButton(Intake)
        self.sourcesButton.setObjectName(u"sourcesButton")

        self.headLayout.addWidget(self.sourcesButton)


        self.pageLayout.addLayout(self.headLayout)

        self.stack = QStackedWidget(Intake)
        self.stack.setObjectName(u"stack")
        self.journalPage = QWidget()
        self.journalPage.setObjectName(u"journalPage")
        self.journalLayout = QVBoxLayout(self.journalPage)
        self.journalLayout.setObjectName(u"journalLayout")
        self.journalLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.journalPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.table = LinesTable(self.splitter)
        self.table.setObjectName(u"table")
        self.splitter.addWidget(self.table)
        self.report = ReportView(self.splitter)
        self.report.setObjectName(u"report")
        self.splitter.addWidget(self.report)

        self.journalLayout.addWidget(self.splitter)

        self.stack.addWidget(self.journalPage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(12)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyTop = QSpacerItem(8, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyTop)

        self.emptyIcon = QLabel(self.emptyPage)
        self.emptyIcon.setObjectName(u"emptyIcon")
        self.emptyIcon.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyIcon)

        self.emptyTitle = QLabel(self.emptyPage)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setProperty(u"class", u"title")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"class", u"muted")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyBottom = QSpacerItem(8, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBottom)

        self.stack.addWidget(self.emptyPage)

        self.pageLayout.addWidget(self.stack)


        self.retranslateUi(Intake)

        QMetaObject.connectSlotsByName(Intake)
    # setupUi

    def retranslateUi(self, Intake):
        self.titleLabel.setText(QCoreApplication.translate("Intake", u"Imports", None))
        self.recordingsButton.setText(QCoreApplication.translate("Intake", u"Recordings \u2026", None))
        self.callsButton.setText(QCoreApplication.translate("Intake", u"Call log \u2026", None))
        self.peopleButton.setText(QCoreApplication.translate("Intake", u"People \u2026", None))
        self.sourcesButton.setText(QCoreApplication.translate("Intake", u"Sources \u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Intake", u"Imports, newest first", None))
#endif // QT_CONFIG(accessibility)
        self.emptyTitle.setText(QCoreApplication.translate("Intake", u"Nothing has been imported yet", None))
        self.emptyText.setText(QCoreApplication.translate("Intake", u"Drop recordings or a call log here, or choose what comes in above. Begin with people, so that calls find their agents. Every import is listed here with its report, and can be taken back.", None))
        pass
    # retranslateUi

