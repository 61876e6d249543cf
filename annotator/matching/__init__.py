"""Finds earlier claims that say the same, something near it, or the opposite."""
