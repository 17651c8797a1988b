"""One file a format: read(bytes) -> Transcript, write(...) -> bytes; errors are sentences."""
