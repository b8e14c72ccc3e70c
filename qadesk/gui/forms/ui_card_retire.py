# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_retire.ui'
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
    QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_RetireCard(object):
    def setupUi(self, RetireCard):
        if not RetireCard.objectName():
            RetireCard.setObjectName(u"RetireCard")
        self.dialogLayout = QVBoxLayout(RetireCard)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(RetireCard)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"class", u"title")

        self.dialogLayout.addWidget(self.titleLabel)

        self.whatLabel = QLabel(RetireCard)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setWordWrap(True)
        self.whatLabel.setProperty(u"class", u"muted")

        self.dialogLayout.addWidget(self.whatLabel)

        self.retireCard = QFrame(RetireCard)
        self.retireCard.setObjectName(u"retireCard")
        self.retireCard.setProperty(u"class", u"card")
        self.retireInside = QVBoxLayout(self.retireCard)
        self.retireInside.setSpacing(8)
        self.retireInside.setObjectName(u"retireInside")
        self.retireInside.setContentsMargins(16, 12, 16, 12)
        self.dayLayout = QHBoxLayout()
        self.dayLayout.setSpacing(8)
        self.dayLayout.setObjectName(u"dayLayout")
        self.dayLabel = QLabel(self.retireCard)
        self.dayLabel.setObjectName(u"dayLabel")

        self.dayLayout.addWidget(self.dayLabel)

        self.dayEdit = QDateEdit(self.retireCard)
        self.dayEdit.setObjectName(u"dayEdit")
        self.dayEdit.setCalendarPopup(True)

        self.dayLayout.addWidget(self.dayEdit)

        self.spacerItem = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dayLayout.addItem(self.spacerItem)


        self.retireInside.addLayout(self.dayLayout)

        self.reasonLabel = QLabel(self.retireCard)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"class", u"section")

        self.retireInside.addWidget(self.reasonLabel)

        self.reasonEdit = QPlainTextEdit(self.retireCard)
        self.reasonEdit.setObjectName(u"reasonEdit")
        self.reasonEdit.setTabChangesFocus(True)
        self.reasonEdit.setMaximumSize(QSize(16777215, 76))

        self.retireInside.addWidget(self.reasonEdit)

        self.outlookTitle = QLabel(self.retireCard)
        self.outlookTitle.setObjectName(u"outlookTitle")
        self.outlookTitle.setProperty(u"class", u"section")

        self.retireInside.addWidget(self.outlookTitle)

        self.outlookLabel = QLabel(self.retireCard)
        self.outlookLabel.setObjectName(u"outlookLabel")
        self.outlookLabel.setWordWrap(True)

        self.retireInside.addWidget(self.outlookLabel)

        self.keptLabel = QLabel(self.retireCard)
        self.keptLabel.setObjectName(u"keptLabel")
        self.keptLabel.setWordWrap(True)
        self.keptLabel.setProperty(u"class", u"muted")

        self.retireInside.addWidget(self.keptLabel)


        self.dialogLayout.addWidget(self.retireCard)

        self.problemLabel = QLabel(RetireCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)
        self.problemLabel.setProperty(u"class", u"critical")

        self.dialogLayout.addWidget(self.problemLabel)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setSpacing(8)
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.spacerItem1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.spacerItem1)

        self.cancelButton = QPushButton(RetireCard)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.cancelButton)

        self.retireButton = QPushButton(RetireCard)
        self.retireButton.setObjectName(u"retireButton")
        self.retireButton.setProperty(u"class", u"danger")
        self.retireButton.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.retireButton)


        self.dialogLayout.addLayout(self.buttonsLayout)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RetireCard)

        QMetaObject.connectSlotsByName(RetireCard)
    # setupUi

    def retranslateUi(self, RetireCard):
        RetireCard.setWindowTitle(QCoreApplication.translate("RetireCard", u"Retire", None))
        self.titleLabel.setText(QCoreApplication.translate("RetireCard", u"Retire", None))
        self.dayLabel.setText(QCoreApplication.translate("RetireCard", u"No calls from this day on", None))
        self.dayEdit.setDisplayFormat(QCoreApplication.translate("RetireCard", u"yyyy-MM-dd", None))
#if QT_CONFIG(accessibility)
        self.dayEdit.setAccessibleName(QCoreApplication.translate("RetireCard", u"First day without it", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("RetireCard", u"Why", None))
#if QT_CONFIG(accessibility)
        self.reasonEdit.setAccessibleName(QCoreApplication.translate("RetireCard", u"Why it is not used any more", None))
#endif // QT_CONFIG(accessibility)
        self.reasonEdit.setPlaceholderText(QCoreApplication.translate("RetireCard", u"Stays on record", None))
        self.outlookTitle.setText(QCoreApplication.translate("RetireCard", u"What will happen", None))
        self.keptLabel.setText(QCoreApplication.translate("RetireCard", u"Evaluations given under it stay as they are. Retiring cannot be taken back.", None))
        self.cancelButton.setText(QCoreApplication.translate("RetireCard", u"Cancel", None))
        self.retireButton.setText(QCoreApplication.translate("RetireCard", u"Retire", None))
    # retranslateUi

