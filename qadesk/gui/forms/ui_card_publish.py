# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_publish.ui'
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
from PySide6.QtWidgets import (QApplication, QDateEdit, QDialog, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_PublishCard(object):
    def setupUi(self, PublishCard):
        if not PublishCard.objectName():
            PublishCard.setObjectName(u"PublishCard")
        self.publishLayout = QVBoxLayout(PublishCard)
        self.publishLayout.setSpacing(12)
        self.publishLayout.setObjectName(u"publishLayout")
        self.publishLayout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(PublishCard)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"class", u"title")

        self.publishLayout.addWidget(self.titleLabel)

        self.whatLabel = QLabel(PublishCard)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setProperty(u"class", u"muted")

        self.publishLayout.addWidget(self.whatLabel)

        self.columnsLayout = QHBoxLayout()
        self.columnsLayout.setSpacing(12)
        self.columnsLayout.setObjectName(u"columnsLayout")
        self.leftLayout = QVBoxLayout()
        self.leftLayout.setSpacing(12)
        self.leftLayout.setObjectName(u"leftLayout")
        self.whenCard = QFrame(PublishCard)
        self.whenCard.setObjectName(u"whenCard")
        self.whenCard.setProperty(u"class", u"card")
        self.whenInside = QVBoxLayout(self.whenCard)
        self.whenInside.setSpacing(8)
        self.whenInside.setObjectName(u"whenInside")
        self.whenInside.setContentsMargins(16, 12, 16, 12)
        self.whenTitle = QLabel(self.whenCard)
        self.whenTitle.setObjectName(u"whenTitle")
        self.whenTitle.setProperty(u"class", u"section")

        self.whenInside.addWidget(self.whenTitle)

        self.fromLayout = QHBoxLayout()
        self.fromLayout.setSpacing(8)
        self.fromLayout.setObjectName(u"fromLayout")
        self.fromRadio = QRadioButton(self.whenCard)
        self.fromRadio.setObjectName(u"fromRadio")
        self.fromRadio.setChecked(True)

        self.fromLayout.addWidget(self.fromRadio)

        self.fromEdit = QDateEdit(self.whenCard)
        self.fromEdit.setObjectName(u"fromEdit")
        self.fromEdit.setCalendarPopup(True)

        self.fromLayout.addWidget(self.fromEdit)

        self.anyRadio = QRadioButton(self.whenCard)
        self.anyRadio.setObjectName(u"anyRadio")

        self.fromLayout.addWidget(self.anyRadio)

        self.spacerItem = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fromLayout.addItem(self.spacerItem)


        self.whenInside.addLayout(self.fromLayout)

        self.fromHint = QLabel(self.whenCard)
        self.fromHint.setObjectName(u"fromHint")
        self.fromHint.setWordWrap(True)
        self.fromHint.setProperty(u"class", u"warning")

        self.whenInside.addWidget(self.fromHint)

        self.typesTitle = QLabel(self.whenCard)
        self.typesTitle.setObjectName(u"typesTitle")
        self.typesTitle.setProperty(u"class", u"section")

        self.whenInside.addWidget(self.typesTitle)

        self.typesHost = QWidget(self.whenCard)
        self.typesHost.setObjectName(u"typesHost")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.typesHost.sizePolicy().hasHeightForWidth())
        self.typesHost.setSizePolicy(sizePolicy)

        self.whenInside.addWidget(self.typesHost)

        self.typesEdit = QLineEdit(self.whenCard)
        self.typesEdit.setObjectName(u"typesEdit")

        self.whenInside.addWidget(self.typesEdit)

        self.typesHint = QLabel(self.whenCard)
        self.typesHint.setObjectName(u"typesHint")
        self.typesHint.setWordWrap(True)
        self.typesHint.setProperty(u"class", u"muted")

        self.whenInside.addWidget(self.typesHint)


        self.leftLayout.addWidget(self.whenCard)

        self.outlookCard = QFrame(PublishCard)
        self.outlookCard.setObjectName(u"outlookCard")
        self.outlookCard.setProperty(u"class", u"card")
        self.outlookInside = QVBoxLayout(self.outlookCard)
        self.outlookInside.setSpacing(8)
        self.outlookInside.setObjectName(u"outlookInside")
        self.outlookInside.setContentsMargins(16, 12, 16, 12)
        self.outlookTitle = QLabel(self.outlookCard)
        self.outlookTitle.setObjectName(u"outlookTitle")
        self.outlookTitle.setProperty(u"class", u"section")

        self.outlookInside.addWidget(self.outlookTitle)

        self.outlookLabel = QLabel(self.outlookCard)
        self.outlookLabel.setObjectName(u"outlookLabel")
        self.outlookLabel.setWordWrap(True)

        self.outlookInside.addWidget(self.outlookLabel)

        self.keptLabel = QLabel(self.outlookCard)
        self.keptLabel.setObjectName(u"keptLabel")
        self.keptLabel.setWordWrap(True)
        self.keptLabel.setProperty(u"class", u"muted")

        self.outlookInside.addWidget(self.keptLabel)


        self.leftLayout.addWidget(self.outlookCard)

        self.spacerItem1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftLayout.addItem(self.spacerItem1)


        self.columnsLayout.addLayout(self.leftLayout)

        self.rightLayout = QVBoxLayout()
        self.rightLayout.setSpacing(12)
        self.rightLayout.setObjectName(u"rightLayout")
        self.obstaclesCard = QFrame(PublishCard)
        self.obstaclesCard.setObjectName(u"obstaclesCard")
        self.obstaclesCard.setProperty(u"class", u"card")
        self.obstaclesInside = QVBoxLayout(self.obstaclesCard)
        self.obstaclesInside.setSpacing(4)
        self.obstaclesInside.setObjectName(u"obstaclesInside")
        self.obstaclesInside.setContentsMargins(16, 12, 16, 12)
        self.obstaclesTitle = QLabel(self.obstaclesCard)
        self.obstaclesTitle.setObjectName(u"obstaclesTitle")
        self.obstaclesTitle.setProperty(u"class", u"section warning")

        self.obstaclesInside.addWidget(self.obstaclesTitle)

        self.obstaclesLabel = QLabel(self.obstaclesCard)
        self.obstaclesLabel.setObjectName(u"obstaclesLabel")
        self.obstaclesLabel.setWordWrap(True)

        self.obstaclesInside.addWidget(self.obstaclesLabel)


        self.rightLayout.addWidget(self.obstaclesCard)

        self.newsCard = QFrame(PublishCard)
        self.newsCard.setObjectName(u"newsCard")
        self.newsCard.setProperty(u"class", u"card")
        self.newsInside = QVBoxLayout(self.newsCard)
        self.newsInside.setSpacing(8)
        self.newsInside.setObjectName(u"newsInside")
        self.newsInside.setContentsMargins(16, 12, 16, 12)
        self.newsTitle = QLabel(self.newsCard)
        self.newsTitle.setObjectName(u"newsTitle")
        self.newsTitle.setProperty(u"class", u"section")

        self.newsInside.addWidget(self.newsTitle)

        self.noteEdit = QPlainTextEdit(self.newsCard)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMaximumSize(QSize(16777215, 58))

        self.newsInside.addWidget(self.noteEdit)

        self.changesLabel = QLabel(self.newsCard)
        self.changesLabel.setObjectName(u"changesLabel")
        self.changesLabel.setWordWrap(True)
        self.changesLabel.setProperty(u"class", u"muted")

        self.newsInside.addWidget(self.changesLabel)


        self.rightLayout.addWidget(self.newsCard)

        self.rightLayout.setStretch(1, 1)

        self.columnsLayout.addLayout(self.rightLayout)

        self.columnsLayout.setStretch(0, 4)
        self.columnsLayout.setStretch(1, 5)

        self.publishLayout.addLayout(self.columnsLayout)

        self.problemLabel = QLabel(PublishCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.publishLayout.addWidget(self.problemLabel)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setSpacing(8)
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.spacerItem2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.spacerItem2)

        self.cancelButton = QPushButton(PublishCard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.cancelButton)

        self.publishButton = QPushButton(PublishCard)
        self.publishButton.setObjectName(u"publishButton")
        self.publishButton.setProperty(u"class", u"primary")
        self.publishButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.publishButton)


        self.publishLayout.addLayout(self.buttonsLayout)

        self.publishLayout.setStretch(2, 1)

        self.retranslateUi(PublishCard)

        self.publishButton.setDefault(True)


        QMetaObject.connectSlotsByName(PublishCard)
    # setupUi

    def retranslateUi(self, PublishCard):
        PublishCard.setWindowTitle(QCoreApplication.translate("PublishCard", u"Publish the draft", None))
        self.titleLabel.setText(QCoreApplication.translate("PublishCard", u"Publish the draft", None))
        self.whenTitle.setText(QCoreApplication.translate("PublishCard", u"From when it holds", None))
        self.fromRadio.setText(QCoreApplication.translate("PublishCard", u"For calls from", None))
        self.fromEdit.setDisplayFormat(QCoreApplication.translate("PublishCard", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.fromEdit.setAccessibleName(QCoreApplication.translate("PublishCard", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.anyRadio.setText(QCoreApplication.translate("PublishCard", u"Of any day", None))
        self.typesTitle.setText(QCoreApplication.translate("PublishCard", u"For which business types", None))
        self.typesEdit.setPlaceholderText(QCoreApplication.translate("PublishCard", u"Other types, separated by commas", None))
#if QT_CONFIG(accessibility)
        self.typesEdit.setAccessibleName(QCoreApplication.translate("PublishCard", u"Other business types", None))
#endif // QT_CONFIG(accessibility)
        self.outlookTitle.setText(QCoreApplication.translate("PublishCard", u"What will happen", None))
        self.keptLabel.setText(QCoreApplication.translate("PublishCard", u"Evaluations given so far keep their version and their scores.", None))
        self.obstaclesTitle.setText(QCoreApplication.translate("PublishCard", u"What stands against it", None))
        self.newsTitle.setText(QCoreApplication.translate("PublishCard", u"What is new in this version, in your words", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("PublishCard", u"What is new in this version", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("PublishCard", u"Cancel", None))
        self.publishButton.setText(QCoreApplication.translate("PublishCard", u"Publish", None))
    # retranslateUi

