# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scorecards.ui'
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
    QLabel, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from qadesk.gui.scorecards.card_list import CardList

class Ui_Scorecards(object):
    def setupUi(self, Scorecards):
        if not Scorecards.objectName():
            Scorecards.setObjectName(u"Scorecards")
        self.pageLayout = QHBoxLayout(Scorecards)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Scorecards)
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
        self.listHeadLayout = QHBoxLayout()
        self.listHeadLayout.setSpacing(8)
        self.listHeadLayout.setObjectName(u"listHeadLayout")
        self.listHeadLayout.setContentsMargins(4, 0, 0, 0)
        self.listTitle = QLabel(self.listPanel)
        self.listTitle.setObjectName(u"listTitle")
        self.listTitle.setProperty(u"class", u"title")

        self.listHeadLayout.addWidget(self.listTitle)

        self.listSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listHeadLayout.addItem(self.listSpacer)


        self.listLayout.addLayout(self.listHeadLayout)

        self.cardList = CardList(self.listPanel)
        self.cardList.setObjectName(u"cardList")

        self.listLayout.addWidget(self.cardList)

        self.actionsLayout = QGridLayout()
        self.actionsLayout.setSpacing(6)
        self.actionsLayout.setObjectName(u"actionsLayout")
        self.startButton = QPushButton(self.listPanel)
        self.startButton.setObjectName(u"startButton")
        self.startButton.setProperty(u"class", u"primary")

        self.actionsLayout.addWidget(self.startButton, 0, 0, 1, 2)

        self.newButton = QPushButton(self.listPanel)
        self.newButton.setObjectName(u"newButton")

        self.actionsLayout.addWidget(self.newButton, 1, 0, 1, 1)

        self.importButton = QPushButton(self.listPanel)
        self.importButton.setObjectName(u"importButton")

        self.actionsLayout.addWidget(self.importButton, 1, 1, 1, 1)


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
        self.cardPage = QWidget()
        self.cardPage.setObjectName(u"cardPage")
        self.cardLayout = QVBoxLayout(self.cardPage)
        self.cardLayout.setSpacing(8)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(16, 12, 16, 12)
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(8)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(0, 0, 0, 0)
        self.listButton = QToolButton(self.cardPage)
        self.listButton.setObjectName(u"listButton")
        self.listButton.setCheckable(True)
        self.listButton.setProperty(u"class", u"quiet toggle")

        self.headLayout.addWidget(self.listButton)

        self.titleLabel = QLabel(self.cardPage)
        self.titleLabel.setObjectName(u"titleLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.titleLabel.sizePolicy().hasHeightForWidth())
        self.titleLabel.setSizePolicy(sizePolicy)
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.keyLabel = QLabel(self.cardPage)
        self.keyLabel.setObjectName(u"keyLabel")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.keyLabel.sizePolicy().hasHeightForWidth())
        self.keyLabel.setSizePolicy(sizePolicy1)
        self.keyLabel.setProperty(u"class", u"muted small")

        self.headLayout.addWidget(self.keyLabel)

        self.stateChip = QLabel(self.cardPage)
        self.stateChip.setObjectName(u"stateChip")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.stateChip.sizePolicy().hasHeightForWidth())
        self.stateChip.setSizePolicy(sizePolicy2)
        self.stateChip.setProperty(u"class", u"chip")

        self.headLayout.addWidget(self.stateChip)

        self.lookLabel = QLabel(self.cardPage)
        self.lookLabel.setObjectName(u"lookLabel")
        sizePolicy1.setHeightForWidth(self.lookLabel.sizePolicy().hasHeightForWidth())
        self.lookLabel.setSizePolicy(sizePolicy1)
        self.lookLabel.setProperty(u"class", u"muted")

        self.headLayout.addWidget(self.lookLabel)

        self.exportButton = QToolButton(self.cardPage)
        self.exportButton.setObjectName(u"exportButton")
        self.exportButton.setProperty(u"class", u"quiet")

        self.headLayout.addWidget(self.exportButton)

        self.editButton = QPushButton(self.cardPage)
        self.editButton.setObjectName(u"editButton")
        sizePolicy2.setHeightForWidth(self.editButton.sizePolicy().hasHeightForWidth())
        self.editButton.setSizePolicy(sizePolicy2)
        self.editButton.setProperty(u"class", u"primary")

        self.headLayout.addWidget(self.editButton)


        self.cardLayout.addLayout(self.headLayout)

        self.tabsLayout = QHBoxLayout()
        self.tabsLayout.setSpacing(4)
        self.tabsLayout.setObjectName(u"tabsLayout")
        self.tabsLayout.setContentsMargins(0, 0, 0, 0)
        self.buildTab = QToolButton(self.cardPage)
        self.buildTab.setObjectName(u"buildTab")
        self.buildTab.setCheckable(True)
        self.buildTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.buildTab)

        self.consultationTab = QToolButton(self.cardPage)
        self.consultationTab.setObjectName(u"consultationTab")
        self.consultationTab.setCheckable(True)
        self.consultationTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.consultationTab)

        self.versionsTab = QToolButton(self.cardPage)
        self.versionsTab.setObjectName(u"versionsTab")
        self.versionsTab.setCheckable(True)
        self.versionsTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.versionsTab)

        self.labTab = QToolButton(self.cardPage)
        self.labTab.setObjectName(u"labTab")
        self.labTab.setCheckable(True)
        self.labTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.labTab)

        self.advisorTab = QToolButton(self.cardPage)
        self.advisorTab.setObjectName(u"advisorTab")
        self.advisorTab.setCheckable(True)
        self.advisorTab.setProperty(u"class", u"quiet toggle")

        self.tabsLayout.addWidget(self.advisorTab)

        self.tabsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tabsLayout.addItem(self.tabsSpacer)


        self.cardLayout.addLayout(self.tabsLayout)

        self.panels = QStackedWidget(self.cardPage)
        self.panels.setObjectName(u"panels")

        self.cardLayout.addWidget(self.panels)

        self.cardLayout.setStretch(2, 1)
        self.work.addWidget(self.cardPage)
        self.splitter.addWidget(self.work)

        self.pageLayout.addWidget(self.splitter)


        self.retranslateUi(Scorecards)

        QMetaObject.connectSlotsByName(Scorecards)
    # setupUi

    def retranslateUi(self, Scorecards):
        self.listTitle.setText(QCoreApplication.translate("Scorecards", u"Scorecards", None))
#if QT_CONFIG(accessibility)
        self.cardList.setAccessibleName(QCoreApplication.translate("Scorecards", u"Scorecards", None))
#endif // QT_CONFIG(accessibility)
        self.startButton.setText(QCoreApplication.translate("Scorecards", u"Start from \u2026", None))
        self.newButton.setText(QCoreApplication.translate("Scorecards", u"New", None))
        self.importButton.setText(QCoreApplication.translate("Scorecards", u"Import \u2026", None))
        self.editButton.setText(QCoreApplication.translate("Scorecards", u"Edit as a new draft", None))
        self.buildTab.setText(QCoreApplication.translate("Scorecards", u"Build", None))
        self.consultationTab.setText(QCoreApplication.translate("Scorecards", u"Consultation", None))
        self.versionsTab.setText(QCoreApplication.translate("Scorecards", u"Versions", None))
        self.labTab.setText(QCoreApplication.translate("Scorecards", u"Lab", None))
        self.advisorTab.setText(QCoreApplication.translate("Scorecards", u"Advisor", None))
        pass
    # retranslateUi

