# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'welcome.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_Welcome(object):
    def setupUi(self, Welcome):
        if not Welcome.objectName():
            Welcome.setObjectName(u"Welcome")
        self.welcomeLayout = QVBoxLayout(Welcome)
        self.welcomeLayout.setSpacing(10)
        self.welcomeLayout.setObjectName(u"welcomeLayout")
        self.welcomeLayout.setContentsMargins(24, 24, 24, 24)
        self.nameLabel = QLabel(Welcome)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"class", u"title")

        self.welcomeLayout.addWidget(self.nameLabel)

        self.whatLabel = QLabel(Welcome)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setProperty(u"class", u"heading")

        self.welcomeLayout.addWidget(self.whatLabel)

        self.todoLabel = QLabel(Welcome)
        self.todoLabel.setObjectName(u"todoLabel")
        self.todoLabel.setWordWrap(True)
        self.todoLabel.setProperty(u"class", u"muted")

        self.welcomeLayout.addWidget(self.todoLabel)

        self.placeLabel = QLabel(Welcome)
        self.placeLabel.setObjectName(u"placeLabel")
        self.placeLabel.setWordWrap(True)
        self.placeLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.placeLabel.setProperty(u"class", u"muted small")

        self.welcomeLayout.addWidget(self.placeLabel)

        self.newHereButton = QPushButton(Welcome)
        self.newHereButton.setObjectName(u"newHereButton")
        self.newHereButton.setProperty(u"class", u"primary")
        self.newHereButton.setAutoDefault(True)

        self.welcomeLayout.addWidget(self.newHereButton)

        self.backupsLabel = QLabel(Welcome)
        self.backupsLabel.setObjectName(u"backupsLabel")
        self.backupsLabel.setProperty(u"class", u"section")

        self.welcomeLayout.addWidget(self.backupsLabel)

        self.backupsList = QListWidget(Welcome)
        self.backupsList.setObjectName(u"backupsList")

        self.welcomeLayout.addWidget(self.backupsList)

        self.restoreButton = QPushButton(Welcome)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setProperty(u"class", u"primary")
        self.restoreButton.setAutoDefault(True)

        self.welcomeLayout.addWidget(self.restoreButton)

        self.demoButton = QPushButton(Welcome)
        self.demoButton.setObjectName(u"demoButton")
        self.demoButton.setAutoDefault(True)

        self.welcomeLayout.addWidget(self.demoButton)

        self.openButton = QPushButton(Welcome)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(True)

        self.welcomeLayout.addWidget(self.openButton)

        self.newButton = QPushButton(Welcome)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setAutoDefault(True)

        self.welcomeLayout.addWidget(self.newButton)

        self.recentLabel = QLabel(Welcome)
        self.recentLabel.setObjectName(u"recentLabel")
        self.recentLabel.setProperty(u"class", u"section")

        self.welcomeLayout.addWidget(self.recentLabel)

        self.recentList = QListWidget(Welcome)
        self.recentList.setObjectName(u"recentList")

        self.welcomeLayout.addWidget(self.recentList)

        self.problemLabel = QLabel(Welcome)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.welcomeLayout.addWidget(self.problemLabel)

        self.welcomeButtons = QHBoxLayout()
        self.welcomeButtons.setSpacing(8)
        self.welcomeButtons.setObjectName(u"welcomeButtons")
        self.welcomeButtons.setContentsMargins(0, 0, 0, 0)
        self.welcomeSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.welcomeButtons.addItem(self.welcomeSpacer)

        self.quitButton = QPushButton(Welcome)
        self.quitButton.setObjectName(u"quitButton")
        self.quitButton.setAutoDefault(False)

        self.welcomeButtons.addWidget(self.quitButton)


        self.welcomeLayout.addLayout(self.welcomeButtons)


        self.retranslateUi(Welcome)

        QMetaObject.connectSlotsByName(Welcome)
    # setupUi

    def retranslateUi(self, Welcome):
        Welcome.setWindowTitle(QCoreApplication.translate("Welcome", u"qadesk", None))
        self.nameLabel.setText(QCoreApplication.translate("Welcome", u"qadesk", None))
        self.newHereButton.setText(QCoreApplication.translate("Welcome", u"Make a workspace here", None))
        self.backupsLabel.setText(QCoreApplication.translate("Welcome", u"Backups, the newest first", None))
#if QT_CONFIG(accessibility)
        self.backupsList.setAccessibleName(QCoreApplication.translate("Welcome", u"Backups of the workspace", None))
#endif // QT_CONFIG(accessibility)
        self.restoreButton.setText(QCoreApplication.translate("Welcome", u"Restore the chosen backup", None))
#if QT_CONFIG(tooltip)
        self.restoreButton.setToolTip(QCoreApplication.translate("Welcome", u"The present database is moved aside, never overwritten.", None))
#endif // QT_CONFIG(tooltip)
        self.demoButton.setText(QCoreApplication.translate("Welcome", u"Look around in the demo workspace", None))
        self.openButton.setText(QCoreApplication.translate("Welcome", u"Open another workspace\u2026", None))
        self.newButton.setText(QCoreApplication.translate("Welcome", u"New workspace in another folder\u2026", None))
        self.recentLabel.setText(QCoreApplication.translate("Welcome", u"Opened before", None))
#if QT_CONFIG(accessibility)
        self.recentList.setAccessibleName(QCoreApplication.translate("Welcome", u"Workspaces opened before", None))
#endif // QT_CONFIG(accessibility)
        self.quitButton.setText(QCoreApplication.translate("Welcome", u"Quit", None))
    # retranslateUi

