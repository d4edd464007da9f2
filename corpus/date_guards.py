"""Whether words that read like a date are believed to be one."""

from corpus.date_patterns import Phrase


def is_date(phrase: Phrase) -> bool:
    """Whether a phrase of the grammar means a date where it stands."""
    words = phrase.words.text[
        phrase.words.starts[phrase.first] : phrase.words.ends[phrase.last - 1]
    ]
    return not phrase.has("month", "weekday") or words != words.lower()
