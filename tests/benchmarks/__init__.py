"""Speed as tables with ratios against a fixed yardstick of the same run; see __main__."""
