"""From a question to an answer: indexing, searching, choosing, checking."""
