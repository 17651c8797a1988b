"""Boxes and choices that are seen on any ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from editor.ui import theme


class TickStyled:
    """To be named before the class of Qt: takes the theme's style of boxes, and of the next one."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.PaletteChange:
            self.style_ticks()

    def style_ticks(self) -> None:
        """Take the style of the theme as it is."""
        assert isinstance(self, QWidget)
        if self.property("enlarged") is None:
            theme.enlarge(self, 1)  # a style sheet keeps a font from being handed down
        if self.styleSheet() != theme.tick_style():
            self.setStyleSheet(theme.tick_style())
