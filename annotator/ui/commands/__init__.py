"""What the actions do: each function takes the window and asks the desk, a panel or a dialog."""
