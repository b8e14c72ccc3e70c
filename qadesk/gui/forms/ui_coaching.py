# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'coaching.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

class Ui_Coaching(object):
    def setupUi(self, Coaching):
        if not Coaching.objectName():
            Coaching.setObjectName(u"Coaching")
        self.pageLayout = QVBoxLayout(Coaching)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(Coaching)
        self.head.setObjectName(u"head")
        self.headLayout = QHBoxLayout(self.head)
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(24, 16, 24, 12)
        self.titleLabel = QLabel(self.head)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.titleGap = QSpacerItem(16, 8, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.titleGap)

        self.sessionTab = QToolButton(self.head)
        self.sessionTab.setObjectName(u"sessionTab")
        self.sessionTab.setCheckable(True)
        self.sessionTab.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.sessionTab)

        self.calendarTab = QToolButton(self.head)
        self.calendarTab.setObjectName(u"calendarTab")
        self.calendarTab.setCheckable(True)
        self.calendarTab.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.calendarTab)

        self.actionsTab = QToolButton(self.head)
        self.actionsTab.setObjectName(u"actionsTab")
        self.actionsTab.setCheckable(True)
        self.actionsTab.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.actionsTab)

        self.timeTab = QToolButton(self.head)
        self.timeTab.setObjectName(u"timeTab")
        self.timeTab.setCheckable(True)
        self.timeTab.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.timeTab)

        self.mentorsTab = QToolButton(self.head)
        self.mentorsTab.setObjectName(u"mentorsTab")
        self.mentorsTab.setCheckable(True)
        self.mentorsTab.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.mentorsTab)

        self.headSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)

        self.savedLabel = QLabel(self.head)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"class", u"muted small")

        self.headLayout.addWidget(self.savedLabel)

        self.planButton = QPushButton(self.head)
        self.planButton.setObjectName(u"planButton")

        self.headLayout.addWidget(self.planButton)


        self.pageLayout.addWidget(self.head)

        self.panels = QStackedWidget(Coaching)
        self.panels.setObjectName(u"panels")

        self.pageLayout.addWidget(self.panels)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(Coaching)

        QMetaObject.connectSlotsByName(Coaching)
    # setupUi

    def retranslateUi(self, Coaching):
        self.titleLabel.setText(QCoreApplication.translate("Coaching", u"Coaching", None))
        self.sessionTab.setText(QCoreApplication.translate("Coaching", u"Session", None))
        self.calendarTab.setText(QCoreApplication.translate("Coaching", u"Calendar", None))
        self.actionsTab.setText(QCoreApplication.translate("Coaching", u"Action items", None))
        self.timeTab.setText(QCoreApplication.translate("Coaching", u"Time", None))
        self.mentorsTab.setText(QCoreApplication.translate("Coaching", u"Mentor pairs", None))
        self.planButton.setText(QCoreApplication.translate("Coaching", u"Plan a session \u2026", None))
        pass
    # retranslateUi

