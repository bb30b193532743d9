"""What the standard says: replies and commands, with no knowledge of Python syntax."""
