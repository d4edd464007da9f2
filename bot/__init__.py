"""Discord, the terminal, the environment, the clock."""
