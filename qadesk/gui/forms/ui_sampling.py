# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sampling.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)

class Ui_Sampling(object):
    def setupUi(self, Sampling):
        if not Sampling.objectName():
            Sampling.setObjectName(u"Sampling")
        self.pageLayout = QHBoxLayout(Sampling)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Sampling)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.listPanel = QFrame(self.splitter)
        self.listPanel.setObjectName(u"listPanel")
        self.listPanel.setProperty(u"class", u"panel")
        self.listPanel.setMinimumSize(QSize(180, 0))
        self.listLayout = QVBoxLayout(self.listPanel)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(12, 16, 12, 12)
        self.listTitle = QLabel(self.listPanel)
        self.listTitle.setObjectName(u"listTitle")
        self.listTitle.setProperty(u"class", u"title")

        self.listLayout.addWidget(self.listTitle)

        self.planList = QListWidget(self.listPanel)
        self.planList.setObjectName(u"planList")

        self.listLayout.addWidget(self.planList)

        self.actionsLayout = QGridLayout()
        self.actionsLayout.setSpacing(6)
        self.actionsLayout.setObjectName(u"actionsLayout")
        self.newButton = QPushButton(self.listPanel)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"class", u"primary")

        self.actionsLayout.addWidget(self.newButton, 0, 0, 1, 2)

        self.importButton = QPushButton(self.listPanel)
        self.importButton.setObjectName(u"importButton")

        self.actionsLayout.addWidget(self.importButton, 1, 0, 1, 2)

        self.packButton = QPushButton(self.listPanel)
        self.packButton.setObjectName(u"packButton")

        self.actionsLayout.addWidget(self.packButton, 2, 0, 1, 2)


        self.listLayout.addLayout(self.actionsLayout)

        self.listLayout.setStretch(1, 1)
        self.splitter.addWidget(self.listPanel)
        self.work = QStackedWidget(self.splitter)
        self.work.setObjectName(u"work")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(12)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(48, 24, 48, 24)
        self.emptyTop = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyTop)

        self.emptyTitle = QLabel(self.emptyPage)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setProperty(u"class", u"title")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyTitle.setWordWrap(True)

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"class", u"muted")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyEnd = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyEnd)

        self.work.addWidget(self.emptyPage)
        self.planPage = QWidget()
        self.planPage.setObjectName(u"planPage")
        self.planLayout = QVBoxLayout(self.planPage)
        self.planLayout.setSpacing(8)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setContentsMargins(16, 12, 16, 12)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.planPage)
        self.titleLabel.setObjectName(u"titleLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.titleLabel.sizePolicy().hasHeightForWidth())
        self.titleLabel.setSizePolicy(sizePolicy)
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.savedLabel = QLabel(self.planPage)
        self.savedLabel.setObjectName(u"savedLabel")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.savedLabel.sizePolicy().hasHeightForWidth())
        self.savedLabel.setSizePolicy(sizePolicy1)
        self.savedLabel.setProperty(u"class", u"muted small")

        self.headLayout.addWidget(self.savedLabel)

        self.moreButton = QToolButton(self.planPage)
        self.moreButton.setObjectName(u"moreButton")
        self.moreButton.setProperty(u"class", u"quiet more")

        self.headLayout.addWidget(self.moreButton)

        self.drawButton = QPushButton(self.planPage)
        self.drawButton.setObjectName(u"drawButton")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.drawButton.sizePolicy().hasHeightForWidth())
        self.drawButton.setSizePolicy(sizePolicy2)
        self.drawButton.setProperty(u"class", u"primary")

        self.headLayout.addWidget(self.drawButton)


        self.planLayout.addLayout(self.headLayout)

        self.tabsLayout = QHBoxLayout()
        self.tabsLayout.setSpacing(4)
        self.tabsLayout.setObjectName(u"tabsLayout")
        self.tabsLayout.setContentsMargins(0, 0, 0, 0)
        self.planTab = QToolButton(self.planPage)
        self.planTab.setObjectName(u"planTab")
        self.planTab.setCheckable(True)
        self.planTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.planTab)

        self.drawsTab = QToolButton(self.planPage)
        self.drawsTab.setObjectName(u"drawsTab")
        self.drawsTab.setCheckable(True)
        self.drawsTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.drawsTab)

        self.assignmentsTab = QToolButton(self.planPage)
        self.assignmentsTab.setObjectName(u"assignmentsTab")
        self.assignmentsTab.setCheckable(True)
        self.assignmentsTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.assignmentsTab)

        self.tabsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tabsLayout.addItem(self.tabsSpacer)


        self.planLayout.addLayout(self.tabsLayout)

        self.panels = QStackedWidget(self.planPage)
        self.panels.setObjectName(u"panels")

        self.planLayout.addWidget(self.panels)

        self.planLayout.setStretch(2, 1)
        self.work.addWidget(self.planPage)
        self.splitter.addWidget(self.work)

        self.pageLayout.addWidget(self.splitter)


        self.retranslateUi(Sampling)

        QMetaObject.connectSlotsByName(Sampling)
    # setupUi

    def retranslateUi(self, Sampling):
        self.listTitle.setText(QCoreApplication.translate("Sampling", u"Sampling", None))
#if QT_CONFIG(accessibility)
        self.planList.setAccessibleName(QCoreApplication.translate("Sampling", u"Sampling plans", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("Sampling", u"New plan", None))
        self.importButton.setText(QCoreApplication.translate("Sampling", u"Import \u2026", None))
        self.packButton.setText(QCoreApplication.translate("Sampling", u"Work packs \u2026", None))
        self.drawButton.setText(QCoreApplication.translate("Sampling", u"Draw \u2026", None))
        self.planTab.setText(QCoreApplication.translate("Sampling", u"Plan", None))
        self.drawsTab.setText(QCoreApplication.translate("Sampling", u"Draws", None))
        self.assignmentsTab.setText(QCoreApplication.translate("Sampling", u"Assignments", None))
        pass
    # retranslateUi

