"""What a language knows: words, sounds, forms, patterns; imports the core alone."""
