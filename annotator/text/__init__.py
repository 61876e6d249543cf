"""Texts under review: their canonical form, their parts, and ways to find a place in them again. No Qt, no storage."""
