# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from qadesk.gui.lines import LinesTable
from qadesk.gui.time_bar import TimeBar
from qadesk.gui.today.legend import Legend

class Ui_Today(object):
    def setupUi(self, Today):
        if not Today.objectName():
            Today.setObjectName(u"Today")
        self.pageLayout = QVBoxLayout(Today)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.headerLayout = QHBoxLayout()
        self.headerLayout.setSpacing(8)
        self.headerLayout.setObjectName(u"headerLayout")
        self.headerLayout.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(Today)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headerLayout.addWidget(self.titleLabel)

        self.dateLabel = QLabel(Today)
        self.dateLabel.setObjectName(u"dateLabel")
        self.dateLabel.setProperty(u"class", u"muted")

        self.headerLayout.addWidget(self.dateLabel)

        self.headerSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headerLayout.addItem(self.headerSpacer)

        self.startButton = QPushButton(Today)
        self.startButton.setObjectName(u"startButton")
        self.startButton.setProperty(u"class", u"primary")

        self.headerLayout.addWidget(self.startButton)


        self.pageLayout.addLayout(self.headerLayout)

        self.figuresCard = QFrame(Today)
        self.figuresCard.setObjectName(u"figuresCard")
        self.figuresCard.setProperty(u"class", u"card")
        self.figuresLayout = QHBoxLayout(self.figuresCard)
        self.figuresLayout.setSpacing(40)
        self.figuresLayout.setObjectName(u"figuresLayout")
        self.figuresLayout.setContentsMargins(20, 12, 20, 12)
        self.plannedBox = QVBoxLayout()
        self.plannedBox.setSpacing(0)
        self.plannedBox.setObjectName(u"plannedBox")
        self.plannedBox.setContentsMargins(0, 0, 0, 0)
        self.plannedFigure = QLabel(self.figuresCard)
        self.plannedFigure.setObjectName(u"plannedFigure")
        self.plannedFigure.setProperty(u"class", u"figure")

        self.plannedBox.addWidget(self.plannedFigure)

        self.plannedLabel = QLabel(self.figuresCard)
        self.plannedLabel.setObjectName(u"plannedLabel")
        self.plannedLabel.setProperty(u"class", u"muted small")

        self.plannedBox.addWidget(self.plannedLabel)


        self.figuresLayout.addLayout(self.plannedBox)

        self.doneBox = QVBoxLayout()
        self.doneBox.setSpacing(0)
        self.doneBox.setObjectName(u"doneBox")
        self.doneBox.setContentsMargins(0, 0, 0, 0)
        self.doneFigure = QLabel(self.figuresCard)
        self.doneFigure.setObjectName(u"doneFigure")
        self.doneFigure.setProperty(u"class", u"figure")

        self.doneBox.addWidget(self.doneFigure)

        self.doneLabel = QLabel(self.figuresCard)
        self.doneLabel.setObjectName(u"doneLabel")
        self.doneLabel.setProperty(u"class", u"muted small")

        self.doneBox.addWidget(self.doneLabel)


        self.figuresLayout.addLayout(self.doneBox)

        self.dueBox = QVBoxLayout()
        self.dueBox.setSpacing(0)
        self.dueBox.setObjectName(u"dueBox")
        self.dueBox.setContentsMargins(0, 0, 0, 0)
        self.dueFigure = QLabel(self.figuresCard)
        self.dueFigure.setObjectName(u"dueFigure")
        self.dueFigure.setProperty(u"class", u"figure")

        self.dueBox.addWidget(self.dueFigure)

        self.dueLabel = QLabel(self.figuresCard)
        self.dueLabel.setObjectName(u"dueLabel")
        self.dueLabel.setProperty(u"class", u"muted small")

        self.dueBox.addWidget(self.dueLabel)


        self.figuresLayout.addLayout(self.dueBox)

        self.overdueBox = QVBoxLayout()
        self.overdueBox.setSpacing(0)
        self.overdueBox.setObjectName(u"overdueBox")
        self.overdueBox.setContentsMargins(0, 0, 0, 0)
        self.overdueFigure = QLabel(self.figuresCard)
        self.overdueFigure.setObjectName(u"overdueFigure")
        self.overdueFigure.setProperty(u"class", u"figure")

        self.overdueBox.addWidget(self.overdueFigure)

        self.overdueLabel = QLabel(self.figuresCard)
        self.overdueLabel.setObjectName(u"overdueLabel")
        self.overdueLabel.setProperty(u"class", u"muted small")

        self.overdueBox.addWidget(self.overdueLabel)


        self.figuresLayout.addLayout(self.overdueBox)

        self.hoursBox = QVBoxLayout()
        self.hoursBox.setSpacing(0)
        self.hoursBox.setObjectName(u"hoursBox")
        self.hoursBox.setContentsMargins(0, 0, 0, 0)
        self.hoursFigure = QLabel(self.figuresCard)
        self.hoursFigure.setObjectName(u"hoursFigure")
        self.hoursFigure.setProperty(u"class", u"figure")

        self.hoursBox.addWidget(self.hoursFigure)

        self.hoursLabel = QLabel(self.figuresCard)
        self.hoursLabel.setObjectName(u"hoursLabel")
        self.hoursLabel.setProperty(u"class", u"muted small")

        self.hoursBox.addWidget(self.hoursLabel)


        self.figuresLayout.addLayout(self.hoursBox)

        self.figuresSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.figuresLayout.addItem(self.figuresSpacer)

        self.perCallBox = QVBoxLayout()
        self.perCallBox.setSpacing(4)
        self.perCallBox.setObjectName(u"perCallBox")
        self.perCallBox.setContentsMargins(0, 0, 0, 0)
        self.perCallHead = QHBoxLayout()
        self.perCallHead.setSpacing(8)
        self.perCallHead.setObjectName(u"perCallHead")
        self.perCallHead.setContentsMargins(0, 0, 0, 0)
        self.perCallLabel = QLabel(self.figuresCard)
        self.perCallLabel.setObjectName(u"perCallLabel")
        self.perCallLabel.setProperty(u"class", u"muted small")

        self.perCallHead.addWidget(self.perCallLabel)

        self.perCallSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.perCallHead.addItem(self.perCallSpacer)

        self.perCallFigure = QLabel(self.figuresCard)
        self.perCallFigure.setObjectName(u"perCallFigure")
        self.perCallFigure.setProperty(u"class", u"heading")

        self.perCallHead.addWidget(self.perCallFigure)


        self.perCallBox.addLayout(self.perCallHead)

        self.timeBar = TimeBar(self.figuresCard)
        self.timeBar.setObjectName(u"timeBar")

        self.perCallBox.addWidget(self.timeBar)

        self.legend = Legend(self.figuresCard)
        self.legend.setObjectName(u"legend")

        self.perCallBox.addWidget(self.legend)


        self.figuresLayout.addLayout(self.perCallBox)


        self.pageLayout.addWidget(self.figuresCard)

        self.queueCard = QFrame(Today)
        self.queueCard.setObjectName(u"queueCard")
        self.queueCard.setProperty(u"class", u"card")
        self.queueLayout = QVBoxLayout(self.queueCard)
        self.queueLayout.setSpacing(4)
        self.queueLayout.setObjectName(u"queueLayout")
        self.queueLayout.setContentsMargins(8, 10, 8, 8)
        self.queueHeading = QLabel(self.queueCard)
        self.queueHeading.setObjectName(u"queueHeading")
        self.queueHeading.setProperty(u"class", u"section")
        self.queueHeading.setIndent(8)

        self.queueLayout.addWidget(self.queueHeading)

        self.queueTable = LinesTable(self.queueCard)
        self.queueTable.setObjectName(u"queueTable")

        self.queueLayout.addWidget(self.queueTable)


        self.pageLayout.addWidget(self.queueCard)

        self.emptyCard = QFrame(Today)
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
        self.emptyTitle.setProperty(u"class", u"heading")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyCard)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"class", u"muted")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setSpacing(8)
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.emptyButtons.setContentsMargins(0, 0, 0, 0)
        self.emptyLeft = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyLeft)

        self.emptyButton = QPushButton(self.emptyCard)
        self.emptyButton.setObjectName(u"emptyButton")

        self.emptyButtons.addWidget(self.emptyButton)

        self.emptyRight = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyRight)


        self.emptyLayout.addLayout(self.emptyButtons)

        self.emptyBottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBottom)


        self.pageLayout.addWidget(self.emptyCard)

        self.teamCard = QFrame(Today)
        self.teamCard.setObjectName(u"teamCard")
        self.teamCard.setProperty(u"class", u"card")
        self.teamLayout = QVBoxLayout(self.teamCard)
        self.teamLayout.setSpacing(4)
        self.teamLayout.setObjectName(u"teamLayout")
        self.teamLayout.setContentsMargins(8, 10, 8, 8)
        self.teamHeading = QLabel(self.teamCard)
        self.teamHeading.setObjectName(u"teamHeading")
        self.teamHeading.setProperty(u"class", u"section")
        self.teamHeading.setIndent(8)

        self.teamLayout.addWidget(self.teamHeading)

        self.teamTable = LinesTable(self.teamCard)
        self.teamTable.setObjectName(u"teamTable")

        self.teamLayout.addWidget(self.teamTable)


        self.pageLayout.addWidget(self.teamCard)

        self.pageLayout.setStretch(2, 3)
        self.pageLayout.setStretch(3, 3)
        self.pageLayout.setStretch(4, 2)

        self.retranslateUi(Today)

        QMetaObject.connectSlotsByName(Today)
    # setupUi

    def retranslateUi(self, Today):
        self.titleLabel.setText(QCoreApplication.translate("Today", u"Today", None))
        self.startButton.setText(QCoreApplication.translate("Today", u"Start with the next one", None))
        self.plannedLabel.setText(QCoreApplication.translate("Today", u"planned", None))
        self.doneLabel.setText(QCoreApplication.translate("Today", u"done", None))
        self.dueLabel.setText(QCoreApplication.translate("Today", u"due today", None))
        self.overdueLabel.setText(QCoreApplication.translate("Today", u"overdue", None))
        self.hoursLabel.setText(QCoreApplication.translate("Today", u"hours on calls", None))
        self.perCallLabel.setText(QCoreApplication.translate("Today", u"Minutes per call", None))
        self.queueHeading.setText(QCoreApplication.translate("Today", u"Assigned to me", None))
#if QT_CONFIG(accessibility)
        self.queueTable.setAccessibleName(QCoreApplication.translate("Today", u"Assigned to me", None))
#endif // QT_CONFIG(accessibility)
        self.emptyButton.setText(QCoreApplication.translate("Today", u"Open the recordings", None))
        self.teamHeading.setText(QCoreApplication.translate("Today", u"Inspectors", None))
#if QT_CONFIG(accessibility)
        self.teamTable.setAccessibleName(QCoreApplication.translate("Today", u"Inspectors", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

