"""What touches the disk: reading, atomic writing, the journal, the sidecar, a show's glossary."""
