"""qadesk: a desktop workstation for call-centre quality assurance."""

__version__ = "0.1.0"
