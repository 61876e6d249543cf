"""Dialogs: each is shown with `open()`, never `exec()`, so that the event loop stays one."""
