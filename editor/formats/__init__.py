"""One file a format: read(bytes) -> Transcript, write(...) -> bytes; FormatError says what is wrong."""
