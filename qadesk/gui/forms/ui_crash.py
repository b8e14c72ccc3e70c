# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_Crash(object):
    def setupUi(self, Crash):
        if not Crash.objectName():
            Crash.setObjectName(u"Crash")
        self.crashLayout = QVBoxLayout(Crash)
        self.crashLayout.setSpacing(12)
        self.crashLayout.setObjectName(u"crashLayout")
        self.crashLayout.setContentsMargins(24, 20, 24, 20)
        self.crashTitle = QLabel(Crash)
        self.crashTitle.setObjectName(u"crashTitle")
        self.crashTitle.setProperty(u"class", u"title")

        self.crashLayout.addWidget(self.crashTitle)

        self.crashText = QLabel(Crash)
        self.crashText.setObjectName(u"crashText")
        self.crashText.setWordWrap(True)

        self.crashLayout.addWidget(self.crashText)

        self.crashTodo = QLabel(Crash)
        self.crashTodo.setObjectName(u"crashTodo")
        self.crashTodo.setWordWrap(True)
        self.crashTodo.setProperty(u"class", u"muted")

        self.crashLayout.addWidget(self.crashTodo)

        self.traceEdit = QPlainTextEdit(Crash)
        self.traceEdit.setObjectName(u"traceEdit")
        self.traceEdit.setReadOnly(True)
        self.traceEdit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.crashLayout.addWidget(self.traceEdit)

        self.crashButtons = QHBoxLayout()
        self.crashButtons.setSpacing(8)
        self.crashButtons.setObjectName(u"crashButtons")
        self.crashButtons.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(Crash)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.crashButtons.addWidget(self.copyButton)

        self.crashSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.crashButtons.addItem(self.crashSpacer)

        self.closeButton = QPushButton(Crash)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"class", u"primary")

        self.crashButtons.addWidget(self.closeButton)


        self.crashLayout.addLayout(self.crashButtons)


        self.retranslateUi(Crash)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(Crash)
    # setupUi

    def retranslateUi(self, Crash):
        Crash.setWindowTitle(QCoreApplication.translate("Crash", u"qadesk", None))
        self.crashTitle.setText(QCoreApplication.translate("Crash", u"qadesk has to stop", None))
        self.crashText.setText(QCoreApplication.translate("Crash", u"Something happened that should not be able to happen. Open drafts are saved; nothing you have scored is lost.", None))
        self.crashTodo.setText(QCoreApplication.translate("Crash", u"Copy the report and give it to whoever looks after qadesk, then start the program again.", None))
#if QT_CONFIG(accessibility)
        self.traceEdit.setAccessibleName(QCoreApplication.translate("Crash", u"Report", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("Crash", u"Copy the report", None))
        self.closeButton.setText(QCoreApplication.translate("Crash", u"Close qadesk", None))
    # retranslateUi

