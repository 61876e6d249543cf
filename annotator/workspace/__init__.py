"""What can be done with an open claims base: the one way in for window and command line."""
