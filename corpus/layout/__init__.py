"""What of a text is the article: furniture, paragraphs, sentences."""
