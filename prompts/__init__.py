"""What is said to a language model, and how many tokens that costs."""
