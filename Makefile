# make ask Q="what did Putin tell Stone?"   installs on first use, indexes, answers
# make test                                 everything that must hold
# make quality                              how good the answers are, and whether that is enough
# make torture                              kills reloads two hundred times; is the index whole?
# make bench                                what building and renewing an index costs
# make drafts                               ten thousand bad texts of a model: is one of them shown?
# make load                                 fifty people who ask at once: is everybody served?

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
VENV := .venv
PIP := $(VENV)/bin/python -m pip install --disable-pip-version-check -c constraints.txt

# The question reaches the command through the environment, so that no shell and no make reads
# its quotation marks, dollars and apostrophes.
Q ?= what did Putin tell Stone?
override Q := $(value Q)
export Q

.PHONY: ask test quality torture bench drafts load
.DELETE_ON_ERROR:

ask: $(VENV)/.installed
	@$(VENV)/bin/ontherecord ask -- "$$Q"

test: $(VENV)/.installed-for-tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest

quality: $(VENV)/.installed-for-tests
	@$(VENV)/bin/python -m tests.measures.quality

torture: $(VENV)/.installed-for-tests
	@$(VENV)/bin/python -m tests.torture.killing

bench: $(VENV)/.installed-for-tests
	@$(VENV)/bin/python -m tests.measures.throughput

drafts: $(VENV)/.installed-for-tests
	@$(VENV)/bin/python -m tests.measures.drafts

load: $(VENV)/.installed-for-tests
	@$(VENV)/bin/python -m tests.measures.load

$(VENV)/.installed: pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python is missing: install it, on Debian with: sudo apt install python3 python3-venv" >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is older than Python 3.11: name a newer one with: make ask PYTHON=python3.11" >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv is missing: install it, on Debian with: sudo apt install python3-venv" >&2; \
	  exit 1; }
	@$(VENV)/bin/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing into $(VENV): some minutes the first time, most of them for PyTorch." >&2
	$(PIP) -e .
	@touch $@

$(VENV)/.installed-for-tests: $(VENV)/.installed
	$(PIP) -e '.[dev]'
	@touch $@
