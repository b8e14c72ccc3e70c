# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from qadesk.gui.people.person_view import PersonView
from qadesk.gui.people.tree import PeopleTree
class Ui_People(object):
    def setupUi(self, People):
        if not People.objectName():
            People.setObjectName(u"People")
        self.pageLayout = QHBoxLayout(People)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(People)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.listPanel = QFrame(self.splitter)
        self.listPanel.setObjectName(u"listPanel")
        self.listPanel.setProperty(u"class", u"panel")
        self.listPanel.setMinimumSize(QSize(260, 0))
        self.listLayout = QVBoxLayout(self.listPanel)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(12, 16, 12, 12)
        self.headLayout = QHBoxLayout()
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(4, -1, -1, -1)
        self.titleLabel = QLabel(self.listPanel)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.headLayout.addWidget(self.titleLabel)

        self.headSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)

        self.countLabel = QLabel(self.listPanel)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"class", u"muted small")

        self.headLayout.addWidget(self.countLabel)


        self.listLayout.addLayout(self.headLayout)

        self.searchEdit = QLineEdit(self.listPanel)
        self.searchEdit.setObjectName(u"searchEdit")
        self.searchEdit.setClearButtonEnabled(True)

        self.listLayout.addWidget(self.searchEdit)

        self.tree = PeopleTree(self.listPanel)
        self.tree.setObjectName(u"tree")

        self.listLayout.addWidget(self.tree)

        self.actionsLayout = QHBoxLayout()
        self.actionsLayout.setSpacing(6)
        self.actionsLayout.setObjectName(u"actionsLayout")
        self.addButton = QPushButton(self.listPanel)
        self.addButton.setObjectName(u"addButton")

        self.actionsLayout.addWidget(self.addButton)

        self.importButton = QPushButton(self.listPanel)
        self.importButton.setObjectName(u"importButton")

        self.actionsLayout.addWidget(self.importButton)


        self.listLayout.addLayout(self.actionsLayout)

        self.splitter.addWidget(self.listPanel)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.nobodyPage = QWidget()
        self.nobodyPage.setObjectName(u"nobodyPage")
        self.nobodyLayout = QVBoxLayout(self.nobodyPage)
        self.nobodyLayout.setObjectName(u"nobodyLayout")
        self.nobodyLabel = QLabel(self.nobodyPage)
        self.nobodyLabel.setObjectName(u"nobodyLabel")
        self.nobodyLabel.setProperty(u"class", u"muted")
        self.nobodyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobodyLabel.setWordWrap(True)

        self.nobodyLayout.addWidget(self.nobodyLabel)

        self.stack.addWidget(self.nobodyPage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(12)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyTop = QSpacerItem(8, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyTop)

        self.emptyIcon = QLabel(self.emptyPage)
        self.emptyIcon.setObjectName(u"emptyIcon")
        self.emptyIcon.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyIcon)

        self.emptyTitle = QLabel(self.emptyPage)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setProperty(u"class", u"title")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setProperty(u"class", u"muted")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyActions = QHBoxLayout()
        self.emptyActions.setSpacing(8)
        self.emptyActions.setObjectName(u"emptyActions")
        self.emptyLeft = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyActions.addItem(self.emptyLeft)

        self.emptyImport = QPushButton(self.emptyPage)
        self.emptyImport.setObjectName(u"emptyImport")
        self.emptyImport.setProperty(u"class", u"primary")

        self.emptyActions.addWidget(self.emptyImport)

        self.emptyAdd = QPushButton(self.emptyPage)
        self.emptyAdd.setObjectName(u"emptyAdd")

        self.emptyActions.addWidget(self.emptyAdd)

        self.emptyRight = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyActions.addItem(self.emptyRight)


        self.emptyLayout.addLayout(self.emptyActions)

        self.emptyBottom = QSpacerItem(8, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.emptyBottom)

        self.stack.addWidget(self.emptyPage)
        self.personView = PersonView()
        self.personView.setObjectName(u"personView")
        self.stack.addWidget(self.personView)
        self.splitter.addWidget(self.stack)

        self.pageLayout.addWidget(self.splitter)


        self.retranslateUi(People)

        self.stack.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(People)
    # setupUi

    def retranslateUi(self, People):
        self.titleLabel.setText(QCoreApplication.translate("People", u"People", None))
#if QT_CONFIG(accessibility)
        self.searchEdit.setAccessibleName(QCoreApplication.translate("People", u"Search people", None))
#endif // QT_CONFIG(accessibility)
        self.searchEdit.setPlaceholderText(QCoreApplication.translate("People", u"Name, number or extension", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("People", u"Teams and people", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("People", u"&Add \u2026", None))
        self.importButton.setText(QCoreApplication.translate("People", u"&Import \u2026", None))
        self.nobodyLabel.setText(QCoreApplication.translate("People", u"Choose somebody on the left.", None))
        self.emptyTitle.setText(QCoreApplication.translate("People", u"No agents yet", None))
        self.emptyText.setText(QCoreApplication.translate("People", u"Import a table with number, name, team, leader and extension (CSV or Excel), or add the first person by hand. Recordings and calls find their agents by number, extension or name.", None))
        self.emptyImport.setText(QCoreApplication.translate("People", u"Import a table \u2026", None))
        self.emptyAdd.setText(QCoreApplication.translate("People", u"Add a person \u2026", None))
        pass
    # retranslateUi

