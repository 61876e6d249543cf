"""What the actions do: each function takes the window and asks the desk, a panel or a dialog.

Dialogs, and what only they need, are imported where they are opened: the window is there before them.
"""
