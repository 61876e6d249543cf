"""The record of the chosen claim: every field is saved as it is changed."""
