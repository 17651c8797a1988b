"""Run by the system's Python, which has UNO: accept or reject all changes in LibreOffice.

Arguments: name of LibreOffice's pipe, document, then COMMAND=TARGET for each text to write.
"""

import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def named(**values):
    found = []
    for name, value in values.items():
        item = PropertyValue()
        item.Name, item.Value = name, value
        found.append(item)
    return tuple(found)


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # not there yet
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def load(desktop, path):
    for _ in range(50):  # right after its start it may not load yet
        url = uno.systemPathToFileUrl(path)
        document = desktop.loadComponentFromURL(url, "_blank", 0, named(Hidden=True))
        if document is not None:
            return document
        time.sleep(0.2)
    raise SystemExit(f"LibreOffice does not load {path}")


def main():
    pipe, source, *jobs = sys.argv[1:]
    remote = connect(pipe)
    create = remote.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", remote)
    dispatcher = create("com.sun.star.frame.DispatchHelper", remote)
    for job in jobs:
        command, _, target = job.partition("=")
        document = load(desktop, source)
        frame = document.getCurrentController().getFrame()
        dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, ())
        output = named(FilterName="Text (encoded)", FilterOptions="UTF8,LF")
        document.storeToURL(uno.systemPathToFileUrl(target), output)
        document.close(True)
    desktop.terminate()
    os._exit(0)  # the bridge to what has ended may crash while Python ends


main()
