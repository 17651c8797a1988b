"""Capital letters carried over from one word to another."""


def like(right: str, wrong: str) -> str:
    """The repair with the capitals of what it replaces."""
    if len(wrong) > 1 and wrong.isupper() and len(right) > 1:
        return right.upper()
    if wrong[0].isupper():
        return right[0].upper() + right[1:] if right else right
    return right
