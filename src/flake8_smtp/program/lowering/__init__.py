"""The parts of `lower`: which small node each node of libcst becomes, kind by kind."""
