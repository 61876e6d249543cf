"""The tables of the reader of quantities: words of each language, units, currencies."""
