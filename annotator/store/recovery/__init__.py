"""Saving what can be read of a damaged base into a new one."""
