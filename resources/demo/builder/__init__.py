"""Builds the demo workspace's recordings and tables; used by ``build.py`` only, never by the program."""
