"""The wheel calls itself webrtcvad-wheels; PyInstaller's own hook looks for "webrtcvad" and ends the build."""

from PyInstaller.utils.hooks import copy_metadata

datas = copy_metadata("webrtcvad-wheels")
