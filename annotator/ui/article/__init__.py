"""The article on the screen: read, mark, and see what is marked.

`view` is the widget; the other modules each hold one part of what it does.
"""
