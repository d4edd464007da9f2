"""The calendar dates of an article: found, judged, resolved."""
