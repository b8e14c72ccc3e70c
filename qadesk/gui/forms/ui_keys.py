# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_Keys(object):
    def setupUi(self, Keys):
        if not Keys.objectName():
            Keys.setObjectName(u"Keys")
        self.keysLayout = QVBoxLayout(Keys)
        self.keysLayout.setSpacing(12)
        self.keysLayout.setObjectName(u"keysLayout")
        self.keysLayout.setContentsMargins(24, 20, 24, 20)
        self.keysHeader = QHBoxLayout()
        self.keysHeader.setSpacing(8)
        self.keysHeader.setObjectName(u"keysHeader")
        self.keysHeader.setContentsMargins(0, 0, 0, 0)
        self.keysTitle = QLabel(Keys)
        self.keysTitle.setObjectName(u"keysTitle")
        self.keysTitle.setProperty(u"class", u"title")

        self.keysHeader.addWidget(self.keysTitle)

        self.keysSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keysHeader.addItem(self.keysSpacer)

        self.searchEdit = QLineEdit(Keys)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)
        self.searchEdit.setMinimumSize(QSize(240, 0))

        self.keysHeader.addWidget(self.searchEdit)


        self.keysLayout.addLayout(self.keysHeader)

        self.scroll = QScrollArea(Keys)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"class", u"page")
        self.scroll.setWidget(self.content)

        self.keysLayout.addWidget(self.scroll)

        self.hintLabel = QLabel(Keys)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"class", u"muted")

        self.keysLayout.addWidget(self.hintLabel)

        self.keysButtons = QHBoxLayout()
        self.keysButtons.setSpacing(8)
        self.keysButtons.setObjectName(u"keysButtons")
        self.keysButtons.setContentsMargins(0, 0, 0, 0)
        self.resetButton = QPushButton(Keys)
        self.resetButton.setObjectName(u"resetButton")
        self.resetButton.setAutoDefault(False)

        self.keysButtons.addWidget(self.resetButton)

        self.keysButtonsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.keysButtons.addItem(self.keysButtonsSpacer)

        self.closeButton = QPushButton(Keys)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"class", u"primary")

        self.keysButtons.addWidget(self.closeButton)


        self.keysLayout.addLayout(self.keysButtons)


        self.retranslateUi(Keys)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(Keys)
    # setupUi

    def retranslateUi(self, Keys):
        Keys.setWindowTitle(QCoreApplication.translate("Keys", u"Keys", None))
        self.keysTitle.setText(QCoreApplication.translate("Keys", u"Keys", None))
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("Keys", u"Search", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("Keys", u"Search", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText(QCoreApplication.translate("Keys", u"Click a key to give its command another one. In text fields only the F-keys, Alt and Ctrl+Enter act.", None))
        self.resetButton.setText(QCoreApplication.translate("Keys", u"All keys as they were", None))
        self.closeButton.setText(QCoreApplication.translate("Keys", u"Close", None))
    # retranslateUi

