# Two commands matter: `make ask Q="what did Putin tell Stone?"` and `make test`.
PYTHON ?= python3.11
VENV := .venv
Q ?= what did Putin tell Stone?
