"""The one table of actions: menus, toolbar, palette and the list of keys are made from it."""
