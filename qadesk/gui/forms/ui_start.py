# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

class Ui_Start(object):
    def setupUi(self, Start):
        if not Start.objectName():
            Start.setObjectName(u"Start")
        self.startLayout = QVBoxLayout(Start)
        self.startLayout.setSpacing(12)
        self.startLayout.setObjectName(u"startLayout")
        self.startLayout.setContentsMargins(24, 24, 24, 24)
        self.nameLabel = QLabel(Start)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"class", u"title")

        self.startLayout.addWidget(self.nameLabel)

        self.questionLabel = QLabel(Start)
        self.questionLabel.setObjectName(u"questionLabel")
        self.questionLabel.setProperty(u"class", u"heading")

        self.startLayout.addWidget(self.questionLabel)

        self.searchEdit = QLineEdit(Start)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)

        self.startLayout.addWidget(self.searchEdit)

        self.listCard = QFrame(Start)
        self.listCard.setObjectName(u"listCard")
        self.listCard.setProperty(u"class", u"card")
        self.listLayout = QVBoxLayout(self.listCard)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(4, 4, 4, 4)
        self.peopleList = QListWidget(self.listCard)
        self.peopleList.setObjectName(u"peopleList")

        self.listLayout.addWidget(self.peopleList)


        self.startLayout.addWidget(self.listCard)

        self.newCard = QFrame(Start)
        self.newCard.setObjectName(u"newCard")
        self.newCard.setProperty(u"class", u"card")
        self.newLayout = QVBoxLayout(self.newCard)
        self.newLayout.setSpacing(8)
        self.newLayout.setObjectName(u"newLayout")
        self.newLayout.setContentsMargins(12, 12, 12, 12)
        self.newLabel = QLabel(self.newCard)
        self.newLabel.setObjectName(u"newLabel")
        self.newLabel.setWordWrap(True)
        self.newLabel.setProperty(u"class", u"muted")

        self.newLayout.addWidget(self.newLabel)

        self.newFields = QHBoxLayout()
        self.newFields.setSpacing(8)
        self.newFields.setObjectName(u"newFields")
        self.newFields.setContentsMargins(0, 0, 0, 0)
        self.newNoEdit = QLineEdit(self.newCard)
        self.newNoEdit.setObjectName(u"newNoEdit")
        self.newNoEdit.setMaximumSize(QSize(120, 16777215))

        self.newFields.addWidget(self.newNoEdit)

        self.newNameEdit = QLineEdit(self.newCard)
        self.newNameEdit.setObjectName(u"newNameEdit")

        self.newFields.addWidget(self.newNameEdit)


        self.newLayout.addLayout(self.newFields)


        self.startLayout.addWidget(self.newCard)

        self.choices = QFormLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(16)
        self.choices.setVerticalSpacing(8)
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.languageLabel = QLabel(Start)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setProperty(u"class", u"muted")

        self.choices.setWidget(0, QFormLayout.ItemRole.LabelRole, self.languageLabel)

        self.languageCombo = QComboBox(Start)
        self.languageCombo.setObjectName(u"languageCombo")

        self.choices.setWidget(0, QFormLayout.ItemRole.FieldRole, self.languageCombo)

        self.themeLabel = QLabel(Start)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setProperty(u"class", u"muted")

        self.choices.setWidget(1, QFormLayout.ItemRole.LabelRole, self.themeLabel)

        self.themeCombo = QComboBox(Start)
        self.themeCombo.setObjectName(u"themeCombo")

        self.choices.setWidget(1, QFormLayout.ItemRole.FieldRole, self.themeCombo)

        self.workspaceLabel = QLabel(Start)
        self.workspaceLabel.setObjectName(u"workspaceLabel")
        self.workspaceLabel.setProperty(u"class", u"muted")

        self.choices.setWidget(2, QFormLayout.ItemRole.LabelRole, self.workspaceLabel)

        self.workspaceButton = QToolButton(Start)
        self.workspaceButton.setObjectName(u"workspaceButton")
        self.workspaceButton.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.workspaceButton.sizePolicy().hasHeightForWidth())
        self.workspaceButton.setSizePolicy(sizePolicy)
        self.workspaceButton.setMinimumSize(QSize(200, 0))

        self.choices.setWidget(2, QFormLayout.ItemRole.FieldRole, self.workspaceButton)


        self.startLayout.addLayout(self.choices)

        self.problemLabel = QLabel(Start)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.startLayout.addWidget(self.problemLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttonsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonsSpacer)

        self.quitButton = QPushButton(Start)
        self.quitButton.setObjectName(u"quitButton")
        self.quitButton.setAutoDefault(True)

        self.buttons.addWidget(self.quitButton)

        self.startButton = QPushButton(Start)
        self.startButton.setObjectName(u"startButton")
        self.startButton.setProperty(u"class", u"primary")

        self.buttons.addWidget(self.startButton)


        self.startLayout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.languageCombo)
        self.themeLabel.setBuddy(self.themeCombo)
        self.workspaceLabel.setBuddy(self.workspaceButton)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Start)

        self.startButton.setDefault(True)


        QMetaObject.connectSlotsByName(Start)
    # setupUi

    def retranslateUi(self, Start):
        Start.setWindowTitle(QCoreApplication.translate("Start", u"qadesk", None))
        self.nameLabel.setText(QCoreApplication.translate("Start", u"qadesk", None))
        self.questionLabel.setText(QCoreApplication.translate("Start", u"Who are you?", None))
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("Start", u"Your number or name", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("Start", u"Your number or name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.peopleList.setAccessibleName(QCoreApplication.translate("Start", u"People", None))
#endif // QT_CONFIG(accessibility)
        self.newLabel.setText(QCoreApplication.translate("Start", u"Nobody is known here yet. Add the first QA lead:", None))
        self.newNoEdit.setPlaceholderText(QCoreApplication.translate("Start", u"Number", None))
#if QT_CONFIG(accessibility)
        self.newNoEdit.setAccessibleName(QCoreApplication.translate("Start", u"Number", None))
#endif // QT_CONFIG(accessibility)
        self.newNameEdit.setPlaceholderText(QCoreApplication.translate("Start", u"Name", None))
#if QT_CONFIG(accessibility)
        self.newNameEdit.setAccessibleName(QCoreApplication.translate("Start", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.languageLabel.setText(QCoreApplication.translate("Start", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.languageCombo.setAccessibleName(QCoreApplication.translate("Start", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.themeLabel.setText(QCoreApplication.translate("Start", u"&Appearance", None))
#if QT_CONFIG(accessibility)
        self.themeCombo.setAccessibleName(QCoreApplication.translate("Start", u"Appearance", None))
#endif // QT_CONFIG(accessibility)
        self.workspaceLabel.setText(QCoreApplication.translate("Start", u"&Workspace", None))
#if QT_CONFIG(accessibility)
        self.workspaceButton.setAccessibleName(QCoreApplication.translate("Start", u"Workspace", None))
#endif // QT_CONFIG(accessibility)
        self.quitButton.setText(QCoreApplication.translate("Start", u"Quit", None))
        self.startButton.setText(QCoreApplication.translate("Start", u"Start", None))
    # retranslateUi

