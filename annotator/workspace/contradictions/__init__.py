"""Contradictions inside one article: another figure for the same thing, a wrong total, a wrong factor.

Precision comes first: a list that is mostly right is read, one that is mostly wrong is closed.
"""

from annotator.workspace.contradictions.finding import contradictions, contradictions_of

__all__ = ["contradictions", "contradictions_of"]
