"""Two versions of one text held side by side: which sentence of one is which of the other."""
