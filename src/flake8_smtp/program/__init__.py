"""What the program does: source code read into outcomes, with no knowledge of the rules."""
