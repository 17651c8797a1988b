"""Pure values and functions: standard library and rapidfuzz only; no Qt, files, clock or globals."""
