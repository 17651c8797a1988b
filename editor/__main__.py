"""python -m editor"""

from editor.app import start

start()
