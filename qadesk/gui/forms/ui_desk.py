# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_Desk(object):
    def setupUi(self, Desk):
        if not Desk.objectName():
            Desk.setObjectName(u"Desk")
        Desk.resize(1200, 720)
        self.deskLayout = QHBoxLayout(Desk)
        self.deskLayout.setSpacing(0)
        self.deskLayout.setObjectName(u"deskLayout")
        self.deskLayout.setContentsMargins(0, 0, 0, 0)
        self.leftColumn = QWidget(Desk)
        self.leftColumn.setObjectName(u"leftColumn")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.leftColumn.sizePolicy().hasHeightForWidth())
        self.leftColumn.setSizePolicy(sizePolicy)
        self.leftLayout = QVBoxLayout(self.leftColumn)
        self.leftLayout.setSpacing(12)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(24, 16, 24, 12)
        self.headerPart = QWidget(self.leftColumn)
        self.headerPart.setObjectName(u"headerPart")
        self.headerLayout = QVBoxLayout(self.headerPart)
        self.headerLayout.setSpacing(2)
        self.headerLayout.setObjectName(u"headerLayout")
        self.headerLayout.setContentsMargins(0, 0, 0, 0)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(10)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.headerPart)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setText(u"")
        self.titleLabel.setProperty(u"class", u"title")
        self.titleLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.titleRow.addWidget(self.titleLabel)

        self.typeChip = QLabel(self.headerPart)
        self.typeChip.setObjectName(u"typeChip")
        self.typeChip.setText(u"")
        self.typeChip.setProperty(u"class", u"chip")
        self.typeChip.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.typeChip.sizePolicy().hasHeightForWidth())
        self.typeChip.setSizePolicy(sizePolicy1)

        self.titleRow.addWidget(self.typeChip)

        self.titleGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.titleRow.addItem(self.titleGap)

        self.dayLabel = QLabel(self.headerPart)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setText(u"")
        self.dayLabel.setProperty(u"class", u"muted")
        self.dayLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.titleRow.addWidget(self.dayLabel)


        self.headerLayout.addLayout(self.titleRow)

        self.factsLabel = QLabel(self.headerPart)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setText(u"")
        self.factsLabel.setProperty(u"class", u"muted")
        self.factsLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.factsLabel.sizePolicy().hasHeightForWidth())
        self.factsLabel.setSizePolicy(sizePolicy2)

        self.headerLayout.addWidget(self.factsLabel)


        self.leftLayout.addWidget(self.headerPart)

        self.emptyCard = QFrame(self.leftColumn)
        self.emptyCard.setObjectName(u"emptyCard")
        self.emptyCard.setVisible(False)
        self.emptyCard.setProperty(u"class", u"card")
        self.emptyLayout = QVBoxLayout(self.emptyCard)
        self.emptyLayout.setSpacing(6)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(24, 24, 24, 24)
        self.emptyAbove = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyAbove)

        self.emptyLabel = QLabel(self.emptyCard)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setText(u"")
        self.emptyLabel.setProperty(u"class", u"title")
        self.emptyLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyLabel)

        self.emptyHint = QLabel(self.emptyCard)
        self.emptyHint.setObjectName(u"emptyHint")
        self.emptyHint.setText(u"")
        self.emptyHint.setProperty(u"class", u"muted")
        self.emptyHint.setTextFormat(Qt.TextFormat.PlainText)
        self.emptyHint.setWordWrap(True)
        self.emptyHint.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyHint)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setSpacing(8)
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.emptyButtons.setContentsMargins(0, 12, 0, 0)
        self.emptyLeft = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyLeft)

        self.nextButton = QPushButton(self.emptyCard)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"class", u"primary")

        self.emptyButtons.addWidget(self.nextButton)

        self.queueButton = QPushButton(self.emptyCard)
        self.queueButton.setObjectName(u"queueButton")

        self.emptyButtons.addWidget(self.queueButton)

        self.emptyRight = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.emptyRight)


        self.emptyLayout.addLayout(self.emptyButtons)

        self.emptyBelow = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBelow)


        self.leftLayout.addWidget(self.emptyCard)

        self.waveCard = QFrame(self.leftColumn)
        self.waveCard.setObjectName(u"waveCard")
        self.waveCard.setProperty(u"class", u"card")
        self.waveLayout = QVBoxLayout(self.waveCard)
        self.waveLayout.setSpacing(4)
        self.waveLayout.setObjectName(u"waveLayout")
        self.waveLayout.setContentsMargins(10, 8, 10, 8)
        self.waveHost = QWidget(self.waveCard)
        self.waveHost.setObjectName(u"waveHost")
        sizePolicy.setHeightForWidth(self.waveHost.sizePolicy().hasHeightForWidth())
        self.waveHost.setSizePolicy(sizePolicy)
        self.waveHost.setMinimumSize(QSize(0, 190))
        self.waveHostLayout = QVBoxLayout(self.waveHost)
        self.waveHostLayout.setSpacing(0)
        self.waveHostLayout.setObjectName(u"waveHostLayout")
        self.waveHostLayout.setContentsMargins(0, 0, 0, 0)

        self.waveLayout.addWidget(self.waveHost)

        self.troubleBar = QFrame(self.waveCard)
        self.troubleBar.setObjectName(u"troubleBar")
        self.troubleBar.setVisible(False)
        self.troubleLayout = QHBoxLayout(self.troubleBar)
        self.troubleLayout.setSpacing(8)
        self.troubleLayout.setObjectName(u"troubleLayout")
        self.troubleLayout.setContentsMargins(0, 0, 0, 0)
        self.troubleLabel = QLabel(self.troubleBar)
        self.troubleLabel.setObjectName(u"troubleLabel")
        self.troubleLabel.setText(u"")
        self.troubleLabel.setProperty(u"class", u"critical")
        self.troubleLabel.setWordWrap(True)
        self.troubleLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.troubleLabel.sizePolicy().hasHeightForWidth())
        self.troubleLabel.setSizePolicy(sizePolicy3)

        self.troubleLayout.addWidget(self.troubleLabel)

        self.retryButton = QPushButton(self.troubleBar)
        self.retryButton.setObjectName(u"retryButton")
        self.retryButton.setProperty(u"class", u"quiet")
        self.retryButton.setVisible(False)

        self.troubleLayout.addWidget(self.retryButton)


        self.waveLayout.addWidget(self.troubleBar)

        self.waveLayout.setStretch(0, 1)

        self.leftLayout.addWidget(self.waveCard)

        self.transportCard = QFrame(self.leftColumn)
        self.transportCard.setObjectName(u"transportCard")
        self.transportCard.setProperty(u"class", u"card")
        self.transportLayout = QHBoxLayout(self.transportCard)
        self.transportLayout.setSpacing(4)
        self.transportLayout.setObjectName(u"transportLayout")
        self.transportLayout.setContentsMargins(10, 6, 10, 6)
        self.playButton = QToolButton(self.transportCard)
        self.playButton.setObjectName(u"playButton")
        self.playButton.setText(u"")
        self.playButton.setProperty(u"class", u"round")

        self.transportLayout.addWidget(self.playButton)

        self.timeLabel = QLabel(self.transportCard)
        self.timeLabel.setObjectName(u"timeLabel")
        self.timeLabel.setProperty(u"class", u"figure")
        self.timeLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.timeLabel.setMinimumSize(QSize(80, 0))

        self.transportLayout.addWidget(self.timeLabel)

        self.backButton = QToolButton(self.transportCard)
        self.backButton.setObjectName(u"backButton")

        self.transportLayout.addWidget(self.backButton)

        self.forwardButton = QToolButton(self.transportCard)
        self.forwardButton.setObjectName(u"forwardButton")

        self.transportLayout.addWidget(self.forwardButton)

        self.speedButton = QToolButton(self.transportCard)
        self.speedButton.setObjectName(u"speedButton")
        self.speedButton.setProperty(u"class", u"toggle")
        self.speedButton.setCheckable(True)
        self.speedButton.setMinimumSize(QSize(64, 0))

        self.transportLayout.addWidget(self.speedButton)

        self.skipButton = QToolButton(self.transportCard)
        self.skipButton.setObjectName(u"skipButton")
        self.skipButton.setProperty(u"class", u"toggle")
        self.skipButton.setCheckable(True)
        self.skipButton.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.skipButton.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

        self.transportLayout.addWidget(self.skipButton)

        self.markButton = QToolButton(self.transportCard)
        self.markButton.setObjectName(u"markButton")

        self.transportLayout.addWidget(self.markButton)

        self.transportGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.transportLayout.addItem(self.transportGap)

        self.sides = QWidget(self.transportCard)
        self.sides.setObjectName(u"sides")
        self.sides.setMaximumSize(QSize(16777215, 46))
        sizePolicy4 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy4.setHorizontalStretch(0)
        sizePolicy4.setVerticalStretch(0)
        sizePolicy4.setHeightForWidth(self.sides.sizePolicy().hasHeightForWidth())
        self.sides.setSizePolicy(sizePolicy4)
        self.sidesGrid = QGridLayout(self.sides)
        self.sidesGrid.setObjectName(u"sidesGrid")
        self.sidesGrid.setHorizontalSpacing(2)
        self.sidesGrid.setVerticalSpacing(2)
        self.sidesGrid.setContentsMargins(0, 0, 0, 0)
        self.agentMute = QToolButton(self.sides)
        self.agentMute.setObjectName(u"agentMute")
        self.agentMute.setProperty(u"class", u"quiet small agent")
        self.agentMute.setCheckable(True)
        self.agentMute.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.agentMute.setMaximumSize(QSize(16777215, 22))

        self.sidesGrid.addWidget(self.agentMute, 0, 0, 1, 1)

        self.agentMeter = QWidget(self.sides)
        self.agentMeter.setObjectName(u"agentMeter")
        self.agentMeter.setMinimumSize(QSize(38, 6))
        self.agentMeter.setMaximumSize(QSize(38, 6))

        self.sidesGrid.addWidget(self.agentMeter, 0, 1, 1, 1, Qt.AlignmentFlag.AlignVCenter)

        self.customerMute = QToolButton(self.sides)
        self.customerMute.setObjectName(u"customerMute")
        self.customerMute.setProperty(u"class", u"quiet small customer")
        self.customerMute.setCheckable(True)
        self.customerMute.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.customerMute.setMaximumSize(QSize(16777215, 22))

        self.sidesGrid.addWidget(self.customerMute, 1, 0, 1, 1)

        self.customerMeter = QWidget(self.sides)
        self.customerMeter.setObjectName(u"customerMeter")
        self.customerMeter.setMinimumSize(QSize(38, 6))
        self.customerMeter.setMaximumSize(QSize(38, 6))

        self.sidesGrid.addWidget(self.customerMeter, 1, 1, 1, 1, Qt.AlignmentFlag.AlignVCenter)


        self.transportLayout.addWidget(self.sides)

        self.mixButton = QToolButton(self.transportCard)
        self.mixButton.setObjectName(u"mixButton")
        self.mixButton.setText(u"")
        self.mixButton.setProperty(u"class", u"quiet")
        self.mixButton.setCheckable(True)

        self.transportLayout.addWidget(self.mixButton)

        self.heardLabel = QLabel(self.transportCard)
        self.heardLabel.setObjectName(u"heardLabel")
        self.heardLabel.setText(u"")
        self.heardLabel.setProperty(u"class", u"muted small")
        self.heardLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.heardLabel.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.transportLayout.addWidget(self.heardLabel)


        self.leftLayout.addWidget(self.transportCard)

        self.lower = QWidget(self.leftColumn)
        self.lower.setObjectName(u"lower")
        self.lowerLayout = QHBoxLayout(self.lower)
        self.lowerLayout.setSpacing(12)
        self.lowerLayout.setObjectName(u"lowerLayout")
        self.lowerLayout.setContentsMargins(0, 0, 0, 0)
        self.notesCard = QFrame(self.lower)
        self.notesCard.setObjectName(u"notesCard")
        self.notesCard.setProperty(u"class", u"card")
        self.notesCardLayout = QVBoxLayout(self.notesCard)
        self.notesCardLayout.setSpacing(4)
        self.notesCardLayout.setObjectName(u"notesCardLayout")
        self.notesCardLayout.setContentsMargins(0, 0, 0, 0)
        self.leftTabs = QHBoxLayout()
        self.leftTabs.setSpacing(2)
        self.leftTabs.setObjectName(u"leftTabs")
        self.leftTabs.setContentsMargins(8, 6, 8, 0)
        self.transcriptTab = QToolButton(self.notesCard)
        self.transcriptTab.setObjectName(u"transcriptTab")
        self.transcriptTab.setProperty(u"class", u"quiet section toggle")
        self.transcriptTab.setCheckable(True)
        self.transcriptTab.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.leftTabs.addWidget(self.transcriptTab)

        self.notesTab = QToolButton(self.notesCard)
        self.notesTab.setObjectName(u"notesTab")
        self.notesTab.setProperty(u"class", u"quiet section toggle")
        self.notesTab.setCheckable(True)
        self.notesTab.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.leftTabs.addWidget(self.notesTab)

        self.leftTabsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leftTabs.addItem(self.leftTabsGap)


        self.notesCardLayout.addLayout(self.leftTabs)

        self.leftStack = QStackedWidget(self.notesCard)
        self.leftStack.setObjectName(u"leftStack")
        self.transcriptPage = QWidget()
        self.transcriptPage.setObjectName(u"transcriptPage")
        self.transcriptLayout = QVBoxLayout(self.transcriptPage)
        self.transcriptLayout.setSpacing(0)
        self.transcriptLayout.setObjectName(u"transcriptLayout")
        self.transcriptLayout.setContentsMargins(0, 0, 0, 0)
        self.leftStack.addWidget(self.transcriptPage)
        self.notesPage = QWidget()
        self.notesPage.setObjectName(u"notesPage")
        self.notesLayout = QVBoxLayout(self.notesPage)
        self.notesLayout.setSpacing(6)
        self.notesLayout.setObjectName(u"notesLayout")
        self.notesLayout.setContentsMargins(14, 2, 14, 12)
        self.commentHeading = QLabel(self.notesPage)
        self.commentHeading.setObjectName(u"commentHeading")
        self.commentHeading.setProperty(u"class", u"section")

        self.notesLayout.addWidget(self.commentHeading)

        self.callCommentHost = QWidget(self.notesPage)
        self.callCommentHost.setObjectName(u"callCommentHost")
        sizePolicy5 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        sizePolicy5.setHorizontalStretch(0)
        sizePolicy5.setVerticalStretch(0)
        sizePolicy5.setHeightForWidth(self.callCommentHost.sizePolicy().hasHeightForWidth())
        self.callCommentHost.setSizePolicy(sizePolicy5)
        self.callCommentHost.setMinimumSize(QSize(0, 44))
        self.callCommentLayout = QVBoxLayout(self.callCommentHost)
        self.callCommentLayout.setSpacing(0)
        self.callCommentLayout.setObjectName(u"callCommentLayout")
        self.callCommentLayout.setContentsMargins(0, 0, 0, 0)

        self.notesLayout.addWidget(self.callCommentHost)

        self.coachingHeading = QLabel(self.notesPage)
        self.coachingHeading.setObjectName(u"coachingHeading")
        self.coachingHeading.setProperty(u"class", u"section")

        self.notesLayout.addWidget(self.coachingHeading)

        self.coachingHost = QWidget(self.notesPage)
        self.coachingHost.setObjectName(u"coachingHost")
        sizePolicy5.setHeightForWidth(self.coachingHost.sizePolicy().hasHeightForWidth())
        self.coachingHost.setSizePolicy(sizePolicy5)
        self.coachingHost.setMinimumSize(QSize(0, 44))
        self.coachingLayout = QVBoxLayout(self.coachingHost)
        self.coachingLayout.setSpacing(0)
        self.coachingLayout.setObjectName(u"coachingLayout")
        self.coachingLayout.setContentsMargins(0, 0, 0, 0)

        self.notesLayout.addWidget(self.coachingHost)

        self.earlierHeading = QLabel(self.notesPage)
        self.earlierHeading.setObjectName(u"earlierHeading")
        self.earlierHeading.setProperty(u"class", u"section")
        self.earlierHeading.setVisible(False)

        self.notesLayout.addWidget(self.earlierHeading)

        self.earlierList = QListWidget(self.notesPage)
        self.earlierList.setObjectName(u"earlierList")
        self.earlierList.setVisible(False)
        sizePolicy6 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy6.setHorizontalStretch(0)
        sizePolicy6.setVerticalStretch(0)
        sizePolicy6.setHeightForWidth(self.earlierList.sizePolicy().hasHeightForWidth())
        self.earlierList.setSizePolicy(sizePolicy6)
        self.earlierList.setMinimumSize(QSize(0, 44))
        self.earlierList.setWordWrap(True)
        self.earlierList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.earlierList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.notesLayout.addWidget(self.earlierList)

        self.notesLayout.setStretch(1, 2)
        self.notesLayout.setStretch(3, 2)
        self.notesLayout.setStretch(5, 3)
        self.leftStack.addWidget(self.notesPage)

        self.notesCardLayout.addWidget(self.leftStack)

        self.notesCardLayout.setStretch(1, 1)

        self.lowerLayout.addWidget(self.notesCard)

        self.spansCard = QFrame(self.lower)
        self.spansCard.setObjectName(u"spansCard")
        self.spansCard.setProperty(u"class", u"card")
        self.spansCardLayout = QVBoxLayout(self.spansCard)
        self.spansCardLayout.setSpacing(4)
        self.spansCardLayout.setObjectName(u"spansCardLayout")
        self.spansCardLayout.setContentsMargins(0, 0, 0, 0)
        self.rightTabs = QHBoxLayout()
        self.rightTabs.setSpacing(2)
        self.rightTabs.setObjectName(u"rightTabs")
        self.rightTabs.setContentsMargins(8, 6, 8, 0)
        self.factsTab = QToolButton(self.spansCard)
        self.factsTab.setObjectName(u"factsTab")
        self.factsTab.setProperty(u"class", u"quiet section toggle")
        self.factsTab.setCheckable(True)
        self.factsTab.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.rightTabs.addWidget(self.factsTab)

        self.spansTab = QToolButton(self.spansCard)
        self.spansTab.setObjectName(u"spansTab")
        self.spansTab.setProperty(u"class", u"quiet section toggle")
        self.spansTab.setCheckable(True)
        self.spansTab.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.rightTabs.addWidget(self.spansTab)

        self.rightTabsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rightTabs.addItem(self.rightTabsGap)

        self.spansHint = QLabel(self.spansCard)
        self.spansHint.setObjectName(u"spansHint")
        self.spansHint.setText(u"")
        self.spansHint.setProperty(u"class", u"muted small")
        self.spansHint.setTextFormat(Qt.TextFormat.PlainText)

        self.rightTabs.addWidget(self.spansHint)


        self.spansCardLayout.addLayout(self.rightTabs)

        self.rightStack = QStackedWidget(self.spansCard)
        self.rightStack.setObjectName(u"rightStack")
        self.factsPage = QWidget()
        self.factsPage.setObjectName(u"factsPage")
        self.factsLayout = QVBoxLayout(self.factsPage)
        self.factsLayout.setSpacing(0)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLayout.setContentsMargins(0, 0, 0, 0)
        self.rightStack.addWidget(self.factsPage)
        self.spansPage = QWidget()
        self.spansPage.setObjectName(u"spansPage")
        self.spansLayout = QVBoxLayout(self.spansPage)
        self.spansLayout.setSpacing(6)
        self.spansLayout.setObjectName(u"spansLayout")
        self.spansLayout.setContentsMargins(14, 2, 14, 12)
        self.spansList = QTreeWidget(self.spansPage)
        self.spansList.setObjectName(u"spansList")
        sizePolicy.setHeightForWidth(self.spansList.sizePolicy().hasHeightForWidth())
        self.spansList.setSizePolicy(sizePolicy)
        self.spansList.setMinimumSize(QSize(0, 60))
        self.spansList.setRootIsDecorated(False)
        self.spansList.setHeaderHidden(True)
        self.spansList.setUniformRowHeights(True)
        self.spansList.setColumnCount(3)
        self.spansList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.spansLayout.addWidget(self.spansList)

        self.spansEmpty = QLabel(self.spansPage)
        self.spansEmpty.setObjectName(u"spansEmpty")
        self.spansEmpty.setText(u"")
        self.spansEmpty.setProperty(u"class", u"muted")
        self.spansEmpty.setTextFormat(Qt.TextFormat.PlainText)
        self.spansEmpty.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        sizePolicy7 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy7.setHorizontalStretch(0)
        sizePolicy7.setVerticalStretch(0)
        sizePolicy7.setHeightForWidth(self.spansEmpty.sizePolicy().hasHeightForWidth())
        self.spansEmpty.setSizePolicy(sizePolicy7)

        self.spansLayout.addWidget(self.spansEmpty)

        self.markEdit = QWidget(self.spansPage)
        self.markEdit.setObjectName(u"markEdit")
        self.markEdit.setVisible(False)
        self.markLine = QHBoxLayout(self.markEdit)
        self.markLine.setSpacing(6)
        self.markLine.setObjectName(u"markLine")
        self.markLine.setContentsMargins(0, 0, 0, 0)
        self.markKind = QComboBox(self.markEdit)
        self.markKind.setObjectName(u"markKind")
        sizePolicy4.setHeightForWidth(self.markKind.sizePolicy().hasHeightForWidth())
        self.markKind.setSizePolicy(sizePolicy4)

        self.markLine.addWidget(self.markKind)

        self.markNoteHost = QWidget(self.markEdit)
        self.markNoteHost.setObjectName(u"markNoteHost")
        sizePolicy8 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy8.setHorizontalStretch(0)
        sizePolicy8.setVerticalStretch(0)
        sizePolicy8.setHeightForWidth(self.markNoteHost.sizePolicy().hasHeightForWidth())
        self.markNoteHost.setSizePolicy(sizePolicy8)
        self.markNoteLayout = QVBoxLayout(self.markNoteHost)
        self.markNoteLayout.setSpacing(0)
        self.markNoteLayout.setObjectName(u"markNoteLayout")
        self.markNoteLayout.setContentsMargins(0, 0, 0, 0)

        self.markLine.addWidget(self.markNoteHost)


        self.spansLayout.addWidget(self.markEdit)

        self.spansLayout.setStretch(0, 1)
        self.spansLayout.setStretch(1, 1)
        self.rightStack.addWidget(self.spansPage)

        self.spansCardLayout.addWidget(self.rightStack)

        self.spansCardLayout.setStretch(1, 1)

        self.lowerLayout.addWidget(self.spansCard)

        self.lowerLayout.setStretch(0, 1)
        self.lowerLayout.setStretch(1, 1)

        self.leftLayout.addWidget(self.lower)

        self.leftLayout.setStretch(1, 1)
        self.leftLayout.setStretch(2, 5)
        self.leftLayout.setStretch(4, 4)

        self.deskLayout.addWidget(self.leftColumn)

        self.columnLine = QFrame(Desk)
        self.columnLine.setObjectName(u"columnLine")
        self.columnLine.setAutoFillBackground(True)
        self.columnLine.setMinimumSize(QSize(1, 0))
        self.columnLine.setMaximumSize(QSize(1, 16777215))

        self.deskLayout.addWidget(self.columnLine)

        self.rightColumn = QFrame(Desk)
        self.rightColumn.setObjectName(u"rightColumn")
        self.rightColumn.setProperty(u"class", u"panel")
        self.rightColumn.setMinimumSize(QSize(396, 0))
        self.rightColumn.setMaximumSize(QSize(520, 16777215))
        self.rightLayout = QVBoxLayout(self.rightColumn)
        self.rightLayout.setSpacing(0)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(0, 0, 0, 0)
        self.cardHead = QVBoxLayout()
        self.cardHead.setSpacing(0)
        self.cardHead.setObjectName(u"cardHead")
        self.cardHead.setContentsMargins(20, 8, 16, 8)
        self.cardTitleRow = QHBoxLayout()
        self.cardTitleRow.setSpacing(8)
        self.cardTitleRow.setObjectName(u"cardTitleRow")
        self.cardTitleRow.setContentsMargins(0, 0, 0, 0)
        self.cardTitle = QLabel(self.rightColumn)
        self.cardTitle.setObjectName(u"cardTitle")
        self.cardTitle.setText(u"")
        self.cardTitle.setProperty(u"class", u"heading")
        self.cardTitle.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy2.setHeightForWidth(self.cardTitle.sizePolicy().hasHeightForWidth())
        self.cardTitle.setSizePolicy(sizePolicy2)

        self.cardTitleRow.addWidget(self.cardTitle)

        self.cardButton = QToolButton(self.rightColumn)
        self.cardButton.setObjectName(u"cardButton")
        self.cardButton.setProperty(u"class", u"quiet small")
        self.cardButton.setVisible(False)

        self.cardTitleRow.addWidget(self.cardButton)

        self.totalLabel = QLabel(self.rightColumn)
        self.totalLabel.setObjectName(u"totalLabel")
        self.totalLabel.setProperty(u"class", u"hero")
        self.totalLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.totalLabel.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.cardTitleRow.addWidget(self.totalLabel)

        self.cardTitleRow.setStretch(0, 1)

        self.cardHead.addLayout(self.cardTitleRow)

        self.cardStatusRow = QHBoxLayout()
        self.cardStatusRow.setSpacing(6)
        self.cardStatusRow.setObjectName(u"cardStatusRow")
        self.cardStatusRow.setContentsMargins(0, 0, 0, 0)
        self.statusLabel = QLabel(self.rightColumn)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setText(u"")
        self.statusLabel.setProperty(u"class", u"muted")
        self.statusLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy2.setHeightForWidth(self.statusLabel.sizePolicy().hasHeightForWidth())
        self.statusLabel.setSizePolicy(sizePolicy2)

        self.cardStatusRow.addWidget(self.statusLabel)

        self.bandChip = QLabel(self.rightColumn)
        self.bandChip.setObjectName(u"bandChip")
        self.bandChip.setText(u"")
        self.bandChip.setProperty(u"class", u"chip")
        self.bandChip.setTextFormat(Qt.TextFormat.PlainText)
        self.bandChip.setVisible(False)
        sizePolicy1.setHeightForWidth(self.bandChip.sizePolicy().hasHeightForWidth())
        self.bandChip.setSizePolicy(sizePolicy1)

        self.cardStatusRow.addWidget(self.bandChip)

        self.whyButton = QToolButton(self.rightColumn)
        self.whyButton.setObjectName(u"whyButton")
        self.whyButton.setProperty(u"class", u"quiet small")
        self.whyButton.setCheckable(True)

        self.cardStatusRow.addWidget(self.whyButton)

        self.cardStatusRow.setStretch(0, 1)

        self.cardHead.addLayout(self.cardStatusRow)


        self.rightLayout.addLayout(self.cardHead)

        self.headLine = QFrame(self.rightColumn)
        self.headLine.setObjectName(u"headLine")
        self.headLine.setProperty(u"class", u"divider")

        self.rightLayout.addWidget(self.headLine)

        self.lookBar = QFrame(self.rightColumn)
        self.lookBar.setObjectName(u"lookBar")
        self.lookBar.setVisible(False)
        self.lookBar.setProperty(u"class", u"panel")
        self.lookLayout = QHBoxLayout(self.lookBar)
        self.lookLayout.setSpacing(8)
        self.lookLayout.setObjectName(u"lookLayout")
        self.lookLayout.setContentsMargins(20, 10, 16, 2)
        self.lookLabel = QLabel(self.lookBar)
        self.lookLabel.setObjectName(u"lookLabel")
        self.lookLabel.setText(u"")
        self.lookLabel.setProperty(u"class", u"muted")
        self.lookLabel.setWordWrap(True)
        self.lookLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy3.setHeightForWidth(self.lookLabel.sizePolicy().hasHeightForWidth())
        self.lookLabel.setSizePolicy(sizePolicy3)

        self.lookLayout.addWidget(self.lookLabel)

        self.correctButton = QPushButton(self.lookBar)
        self.correctButton.setObjectName(u"correctButton")

        self.lookLayout.addWidget(self.correctButton)


        self.rightLayout.addWidget(self.lookBar)

        self.askPanel = QFrame(self.rightColumn)
        self.askPanel.setObjectName(u"askPanel")
        self.askPanel.setVisible(False)
        self.askPanel.setProperty(u"class", u"panel")

        self.rightLayout.addWidget(self.askPanel)

        self.formArea = QScrollArea(self.rightColumn)
        self.formArea.setObjectName(u"formArea")
        self.formArea.setWidgetResizable(True)
        self.formArea.setFrameShape(QFrame.Shape.NoFrame)
        self.formArea.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.formArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.formContents = QWidget()
        self.formContents.setObjectName(u"formContents")
        self.formContents.setProperty(u"class", u"page")
        self.formArea.setWidget(self.formContents)

        self.rightLayout.addWidget(self.formArea)

        self.whyArea = QScrollArea(self.rightColumn)
        self.whyArea.setObjectName(u"whyArea")
        self.whyArea.setVisible(False)
        self.whyArea.setWidgetResizable(True)
        self.whyArea.setFrameShape(QFrame.Shape.NoFrame)
        self.whyArea.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whyContents = QWidget()
        self.whyContents.setObjectName(u"whyContents")
        self.whyContents.setProperty(u"class", u"page")
        self.whyArea.setWidget(self.whyContents)

        self.rightLayout.addWidget(self.whyArea)

        self.messageBar = QFrame(self.rightColumn)
        self.messageBar.setObjectName(u"messageBar")
        self.messageBar.setVisible(False)
        self.messageBar.setProperty(u"class", u"panel")
        self.messageLayout = QVBoxLayout(self.messageBar)
        self.messageLayout.setSpacing(8)
        self.messageLayout.setObjectName(u"messageLayout")
        self.messageLayout.setContentsMargins(20, 8, 16, 8)
        self.messageLabel = QLabel(self.messageBar)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setText(u"")
        self.messageLabel.setProperty(u"class", u"critical")
        self.messageLabel.setWordWrap(True)
        self.messageLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.messageLayout.addWidget(self.messageLabel)

        self.unheardButton = QPushButton(self.messageBar)
        self.unheardButton.setObjectName(u"unheardButton")
        self.unheardButton.setVisible(False)

        self.messageLayout.addWidget(self.unheardButton)


        self.rightLayout.addWidget(self.messageBar)

        self.footer = QFrame(self.rightColumn)
        self.footer.setObjectName(u"footer")
        self.footer.setProperty(u"class", u"bar")
        self.footerLayout = QHBoxLayout(self.footer)
        self.footerLayout.setSpacing(8)
        self.footerLayout.setObjectName(u"footerLayout")
        self.footerLayout.setContentsMargins(20, 12, 16, 12)
        self.savedLabel = QLabel(self.footer)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setText(u"")
        self.savedLabel.setProperty(u"class", u"muted small")
        self.savedLabel.setWordWrap(True)
        self.savedLabel.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy3.setHeightForWidth(self.savedLabel.sizePolicy().hasHeightForWidth())
        self.savedLabel.setSizePolicy(sizePolicy3)

        self.footerLayout.addWidget(self.savedLabel)

        self.coachButton = QPushButton(self.footer)
        self.coachButton.setObjectName(u"coachButton")

        self.footerLayout.addWidget(self.coachButton)

        self.submitButton = QPushButton(self.footer)
        self.submitButton.setObjectName(u"submitButton")
        self.submitButton.setProperty(u"class", u"primary")

        self.footerLayout.addWidget(self.submitButton)


        self.rightLayout.addWidget(self.footer)

        self.rightLayout.setStretch(4, 1)
        self.rightLayout.setStretch(5, 1)

        self.deskLayout.addWidget(self.rightColumn)

        self.deskLayout.setStretch(0, 62)
        self.deskLayout.setStretch(2, 38)

        self.retranslateUi(Desk)

        QMetaObject.connectSlotsByName(Desk)
    # setupUi

    def retranslateUi(self, Desk):
        self.nextButton.setText(QCoreApplication.translate("Desk", u"Next call of the queue", None))
        self.queueButton.setText(QCoreApplication.translate("Desk", u"Show the recordings", None))
        self.retryButton.setText(QCoreApplication.translate("Desk", u"Try again", None))
