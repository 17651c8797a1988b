"""python packaging/icons.py [FOLDER]: icons of program and files from SVG, for the three systems.

Qt draws them, Pillow packs ico (Windows) and icns (macOS); the folder is build/icons by default.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(svg: Path, size: int) -> Image.Image:
    """An SVG as a square picture of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise ValueError(f"{svg.name} cannot be drawn")
    return Image.open(io.BytesIO(data.data())).convert("RGBA")


def make(target: Path) -> None:
    """Write NAME.ico, NAME.icns and NAME-SIZE.png for each SVG."""
    QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    target.mkdir(parents=True, exist_ok=True)
    for svg in sorted(SOURCES.glob("*.svg")):
        pictures = {size: draw(svg, size) for size in SIZES}
        for size, picture in pictures.items():
            picture.save(target / f"{svg.stem}-{size}.png")
        small = [picture for size, picture in pictures.items() if size <= 256]
        small[-1].save(target / f"{svg.stem}.ico", append_images=small[:-1],
                       sizes=[p.size for p in small])  # fmt: skip
        pictures[512].save(target / f"{svg.stem}.icns", append_images=list(pictures.values()))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build" / "icons")
