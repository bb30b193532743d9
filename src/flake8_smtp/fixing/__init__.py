"""Repairs: what a warning points at, put right in the text of the file."""
