"""What comes from outside, each with its failure in a sentence: Enchant, espeak-ng, llama.cpp."""
