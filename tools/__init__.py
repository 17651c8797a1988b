"""What makes the files of resources/, and what measures detection."""