#if QT_CONFIG(accessibility)
        self.playButton.setAccessibleName(QCoreApplication.translate("Desk", u"Play or pause", None))
#endif // QT_CONFIG(accessibility)
        self.timeLabel.setText(QCoreApplication.translate("Desk", u"00:00.0", None))
#if QT_CONFIG(accessibility)
        self.timeLabel.setAccessibleName(QCoreApplication.translate("Desk", u"Position", None))
#endif // QT_CONFIG(accessibility)
        self.backButton.setText(QCoreApplication.translate("Desk", u"\u22125 s", None))
        self.forwardButton.setText(QCoreApplication.translate("Desk", u"+5 s", None))
        self.speedButton.setText(QCoreApplication.translate("Desk", u"1\u00d7", None))
#if QT_CONFIG(accessibility)
        self.speedButton.setAccessibleName(QCoreApplication.translate("Desk", u"Speed", None))
#endif // QT_CONFIG(accessibility)
        self.skipButton.setText(QCoreApplication.translate("Desk", u"Skip silence", None))
        self.markButton.setText(QCoreApplication.translate("Desk", u"Mark", None))
        self.agentMute.setText(QCoreApplication.translate("Desk", u"Agent", None))
#if QT_CONFIG(accessibility)
        self.agentMute.setAccessibleName(QCoreApplication.translate("Desk", u"Mute the agent", None))
