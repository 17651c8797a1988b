"""Pure values and functions: standard library and rapidfuzz only; no Qt, no files, no clock.

rapidfuzz takes 8 ms to be loaded: here as in language, structure and detectors the first that asks
does it.
"""
