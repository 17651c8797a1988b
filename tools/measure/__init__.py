"""How well detection does on labelled transcripts of several shows, each left out in turn."""
