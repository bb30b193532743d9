"""Formats for flake8's output that show the explanations where a warning is read."""
