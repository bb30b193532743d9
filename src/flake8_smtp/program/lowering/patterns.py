"""The patterns of `match`."""

from __future__ import annotations

import libcst as cst

from flake8_smtp.program import syntax as s
from flake8_smtp.program.lowering.state import Lowering


def lower_pattern(low: Lowering, node: cst.MatchPattern) -> s.Pattern:
    match node:
        case cst.MatchValue():
            return s.ValuePattern(node, low.expr(node.value))
        case cst.MatchSingleton():
            return s.ValuePattern(node, low.expr(node.value))
        case cst.MatchAs():
            inner = None if node.pattern is None else lower_pattern(low, node.pattern)
            name = None if node.name is None else node.name.value
            if name is not None:
                low.bind(name, s.Binding("other"))
            return s.CapturePattern(node, inner, name)
        case cst.MatchOr():
            return s.OrPattern(node, tuple(lower_pattern(low, item.pattern) for item in node.patterns))
        case cst.MatchList() | cst.MatchTuple():
            return s.SequencePattern(node, tuple(_element(low, item) for item in node.patterns))
        case cst.MatchClass():
            for keyword in node.kwds:
                low.expr(keyword.key)
            return s.ClassPattern(
                node,
                low.expr(node.cls),
                tuple(lower_pattern(low, item.value) for item in node.patterns),
                tuple((item.key.value, lower_pattern(low, item.pattern)) for item in node.kwds),
            )
    assert isinstance(node, cst.MatchMapping)
    parts = tuple(lower_pattern(low, element.pattern) for element in node.elements)
    return s.OpaquePattern(node, parts, None if node.rest is None else node.rest.value)


def _element(low: Lowering, node: cst.MatchSequenceElement | cst.MatchStar) -> s.Pattern:
    if isinstance(node, cst.MatchStar):
        name = None if node.name is None else node.name.value
        if name is not None:
            low.bind(name, s.Binding("other"))
        return s.StarPattern(node, name)
    return lower_pattern(low, node.value)