#endif // QT_CONFIG(accessibility)
        self.customerMute.setText(QCoreApplication.translate("Desk", u"Customer", None))
#if QT_CONFIG(accessibility)
        self.customerMute.setAccessibleName(QCoreApplication.translate("Desk", u"Mute the customer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.heardLabel.setAccessibleName(QCoreApplication.translate("Desk", u"Share of the speech heard", None))
#endif // QT_CONFIG(accessibility)
        self.transcriptTab.setText(QCoreApplication.translate("Desk", u"Transcript", None))
        self.notesTab.setText(QCoreApplication.translate("Desk", u"Comment and coaching", None))
        self.commentHeading.setText(QCoreApplication.translate("Desk", u"Comment on the call", None))
        self.coachingHeading.setText(QCoreApplication.translate("Desk", u"Coaching note", None))
        self.earlierHeading.setText(QCoreApplication.translate("Desk", u"Earlier coaching notes of this agent", None))
#if QT_CONFIG(accessibility)
        self.earlierList.setAccessibleName(QCoreApplication.translate("Desk", u"Earlier coaching notes of this agent", None))
#endif // QT_CONFIG(accessibility)
        self.factsTab.setText(QCoreApplication.translate("Desk", u"Sound", None))
        self.spansTab.setText(QCoreApplication.translate("Desk", u"Marks", None))
#if QT_CONFIG(accessibility)
        self.spansList.setAccessibleName(QCoreApplication.translate("Desk", u"Evidence and marks of this call", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.markKind.setAccessibleName(QCoreApplication.translate("Desk", u"Kind of the mark", None))
#endif // QT_CONFIG(accessibility)
        self.cardButton.setText(QCoreApplication.translate("Desk", u"Change", None))
#if QT_CONFIG(accessibility)
        self.cardButton.setAccessibleName(QCoreApplication.translate("Desk", u"Score with another scorecard", None))
#endif // QT_CONFIG(accessibility)
        self.totalLabel.setText(QCoreApplication.translate("Desk", u"\u2014", None))
#if QT_CONFIG(accessibility)
        self.totalLabel.setAccessibleName(QCoreApplication.translate("Desk", u"Running total", None))
#endif // QT_CONFIG(accessibility)
        self.whyButton.setText(QCoreApplication.translate("Desk", u"Why?", None))
        self.correctButton.setText(QCoreApplication.translate("Desk", u"Correct\u2026", None))
        self.unheardButton.setText(QCoreApplication.translate("Desk", u"Listen there", None))
        self.coachButton.setText(QCoreApplication.translate("Desk", u"Coaching", None))
        self.submitButton.setText(QCoreApplication.translate("Desk", u"Submit and next", None))
        pass
    # retranslateUi

