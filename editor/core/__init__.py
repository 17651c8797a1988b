"""Pure values and functions: standard library and rapidfuzz only; no Qt, no files, no clock."""
