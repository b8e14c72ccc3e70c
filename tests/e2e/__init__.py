"""Whole ways through the program: real processes, real files."""
