"""How a text is laid out: running heads, page and line numbers, repeats; no word is judged."""
