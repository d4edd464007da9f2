"""What was printed: articles, paragraphs, quotations, people and dates."""
