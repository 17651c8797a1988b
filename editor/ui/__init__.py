"""The window: views read the session and redraw; the controller alone changes it."""
