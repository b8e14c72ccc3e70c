# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'after.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

class Ui_After(object):
    def setupUi(self, After):
        if not After.objectName():
            After.setObjectName(u"After")
        self.pageLayout = QVBoxLayout(After)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(4)
        self.headLayout.setObjectName(u"headLayout")
        self.titleLabel = QLabel(After)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.titleSpacer = QSpacerItem(16, 8, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.titleSpacer)

        self.tabsLayout = QHBoxLayout()
        self.tabsLayout.setSpacing(4)
        self.tabsLayout.setObjectName(u"tabsLayout")

        self.headLayout.addLayout(self.tabsLayout)

        self.headSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)

        self.headActions = QHBoxLayout()
        self.headActions.setSpacing(8)
        self.headActions.setObjectName(u"headActions")

        self.headLayout.addLayout(self.headActions)


        self.pageLayout.addLayout(self.headLayout)

        self.panels = QStackedWidget(After)
        self.panels.setObjectName(u"panels")

        self.pageLayout.addWidget(self.panels)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(After)

        QMetaObject.connectSlotsByName(After)
    # setupUi

    def retranslateUi(self, After):
        self.titleLabel.setText(QCoreApplication.translate("After", u"After scoring", None))
        pass
    # retranslateUi

