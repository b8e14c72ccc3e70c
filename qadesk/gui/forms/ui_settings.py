# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateEdit,
    QDoubleSpinBox, QFormLayout, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSpinBox, QTimeEdit, QVBoxLayout, QWidget)

class Ui_Settings(object):
    def setupUi(self, Settings):
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        self.settingsOuter = QVBoxLayout(Settings)
        self.settingsOuter.setSpacing(0)
        self.settingsOuter.setObjectName(u"settingsOuter")
        self.settingsOuter.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Settings)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"class", u"page")
        self.contentLayout = QHBoxLayout(self.content)
        self.contentLayout.setSpacing(8)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(24, 16, 24, 16)
        self.contentColumn = QVBoxLayout()
        self.contentColumn.setSpacing(16)
        self.contentColumn.setObjectName(u"contentColumn")
        self.contentColumn.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.content)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"class", u"title")

        self.contentColumn.addWidget(self.titleLabel)

        self.lookCard = QFrame(self.content)
        self.lookCard.setObjectName(u"lookCard")
        self.lookCard.setProperty(u"class", u"card")
        self.lookCard.setMaximumSize(QSize(760, 16777215))
        self.lookCardLayout = QVBoxLayout(self.lookCard)
        self.lookCardLayout.setSpacing(12)
        self.lookCardLayout.setObjectName(u"lookCardLayout")
        self.lookCardLayout.setContentsMargins(20, 16, 20, 18)
        self.lookCardTitle = QLabel(self.lookCard)
        self.lookCardTitle.setObjectName(u"lookCardTitle")
        self.lookCardTitle.setProperty(u"class", u"heading")

        self.lookCardLayout.addWidget(self.lookCardTitle)

        self.lookCardForm = QFormLayout()
        self.lookCardForm.setObjectName(u"lookCardForm")
        self.lookCardForm.setHorizontalSpacing(24)
        self.lookCardForm.setVerticalSpacing(10)
        self.lookCardForm.setContentsMargins(0, 0, 0, 0)
        self.languageLabel = QLabel(self.lookCard)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setMinimumSize(QSize(180, 0))
        self.languageLabel.setProperty(u"class", u"muted")

        self.lookCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.languageLabel)

        self.languageCombo = QComboBox(self.lookCard)
        self.languageCombo.setObjectName(u"languageCombo")
        self.languageCombo.setMinimumSize(QSize(220, 0))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.languageCombo.sizePolicy().hasHeightForWidth())
        self.languageCombo.setSizePolicy(sizePolicy)

        self.lookCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.languageCombo)

        self.themeLabel = QLabel(self.lookCard)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setMinimumSize(QSize(180, 0))
        self.themeLabel.setProperty(u"class", u"muted")

        self.lookCardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.themeLabel)

        self.themeCombo = QComboBox(self.lookCard)
        self.themeCombo.setObjectName(u"themeCombo")
        self.themeCombo.setMinimumSize(QSize(220, 0))
        sizePolicy.setHeightForWidth(self.themeCombo.sizePolicy().hasHeightForWidth())
        self.themeCombo.setSizePolicy(sizePolicy)

        self.lookCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.themeCombo)


        self.lookCardLayout.addLayout(self.lookCardForm)


        self.contentColumn.addWidget(self.lookCard)

        self.outputCard = QFrame(self.content)
        self.outputCard.setObjectName(u"outputCard")
        self.outputCard.setProperty(u"class", u"card")
        self.outputCard.setMaximumSize(QSize(760, 16777215))
        self.outputCardLayout = QVBoxLayout(self.outputCard)
        self.outputCardLayout.setSpacing(12)
        self.outputCardLayout.setObjectName(u"outputCardLayout")
        self.outputCardLayout.setContentsMargins(20, 16, 20, 18)
        self.outputCardTitle = QLabel(self.outputCard)
        self.outputCardTitle.setObjectName(u"outputCardTitle")
        self.outputCardTitle.setProperty(u"class", u"heading")

        self.outputCardLayout.addWidget(self.outputCardTitle)

        self.outputCardForm = QFormLayout()
        self.outputCardForm.setObjectName(u"outputCardForm")
        self.outputCardForm.setHorizontalSpacing(24)
        self.outputCardForm.setVerticalSpacing(10)
        self.outputCardForm.setContentsMargins(0, 0, 0, 0)
        self.outputLabel = QLabel(self.outputCard)
        self.outputLabel.setObjectName(u"outputLabel")
        self.outputLabel.setMinimumSize(QSize(180, 0))
        self.outputLabel.setProperty(u"class", u"muted")

        self.outputCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.outputLabel)

        self.outputCombo = QComboBox(self.outputCard)
        self.outputCombo.setObjectName(u"outputCombo")
        self.outputCombo.setMinimumSize(QSize(360, 0))
        sizePolicy.setHeightForWidth(self.outputCombo.sizePolicy().hasHeightForWidth())
        self.outputCombo.setSizePolicy(sizePolicy)

        self.outputCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.outputCombo)

        self.outputHint = QLabel(self.outputCard)
        self.outputHint.setObjectName(u"outputHint")
        self.outputHint.setProperty(u"class", u"muted small")
        self.outputHint.setWordWrap(True)
        self.outputHint.setText(u"")

        self.outputCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.outputHint)


        self.outputCardLayout.addLayout(self.outputCardForm)


        self.contentColumn.addWidget(self.outputCard)

        self.listenCard = QFrame(self.content)
        self.listenCard.setObjectName(u"listenCard")
        self.listenCard.setProperty(u"class", u"card")
        self.listenCard.setMaximumSize(QSize(760, 16777215))
        self.listenCardLayout = QVBoxLayout(self.listenCard)
        self.listenCardLayout.setSpacing(12)
        self.listenCardLayout.setObjectName(u"listenCardLayout")
        self.listenCardLayout.setContentsMargins(20, 16, 20, 18)
        self.listenCardTitle = QLabel(self.listenCard)
        self.listenCardTitle.setObjectName(u"listenCardTitle")
        self.listenCardTitle.setProperty(u"class", u"heading")

        self.listenCardLayout.addWidget(self.listenCardTitle)

        self.listenCardForm = QFormLayout()
        self.listenCardForm.setObjectName(u"listenCardForm")
        self.listenCardForm.setHorizontalSpacing(24)
        self.listenCardForm.setVerticalSpacing(10)
        self.listenCardForm.setContentsMargins(0, 0, 0, 0)
        self.skipLabel = QLabel(self.listenCard)
        self.skipLabel.setObjectName(u"skipLabel")
        self.skipLabel.setMinimumSize(QSize(180, 0))
        self.skipLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.skipLabel)

        self.skipSpin = QDoubleSpinBox(self.listenCard)
        self.skipSpin.setObjectName(u"skipSpin")
        self.skipSpin.setDecimals(1)
        self.skipSpin.setMinimum(1.000000000000000)
        self.skipSpin.setMaximum(60.000000000000000)
        self.skipSpin.setSingleStep(0.500000000000000)
        self.skipSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.skipSpin.sizePolicy().hasHeightForWidth())
        self.skipSpin.setSizePolicy(sizePolicy)
        self.skipSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.listenCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.skipSpin)

        self.backtrackLabel = QLabel(self.listenCard)
        self.backtrackLabel.setObjectName(u"backtrackLabel")
        self.backtrackLabel.setMinimumSize(QSize(180, 0))
        self.backtrackLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.backtrackLabel)

        self.backtrackSpin = QDoubleSpinBox(self.listenCard)
        self.backtrackSpin.setObjectName(u"backtrackSpin")
        self.backtrackSpin.setDecimals(1)
        self.backtrackSpin.setMinimum(0.000000000000000)
        self.backtrackSpin.setMaximum(10.000000000000000)
        self.backtrackSpin.setSingleStep(0.500000000000000)
        self.backtrackSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.backtrackSpin.sizePolicy().hasHeightForWidth())
        self.backtrackSpin.setSizePolicy(sizePolicy)
        self.backtrackSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.listenCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.backtrackSpin)

        self.slowLabel = QLabel(self.listenCard)
        self.slowLabel.setObjectName(u"slowLabel")
        self.slowLabel.setMinimumSize(QSize(180, 0))
        self.slowLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.slowLabel)

        self.slowSpin = QDoubleSpinBox(self.listenCard)
        self.slowSpin.setObjectName(u"slowSpin")
        self.slowSpin.setDecimals(1)
        self.slowSpin.setMinimum(1.000000000000000)
        self.slowSpin.setMaximum(60.000000000000000)
        self.slowSpin.setSingleStep(0.500000000000000)
        self.slowSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.slowSpin.sizePolicy().hasHeightForWidth())
        self.slowSpin.setSizePolicy(sizePolicy)
        self.slowSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.listenCardForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.slowSpin)

        self.slowSpeedLabel = QLabel(self.listenCard)
        self.slowSpeedLabel.setObjectName(u"slowSpeedLabel")
        self.slowSpeedLabel.setMinimumSize(QSize(180, 0))
        self.slowSpeedLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.slowSpeedLabel)

        self.slowSpeedSpin = QDoubleSpinBox(self.listenCard)
        self.slowSpeedSpin.setObjectName(u"slowSpeedSpin")
        self.slowSpeedSpin.setDecimals(2)
        self.slowSpeedSpin.setMinimum(0.500000000000000)
        self.slowSpeedSpin.setMaximum(1.000000000000000)
        self.slowSpeedSpin.setSingleStep(0.050000000000000)
        self.slowSpeedSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.slowSpeedSpin.sizePolicy().hasHeightForWidth())
        self.slowSpeedSpin.setSizePolicy(sizePolicy)
        self.slowSpeedSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.listenCardForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.slowSpeedSpin)

        self.gradeLabel = QLabel(self.listenCard)
        self.gradeLabel.setObjectName(u"gradeLabel")
        self.gradeLabel.setMinimumSize(QSize(180, 0))
        self.gradeLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.gradeLabel)

        self.gradeCombo = QComboBox(self.listenCard)
        self.gradeCombo.setObjectName(u"gradeCombo")
        self.gradeCombo.setMinimumSize(QSize(300, 0))
        sizePolicy.setHeightForWidth(self.gradeCombo.sizePolicy().hasHeightForWidth())
        self.gradeCombo.setSizePolicy(sizePolicy)

        self.listenCardForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.gradeCombo)

        self.levelLabel = QLabel(self.listenCard)
        self.levelLabel.setObjectName(u"levelLabel")
        self.levelLabel.setMinimumSize(QSize(180, 0))
        self.levelLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.levelLabel)

        self.levelCheck = QCheckBox(self.listenCard)
        self.levelCheck.setObjectName(u"levelCheck")

        self.listenCardForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.levelCheck)

        self.typingLabel = QLabel(self.listenCard)
        self.typingLabel.setObjectName(u"typingLabel")
        self.typingLabel.setMinimumSize(QSize(180, 0))
        self.typingLabel.setProperty(u"class", u"muted")

        self.listenCardForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.typingLabel)

        self.typingCheck = QCheckBox(self.listenCard)
        self.typingCheck.setObjectName(u"typingCheck")

        self.listenCardForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.typingCheck)


        self.listenCardLayout.addLayout(self.listenCardForm)


        self.contentColumn.addWidget(self.listenCard)

        self.marksCard = QFrame(self.content)
        self.marksCard.setObjectName(u"marksCard")
        self.marksCard.setProperty(u"class", u"card")
        self.marksCard.setMaximumSize(QSize(760, 16777215))
        self.marksCardLayout = QVBoxLayout(self.marksCard)
        self.marksCardLayout.setSpacing(12)
        self.marksCardLayout.setObjectName(u"marksCardLayout")
        self.marksCardLayout.setContentsMargins(20, 16, 20, 18)
        self.marksCardTitle = QLabel(self.marksCard)
        self.marksCardTitle.setObjectName(u"marksCardTitle")
        self.marksCardTitle.setProperty(u"class", u"heading")

        self.marksCardLayout.addWidget(self.marksCardTitle)

        self.marksCardForm = QFormLayout()
        self.marksCardForm.setObjectName(u"marksCardForm")
        self.marksCardForm.setHorizontalSpacing(24)
        self.marksCardForm.setVerticalSpacing(10)
        self.marksCardForm.setContentsMargins(0, 0, 0, 0)
        self.evidenceLabel = QLabel(self.marksCard)
        self.evidenceLabel.setObjectName(u"evidenceLabel")
        self.evidenceLabel.setMinimumSize(QSize(180, 0))
        self.evidenceLabel.setProperty(u"class", u"muted")

        self.marksCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.evidenceLabel)

        self.evidenceSpin = QDoubleSpinBox(self.marksCard)
        self.evidenceSpin.setObjectName(u"evidenceSpin")
        self.evidenceSpin.setDecimals(1)
        self.evidenceSpin.setMinimum(1.000000000000000)
        self.evidenceSpin.setMaximum(60.000000000000000)
        self.evidenceSpin.setSingleStep(0.500000000000000)
        self.evidenceSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.evidenceSpin.sizePolicy().hasHeightForWidth())
        self.evidenceSpin.setSizePolicy(sizePolicy)
        self.evidenceSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.marksCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.evidenceSpin)

        self.reactionLabel = QLabel(self.marksCard)
        self.reactionLabel.setObjectName(u"reactionLabel")
        self.reactionLabel.setMinimumSize(QSize(180, 0))
        self.reactionLabel.setProperty(u"class", u"muted")

        self.marksCardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.reactionLabel)

        self.reactionSpin = QSpinBox(self.marksCard)
        self.reactionSpin.setObjectName(u"reactionSpin")
        self.reactionSpin.setMinimum(0)
        self.reactionSpin.setMaximum(3000)
        self.reactionSpin.setSingleStep(50)
        self.reactionSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.reactionSpin.sizePolicy().hasHeightForWidth())
        self.reactionSpin.setSizePolicy(sizePolicy)
        self.reactionSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.marksCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reactionSpin)

        self.silenceLabel = QLabel(self.marksCard)
        self.silenceLabel.setObjectName(u"silenceLabel")
        self.silenceLabel.setMinimumSize(QSize(180, 0))
        self.silenceLabel.setProperty(u"class", u"muted")

        self.marksCardForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.silenceLabel)

        self.silenceSpin = QDoubleSpinBox(self.marksCard)
        self.silenceSpin.setObjectName(u"silenceSpin")
        self.silenceSpin.setDecimals(1)
        self.silenceSpin.setMinimum(0.800000000000000)
        self.silenceSpin.setMaximum(60.000000000000000)
        self.silenceSpin.setSingleStep(0.500000000000000)
        self.silenceSpin.setMinimumSize(QSize(140, 0))
        sizePolicy.setHeightForWidth(self.silenceSpin.sizePolicy().hasHeightForWidth())
        self.silenceSpin.setSizePolicy(sizePolicy)
        self.silenceSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.marksCardForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.silenceSpin)

        self.noisyLabel = QLabel(self.marksCard)
        self.noisyLabel.setObjectName(u"noisyLabel")
        self.noisyLabel.setMinimumSize(QSize(180, 0))
        self.noisyLabel.setProperty(u"class", u"muted")

        self.marksCardForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.noisyLabel)

        self.noisyCombo = QComboBox(self.marksCard)
        self.noisyCombo.setObjectName(u"noisyCombo")
        self.noisyCombo.setMinimumSize(QSize(300, 0))
        sizePolicy.setHeightForWidth(self.noisyCombo.sizePolicy().hasHeightForWidth())
        self.noisyCombo.setSizePolicy(sizePolicy)

        self.marksCardForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.noisyCombo)

        self.noisyHint = QLabel(self.marksCard)
        self.noisyHint.setObjectName(u"noisyHint")
        self.noisyHint.setProperty(u"class", u"muted small")
        self.noisyHint.setWordWrap(True)

        self.marksCardForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.noisyHint)


        self.marksCardLayout.addLayout(self.marksCardForm)


        self.contentColumn.addWidget(self.marksCard)

        self.siteCard = QFrame(self.content)
        self.siteCard.setObjectName(u"siteCard")
        self.siteCard.setProperty(u"class", u"card")
        self.siteCard.setMaximumSize(QSize(760, 16777215))
        self.siteCardLayout = QVBoxLayout(self.siteCard)
        self.siteCardLayout.setSpacing(12)
        self.siteCardLayout.setObjectName(u"siteCardLayout")
        self.siteCardLayout.setContentsMargins(20, 16, 20, 18)
        self.siteCardTitle = QLabel(self.siteCard)
        self.siteCardTitle.setObjectName(u"siteCardTitle")
        self.siteCardTitle.setProperty(u"class", u"heading")

        self.siteCardLayout.addWidget(self.siteCardTitle)

        self.siteCardForm = QFormLayout()
        self.siteCardForm.setObjectName(u"siteCardForm")
        self.siteCardForm.setHorizontalSpacing(24)
        self.siteCardForm.setVerticalSpacing(10)
        self.siteCardForm.setContentsMargins(0, 0, 0, 0)
        self.blindLabel = QLabel(self.siteCard)
        self.blindLabel.setObjectName(u"blindLabel")
        self.blindLabel.setMinimumSize(QSize(180, 0))
        self.blindLabel.setProperty(u"class", u"muted")

        self.siteCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.blindLabel)

        self.blindCheck = QCheckBox(self.siteCard)
        self.blindCheck.setObjectName(u"blindCheck")

        self.siteCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.blindCheck)

        self.blindHint = QLabel(self.siteCard)
        self.blindHint.setObjectName(u"blindHint")
        self.blindHint.setProperty(u"class", u"muted small")
        self.blindHint.setWordWrap(True)

        self.siteCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.blindHint)

        self.idleLabel = QLabel(self.siteCard)
        self.idleLabel.setObjectName(u"idleLabel")
        self.idleLabel.setMinimumSize(QSize(180, 0))
        self.idleLabel.setProperty(u"class", u"muted")

        self.siteCardForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.idleLabel)

        self.idleSpin = QSpinBox(self.siteCard)
        self.idleSpin.setObjectName(u"idleSpin")
        self.idleSpin.setMinimumSize(QSize(140, 0))
        self.idleSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.idleSpin.setMinimum(10)
        self.idleSpin.setMaximum(600)
        self.idleSpin.setSingleStep(10)
        sizePolicy.setHeightForWidth(self.idleSpin.sizePolicy().hasHeightForWidth())
        self.idleSpin.setSizePolicy(sizePolicy)

        self.siteCardForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.idleSpin)


        self.siteCardLayout.addLayout(self.siteCardForm)


        self.contentColumn.addWidget(self.siteCard)

        self.workdaysCard = QFrame(self.content)
        self.workdaysCard.setObjectName(u"workdaysCard")
        self.workdaysCard.setProperty(u"class", u"card")
        self.workdaysCard.setMaximumSize(QSize(760, 16777215))
        self.workdaysCardLayout = QVBoxLayout(self.workdaysCard)
        self.workdaysCardLayout.setSpacing(12)
        self.workdaysCardLayout.setObjectName(u"workdaysCardLayout")
        self.workdaysCardLayout.setContentsMargins(20, 16, 20, 18)
        self.workdaysCardTitle = QLabel(self.workdaysCard)
        self.workdaysCardTitle.setObjectName(u"workdaysCardTitle")
        self.workdaysCardTitle.setProperty(u"class", u"heading")

        self.workdaysCardLayout.addWidget(self.workdaysCardTitle)

        self.workdaysCardForm = QFormLayout()
        self.workdaysCardForm.setObjectName(u"workdaysCardForm")
        self.workdaysCardForm.setHorizontalSpacing(24)
        self.workdaysCardForm.setVerticalSpacing(10)
        self.workdaysCardForm.setContentsMargins(0, 0, 0, 0)
        self.countryLabel = QLabel(self.workdaysCard)
        self.countryLabel.setObjectName(u"countryLabel")
        self.countryLabel.setMinimumSize(QSize(180, 0))
        self.countryLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.countryLabel)

        self.countryCombo = QComboBox(self.workdaysCard)
        self.countryCombo.setObjectName(u"countryCombo")
        self.countryCombo.setMinimumSize(QSize(240, 0))
        sizePolicy.setHeightForWidth(self.countryCombo.sizePolicy().hasHeightForWidth())
        self.countryCombo.setSizePolicy(sizePolicy)

        self.workdaysCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.countryCombo)

        self.closingLabel = QLabel(self.workdaysCard)
        self.closingLabel.setObjectName(u"closingLabel")
        self.closingLabel.setMinimumSize(QSize(180, 0))
        self.closingLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.closingLabel)

        self.closingEdit = QTimeEdit(self.workdaysCard)
        self.closingEdit.setObjectName(u"closingEdit")
        self.closingEdit.setMinimumSize(QSize(140, 0))
        self.closingEdit.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.closingEdit.setDisplayFormat(u"HH:mm")
        self.closingEdit.setKeyboardTracking(False)
        sizePolicy.setHeightForWidth(self.closingEdit.sizePolicy().hasHeightForWidth())
        self.closingEdit.setSizePolicy(sizePolicy)

        self.workdaysCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.closingEdit)

        self.appealLabel = QLabel(self.workdaysCard)
        self.appealLabel.setObjectName(u"appealLabel")
        self.appealLabel.setMinimumSize(QSize(180, 0))
        self.appealLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.appealLabel)

        self.appealSpin = QSpinBox(self.workdaysCard)
        self.appealSpin.setObjectName(u"appealSpin")
        self.appealSpin.setMinimumSize(QSize(140, 0))
        self.appealSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.appealSpin.setMinimum(1)
        self.appealSpin.setMaximum(60)
        self.appealSpin.setKeyboardTracking(False)
        sizePolicy.setHeightForWidth(self.appealSpin.sizePolicy().hasHeightForWidth())
        self.appealSpin.setSizePolicy(sizePolicy)

        self.workdaysCardForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.appealSpin)

        self.followUpLabel = QLabel(self.workdaysCard)
        self.followUpLabel.setObjectName(u"followUpLabel")
        self.followUpLabel.setMinimumSize(QSize(180, 0))
        self.followUpLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.followUpLabel)

        self.followUpSpin = QSpinBox(self.workdaysCard)
        self.followUpSpin.setObjectName(u"followUpSpin")
        self.followUpSpin.setMinimumSize(QSize(140, 0))
        self.followUpSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.followUpSpin.setMinimum(1)
        self.followUpSpin.setMaximum(60)
        self.followUpSpin.setKeyboardTracking(False)
        sizePolicy.setHeightForWidth(self.followUpSpin.sizePolicy().hasHeightForWidth())
        self.followUpSpin.setSizePolicy(sizePolicy)

        self.workdaysCardForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.followUpSpin)

        self.decideLabel = QLabel(self.workdaysCard)
        self.decideLabel.setObjectName(u"decideLabel")
        self.decideLabel.setMinimumSize(QSize(180, 0))
        self.decideLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.decideLabel)

        self.decideSpin = QSpinBox(self.workdaysCard)
        self.decideSpin.setObjectName(u"decideSpin")
        self.decideSpin.setMinimumSize(QSize(140, 0))
        self.decideSpin.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.decideSpin.setMinimum(1)
        self.decideSpin.setMaximum(60)
        self.decideSpin.setKeyboardTracking(False)
        sizePolicy.setHeightForWidth(self.decideSpin.sizePolicy().hasHeightForWidth())
        self.decideSpin.setSizePolicy(sizePolicy)

        self.workdaysCardForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.decideSpin)

        self.clocksHint = QLabel(self.workdaysCard)
        self.clocksHint.setObjectName(u"clocksHint")
        self.clocksHint.setProperty(u"class", u"muted small")
        self.clocksHint.setWordWrap(True)

        self.workdaysCardForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.clocksHint)

        self.callbackLabel = QLabel(self.workdaysCard)
        self.callbackLabel.setObjectName(u"callbackLabel")
        self.callbackLabel.setMinimumSize(QSize(180, 0))
        self.callbackLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.callbackLabel)

        self.callbackEdit = QLineEdit(self.workdaysCard)
        self.callbackEdit.setObjectName(u"callbackEdit")
        self.callbackEdit.setMinimumSize(QSize(240, 0))
        sizePolicy.setHeightForWidth(self.callbackEdit.sizePolicy().hasHeightForWidth())
        self.callbackEdit.setSizePolicy(sizePolicy)
        self.callbackEdit.setPlaceholderText(u"HB########")

        self.workdaysCardForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.callbackEdit)

        self.callbackHint = QLabel(self.workdaysCard)
        self.callbackHint.setObjectName(u"callbackHint")
        self.callbackHint.setProperty(u"class", u"muted small")
        self.callbackHint.setWordWrap(True)

        self.workdaysCardForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.callbackHint)

        self.approvalCheck = QCheckBox(self.workdaysCard)
        self.approvalCheck.setObjectName(u"approvalCheck")

        self.workdaysCardForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.approvalCheck)

        self.showInspectorCheck = QCheckBox(self.workdaysCard)
        self.showInspectorCheck.setObjectName(u"showInspectorCheck")

        self.workdaysCardForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.showInspectorCheck)

        self.holidaysLabel = QLabel(self.workdaysCard)
        self.holidaysLabel.setObjectName(u"holidaysLabel")
        self.holidaysLabel.setMinimumSize(QSize(180, 0))
        self.holidaysLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.holidaysLabel)

        self.holidaysValue = QLabel(self.workdaysCard)
        self.holidaysValue.setObjectName(u"holidaysValue")
        self.holidaysValue.setWordWrap(True)

        self.workdaysCardForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.holidaysValue)

        self.provisionalHint = QLabel(self.workdaysCard)
        self.provisionalHint.setObjectName(u"provisionalHint")
        self.provisionalHint.setProperty(u"class", u"muted small")
        self.provisionalHint.setWordWrap(True)

        self.workdaysCardForm.setWidget(11, QFormLayout.ItemRole.FieldRole, self.provisionalHint)

        self.ownLabel = QLabel(self.workdaysCard)
        self.ownLabel.setObjectName(u"ownLabel")
        self.ownLabel.setMinimumSize(QSize(180, 0))
        self.ownLabel.setProperty(u"class", u"muted")

        self.workdaysCardForm.setWidget(12, QFormLayout.ItemRole.LabelRole, self.ownLabel)

        self.ownList = QListWidget(self.workdaysCard)
        self.ownList.setObjectName(u"ownList")
        self.ownList.setMinimumSize(QSize(0, 112))
        self.ownList.setMaximumSize(QSize(16777215, 112))

        self.workdaysCardForm.setWidget(12, QFormLayout.ItemRole.FieldRole, self.ownList)

        self.ownRow = QHBoxLayout()
        self.ownRow.setSpacing(8)
        self.ownRow.setObjectName(u"ownRow")
        self.ownDayEdit = QDateEdit(self.workdaysCard)
        self.ownDayEdit.setObjectName(u"ownDayEdit")
        self.ownDayEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.ownDayEdit.setCalendarPopup(True)

        self.ownRow.addWidget(self.ownDayEdit)

        self.ownKindCombo = QComboBox(self.workdaysCard)
        self.ownKindCombo.setObjectName(u"ownKindCombo")

        self.ownRow.addWidget(self.ownKindCombo)

        self.ownNameEdit = QLineEdit(self.workdaysCard)
        self.ownNameEdit.setObjectName(u"ownNameEdit")
        self.ownNameEdit.setMaxLength(60)

        self.ownRow.addWidget(self.ownNameEdit)


        self.workdaysCardForm.setLayout(13, QFormLayout.ItemRole.FieldRole, self.ownRow)

        self.ownButtonsRow = QHBoxLayout()
        self.ownButtonsRow.setSpacing(8)
        self.ownButtonsRow.setObjectName(u"ownButtonsRow")
        self.ownAddButton = QPushButton(self.workdaysCard)
        self.ownAddButton.setObjectName(u"ownAddButton")
        self.ownAddButton.setAutoDefault(False)

        self.ownButtonsRow.addWidget(self.ownAddButton)

        self.ownRemoveButton = QPushButton(self.workdaysCard)
        self.ownRemoveButton.setObjectName(u"ownRemoveButton")
        self.ownRemoveButton.setAutoDefault(False)

        self.ownButtonsRow.addWidget(self.ownRemoveButton)

        self.ownButtonsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ownButtonsRow.addItem(self.ownButtonsSpacer)


        self.workdaysCardForm.setLayout(14, QFormLayout.ItemRole.FieldRole, self.ownButtonsRow)


        self.workdaysCardLayout.addLayout(self.workdaysCardForm)


        self.contentColumn.addWidget(self.workdaysCard)

        self.keysCard = QFrame(self.content)
        self.keysCard.setObjectName(u"keysCard")
        self.keysCard.setProperty(u"class", u"card")
        self.keysCard.setMaximumSize(QSize(760, 16777215))
        self.keysCardLayout = QVBoxLayout(self.keysCard)
        self.keysCardLayout.setSpacing(12)
        self.keysCardLayout.setObjectName(u"keysCardLayout")
        self.keysCardLayout.setContentsMargins(20, 16, 20, 18)
        self.keysCardTitle = QLabel(self.keysCard)
        self.keysCardTitle.setObjectName(u"keysCardTitle")
        self.keysCardTitle.setProperty(u"class", u"heading")

        self.keysCardLayout.addWidget(self.keysCardTitle)

        self.keysCardForm = QFormLayout()
        self.keysCardForm.setObjectName(u"keysCardForm")
        self.keysCardForm.setHorizontalSpacing(24)
        self.keysCardForm.setVerticalSpacing(10)
        self.keysCardForm.setContentsMargins(0, 0, 0, 0)
        self.keysLabel = QLabel(self.keysCard)
        self.keysLabel.setObjectName(u"keysLabel")
        self.keysLabel.setMinimumSize(QSize(180, 0))
        self.keysLabel.setProperty(u"class", u"muted")

        self.keysCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.keysLabel)

        self.keysButton = QPushButton(self.keysCard)
        self.keysButton.setObjectName(u"keysButton")
        sizePolicy.setHeightForWidth(self.keysButton.sizePolicy().hasHeightForWidth())
        self.keysButton.setSizePolicy(sizePolicy)

        self.keysCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.keysButton)


        self.keysCardLayout.addLayout(self.keysCardForm)


        self.contentColumn.addWidget(self.keysCard)

        self.placeCard = QFrame(self.content)
        self.placeCard.setObjectName(u"placeCard")
        self.placeCard.setProperty(u"class", u"card")
        self.placeCard.setMaximumSize(QSize(760, 16777215))
        self.placeCardLayout = QVBoxLayout(self.placeCard)
        self.placeCardLayout.setSpacing(12)
        self.placeCardLayout.setObjectName(u"placeCardLayout")
        self.placeCardLayout.setContentsMargins(20, 16, 20, 18)
        self.placeCardTitle = QLabel(self.placeCard)
        self.placeCardTitle.setObjectName(u"placeCardTitle")
        self.placeCardTitle.setProperty(u"class", u"heading")

        self.placeCardLayout.addWidget(self.placeCardTitle)

        self.placeCardForm = QFormLayout()
        self.placeCardForm.setObjectName(u"placeCardForm")
        self.placeCardForm.setHorizontalSpacing(24)
        self.placeCardForm.setVerticalSpacing(10)
        self.placeCardForm.setContentsMargins(0, 0, 0, 0)
        self.folderLabel = QLabel(self.placeCard)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setMinimumSize(QSize(180, 0))
        self.folderLabel.setProperty(u"class", u"muted")

        self.placeCardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folderLabel)

        self.folderValue = QLabel(self.placeCard)
        self.folderValue.setObjectName(u"folderValue")
        self.folderValue.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.folderValue.setWordWrap(True)

        self.placeCardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.folderValue)

        self.personLabel = QLabel(self.placeCard)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setMinimumSize(QSize(180, 0))
        self.personLabel.setProperty(u"class", u"muted")

        self.placeCardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.personValue = QLabel(self.placeCard)
        self.personValue.setObjectName(u"personValue")

        self.placeCardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.personValue)


        self.placeCardLayout.addLayout(self.placeCardForm)


        self.contentColumn.addWidget(self.placeCard)

        self.contentEnd = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentColumn.addItem(self.contentEnd)


        self.contentLayout.addLayout(self.contentColumn)

        self.contentRight = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contentLayout.addItem(self.contentRight)

        self.contentLayout.setStretch(0, 1)
        self.scroll.setWidget(self.content)

        self.settingsOuter.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.languageCombo)
        self.themeLabel.setBuddy(self.themeCombo)
        self.outputLabel.setBuddy(self.outputCombo)
        self.skipLabel.setBuddy(self.skipSpin)
        self.backtrackLabel.setBuddy(self.backtrackSpin)
        self.slowLabel.setBuddy(self.slowSpin)
        self.slowSpeedLabel.setBuddy(self.slowSpeedSpin)
        self.gradeLabel.setBuddy(self.gradeCombo)
        self.levelLabel.setBuddy(self.levelCheck)
        self.typingLabel.setBuddy(self.typingCheck)
        self.evidenceLabel.setBuddy(self.evidenceSpin)
        self.reactionLabel.setBuddy(self.reactionSpin)
        self.silenceLabel.setBuddy(self.silenceSpin)
        self.noisyLabel.setBuddy(self.noisyCombo)
        self.blindLabel.setBuddy(self.blindCheck)
        self.idleLabel.setBuddy(self.idleSpin)
        self.countryLabel.setBuddy(self.countryCombo)
        self.closingLabel.setBuddy(self.closingEdit)
        self.appealLabel.setBuddy(self.appealSpin)
        self.followUpLabel.setBuddy(self.followUpSpin)
        self.decideLabel.setBuddy(self.decideSpin)
        self.callbackLabel.setBuddy(self.callbackEdit)
        self.ownLabel.setBuddy(self.ownDayEdit)
        self.keysLabel.setBuddy(self.keysButton)
        self.folderLabel.setBuddy(self.folderValue)
        self.personLabel.setBuddy(self.personValue)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Settings)

        QMetaObject.connectSlotsByName(Settings)
    # setupUi

    def retranslateUi(self, Settings):
        self.titleLabel.setText(QCoreApplication.translate("Settings", u"Settings", None))
        self.lookCardTitle.setText(QCoreApplication.translate("Settings", u"Language and appearance", None))
        self.languageLabel.setText(QCoreApplication.translate("Settings", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.languageCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.themeLabel.setText(QCoreApplication.translate("Settings", u"&Appearance", None))
#if QT_CONFIG(accessibility)
        self.themeCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Appearance", None))
#endif // QT_CONFIG(accessibility)
        self.outputCardTitle.setText(QCoreApplication.translate("Settings", u"Sound output", None))
        self.outputLabel.setText(QCoreApplication.translate("Settings", u"Sound &output", None))
#if QT_CONFIG(accessibility)
        self.outputCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Sound output", None))
#endif // QT_CONFIG(accessibility)
        self.listenCardTitle.setText(QCoreApplication.translate("Settings", u"Listening", None))
        self.skipLabel.setText(QCoreApplication.translate("Settings", u"&Back and forward by", None))
#if QT_CONFIG(accessibility)
        self.skipSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Back and forward by", None))
#endif // QT_CONFIG(accessibility)
        self.skipSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.backtrackLabel.setText(QCoreApplication.translate("Settings", u"After a &pause, go back by", None))
#if QT_CONFIG(accessibility)
        self.backtrackSpin.setAccessibleName(QCoreApplication.translate("Settings", u"After a pause, go back by", None))
#endif // QT_CONFIG(accessibility)
        self.backtrackSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.slowLabel.setText(QCoreApplication.translate("Settings", u"&Slow replay of the last", None))
#if QT_CONFIG(accessibility)
        self.slowSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Slow replay of the last", None))
#endif // QT_CONFIG(accessibility)
        self.slowSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.slowSpeedLabel.setText(QCoreApplication.translate("Settings", u"Speed of the slow &replay", None))
#if QT_CONFIG(accessibility)
        self.slowSpeedSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Speed of the slow replay", None))
#endif // QT_CONFIG(accessibility)
        self.slowSpeedSpin.setSuffix(QCoreApplication.translate("Settings", u"\u00d7", None))
        self.gradeLabel.setText(QCoreApplication.translate("Settings", u"Skip si&lence", None))
#if QT_CONFIG(accessibility)
        self.gradeCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Skip silence", None))
#endif // QT_CONFIG(accessibility)
        self.levelLabel.setText(QCoreApplication.translate("Settings", u"Voices", None))
        self.levelCheck.setText(QCoreApplication.translate("Settings", u"Level the &voices: a quiet customer as loud as the agent", None))
        self.typingLabel.setText(QCoreApplication.translate("Settings", u"Typing", None))
        self.typingCheck.setText(QCoreApplication.translate("Settings", u"Pause while I &type, go on 2 s after the last key", None))
        self.marksCardTitle.setText(QCoreApplication.translate("Settings", u"Marks and waveform", None))
        self.evidenceLabel.setText(QCoreApplication.translate("Settings", u"&Evidence offered", None))
#if QT_CONFIG(accessibility)
        self.evidenceSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Evidence offered", None))
#endif // QT_CONFIG(accessibility)
        self.evidenceSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.reactionLabel.setText(QCoreApplication.translate("Settings", u"Reaction ti&me", None))
#if QT_CONFIG(accessibility)
        self.reactionSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Reaction time", None))
#endif // QT_CONFIG(accessibility)
        self.reactionSpin.setSuffix(QCoreApplication.translate("Settings", u" ms", None))
        self.silenceLabel.setText(QCoreApplication.translate("Settings", u"Label silences &from", None))
#if QT_CONFIG(accessibility)
        self.silenceSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Label silences from", None))
#endif // QT_CONFIG(accessibility)
        self.silenceSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.noisyLabel.setText(QCoreApplication.translate("Settings", u"Telling voices on &noisy lines", None))
#if QT_CONFIG(accessibility)
        self.noisyCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Telling voices on noisy lines", None))
#endif // QT_CONFIG(accessibility)
        self.noisyHint.setText(QCoreApplication.translate("Settings", u"For everybody in this workspace; holds for what is analysed from now on.", None))
        self.siteCardTitle.setText(QCoreApplication.translate("Settings", u"For all inspectors", None))
        self.blindLabel.setText(QCoreApplication.translate("Settings", u"Blind scoring", None))
        self.blindCheck.setText(QCoreApplication.translate("Settings", u"&Hide agent and team until the evaluation is submitted", None))
        self.blindHint.setText(QCoreApplication.translate("Settings", u"Leads, team leaders and trainers see everything. What agents say of themselves can still be heard.", None))
        self.idleLabel.setText(QCoreApplication.translate("Settings", u"Working time is &idle after", None))
#if QT_CONFIG(accessibility)
        self.idleSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Working time is idle after so many seconds", None))
#endif // QT_CONFIG(accessibility)
        self.idleSpin.setSuffix(QCoreApplication.translate("Settings", u" s", None))
        self.workdaysCardTitle.setText(QCoreApplication.translate("Settings", u"Working days", None))
        self.countryLabel.setText(QCoreApplication.translate("Settings", u"&Country or region", None))
#if QT_CONFIG(accessibility)
        self.countryCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Country or region whose working days hold", None))
#endif // QT_CONFIG(accessibility)
        self.closingLabel.setText(QCoreApplication.translate("Settings", u"A working day &ends at", None))
#if QT_CONFIG(accessibility)
        self.closingEdit.setAccessibleName(QCoreApplication.translate("Settings", u"When a working day ends", None))
#endif // QT_CONFIG(accessibility)
        self.appealLabel.setText(QCoreApplication.translate("Settings", u"Time for &appeals", None))
#if QT_CONFIG(accessibility)
        self.appealSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Working days to hand in appeals", None))
#endif // QT_CONFIG(accessibility)
        self.appealSpin.setSuffix(QCoreApplication.translate("Settings", u" working days", None))
        self.followUpLabel.setText(QCoreApplication.translate("Settings", u"Time for &follow-ups", None))
#if QT_CONFIG(accessibility)
        self.followUpSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Working days to report back on follow-ups", None))
#endif // QT_CONFIG(accessibility)
        self.followUpSpin.setSuffix(QCoreApplication.translate("Settings", u" working days", None))
        self.decideLabel.setText(QCoreApplication.translate("Settings", u"Time to &decide an appeal", None))
#if QT_CONFIG(accessibility)
        self.decideSpin.setAccessibleName(QCoreApplication.translate("Settings", u"Working days to decide an appeal", None))
#endif // QT_CONFIG(accessibility)
        self.decideSpin.setSuffix(QCoreApplication.translate("Settings", u" working days", None))
        self.clocksHint.setText(QCoreApplication.translate("Settings", u"What runs already keeps the end it was given.", None))
        self.callbackLabel.setText(QCoreApplication.translate("Settings", u"Callback numbers look like", None))
#if QT_CONFIG(accessibility)
        self.callbackEdit.setAccessibleName(QCoreApplication.translate("Settings", u"Form of callback service numbers", None))
#endif // QT_CONFIG(accessibility)
        self.approvalCheck.setText(QCoreApplication.translate("Settings", u"A &second inspector approves what is released", None))
        self.showInspectorCheck.setText(QCoreApplication.translate("Settings", u"Agents see who sco&red them", None))
        self.holidaysLabel.setText(QCoreApplication.translate("Settings", u"Next holidays", None))
        self.ownLabel.setText(QCoreApplication.translate("Settings", u"&Own days", None))
#if QT_CONFIG(accessibility)
        self.ownList.setAccessibleName(QCoreApplication.translate("Settings", u"Days on which you work, or do not, whatever the country does", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ownDayEdit.setAccessibleName(QCoreApplication.translate("Settings", u"Day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ownKindCombo.setAccessibleName(QCoreApplication.translate("Settings", u"Day off or working day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ownNameEdit.setAccessibleName(QCoreApplication.translate("Settings", u"Name of the day", None))
#endif // QT_CONFIG(accessibility)
        self.ownNameEdit.setPlaceholderText(QCoreApplication.translate("Settings", u"What the day is called", None))
        self.ownAddButton.setText(QCoreApplication.translate("Settings", u"A&dd day", None))
        self.ownRemoveButton.setText(QCoreApplication.translate("Settings", u"&Remove day", None))
#if QT_CONFIG(tooltip)
        self.ownRemoveButton.setToolTip(QCoreApplication.translate("Settings", u"Remove the day that is chosen in the list (Del)", None))
#endif // QT_CONFIG(tooltip)
        self.keysCardTitle.setText(QCoreApplication.translate("Settings", u"Keys", None))
        self.keysLabel.setText(QCoreApplication.translate("Settings", u"All commands and their keys", None))
        self.keysButton.setText(QCoreApplication.translate("Settings", u"Show and change the keys", None))
        self.placeCardTitle.setText(QCoreApplication.translate("Settings", u"Workspace", None))
        self.folderLabel.setText(QCoreApplication.translate("Settings", u"Folder", None))
        self.personLabel.setText(QCoreApplication.translate("Settings", u"You are", None))
        pass
    # retranslateUi

