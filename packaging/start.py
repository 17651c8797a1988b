"""What the frozen program runs."""

import sys

from editor.app import main

sys.exit(main())
