"""One room for each verb of the command line."""
