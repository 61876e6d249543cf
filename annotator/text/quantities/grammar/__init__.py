"""The rules of the reader of quantities, the same for every language."""
