# Every target sets up what it needs: a virtual environment in .venv with the exact versions of constraints.txt.
# PYTHON=… chooses another interpreter (3.11 or newer); a virtual environment that is there is used as it is.

PYTHON = $(or $(firstword $(foreach python,python3.11 python3 python3.12 python3.13 python3.14,\
	$(shell $(python) -c 'import sys; sys.version_info < (3, 11) or print("$(python)")' 2>/dev/null))),\
	$(error Python 3.11 or newer is needed))
BIN := .venv/bin
INSTALLED := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help demo test check lint format bench train sample constraints clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: sample ## build the sample's knowledge graph and say where to look
	@echo
	@echo "Open the pages in a browser, or ask the graph:"
	@echo "  $(BIN)/kg query output/sample 'SELECT ?name WHERE { ?person a nj:Person ; skos:prefLabel ?name } LIMIT 10'"

test: lint ## format, lint, types and tests
	$(BIN)/python -m pytest

check: test ## the same as test

lint: $(INSTALLED) ## format, lint and types only
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict kg

format: $(INSTALLED) ## mend the format of the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(INSTALLED) ## measure speed, memory and quality
	$(BIN)/python tests/bench/bench.py

train: $(INSTALLED) ## train the tagger anew from tests/gold and the gold beside the checkout (ten minutes)
	$(BIN)/python -m tests.bench.train

sample: $(INSTALLED) ## build output/sample anew
	$(BIN)/kg build --out output --force

constraints: $(INSTALLED) ## write the versions now in .venv to constraints.txt
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean: ## remove what make has made, but not output/sample
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev]"
	touch $@
