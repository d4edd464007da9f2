"""Who says what, to whom, on what occasion: quotations and people."""
