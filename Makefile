# The two commands: `make demo` and `make test`. Everything else is listed by `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOG := claims/trump-putin.yaml

.PHONY: help demo test test-long lint types docs-check check seed-report bench-locate bench-extract bench-claims bench-library bench-report pictures clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.run ## set up and verify the seed article on this desk
	@$(BIN)/factcheck verify $(LOG) --exit-zero

# Where PYTHONDONTWRITEBYTECODE is set, each of the many processes of the tests would compile all modules anew.
test test-long: export PYTHONDONTWRITEBYTECODE :=

test: $(VENV)/.dev ## set up and pass every test
	@$(BIN)/pytest -n 2 --dist worksteal -m "not long"

test-long: $(VENV)/.dev ## the long campaigns too
	@HYPOTHESIS_PROFILE=long $(BIN)/pytest -n 2 --dist worksteal

lint: $(VENV)/.dev ## style
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev ## strict types
	@$(BIN)/mypy

docs-check: $(VENV)/.dev ## every command and every block of output in the docs is true
	@$(BIN)/pytest tests/test_docs.py

check: lint types docs-check test ## all of it

seed-report: $(VENV)/.run ## write the committed report of the seed desk anew
	@$(BIN)/factcheck verify $(LOG) --exit-zero --quiet

bench-locate: $(VENV)/.bench ## quotations found, beside other engines: ARGS="--sizes 5,100,500"
	@$(BIN)/python -m benchmarks.locate $(ARGS)

bench-extract: $(VENV)/.run ## quotations and speakers in marked articles: EVAL=FOLDER, ARGS="--articles 10000"
	@$(BIN)/python -m benchmarks.extract $(or $(EVAL),$(error name the folder of marked articles: make bench-extract EVAL=FOLDER)) $(ARGS)

bench-claims: $(VENV)/.run ## claims beside passages: EVAL=FOLDER, ARGS="--sizes 5,100"
	@$(BIN)/python -m benchmarks.claims $(or $(EVAL),$(error name the folder of claims and passages: make bench-claims EVAL=FOLDER)) $(ARGS)

bench-library: $(VENV)/.run ## many sources added, listed and asked: ARGS="--sources 10000"
	@$(BIN)/python -m benchmarks.library $(ARGS)

bench-report: $(VENV)/.dev ## a report of 2,000 claims written, opened and filtered: ARGS="--claims 500"
	@$(BIN)/python -m benchmarks.report $(ARGS)

pictures: $(VENV)/.dev ## the pictures of README and docs, made anew
	@$(BIN)/python -m docs.images.make

clean: ## remove what set-up made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.run requirements-bench.txt constraints-bench.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -c constraints-bench.txt -r requirements-bench.txt \
		|| echo "not every rival could be installed; those missing are left out"
	@touch $@
