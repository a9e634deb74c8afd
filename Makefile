# The few verbs of this repository. `make` alone lists them.
# Everything goes into .venv and .build; PYTHON=/path/to/python3 chooses another Python.
SHELL := /bin/sh
PYTHON_BIN := .venv/bin/python
# One test after the other: some measure latency. `PYTEST_ARGS="-n 2"` is quicker at one's own risk.
PYTEST_ARGS ?=
# .NET, which the SARIF validator brings along, wants ICU libraries unless told so.
TEST_ENV := LAUNCHGATE_CHROMIUM="$(CURDIR)/.build/chromium" DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
PACKAGES := -p launchgate -p tests -p scripts -p benchmarks
SOURCES := launchgate tests scripts benchmarks
.PHONY: help demo test test-all lint docs bench lock setup clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## see launchgate work: a broken app (NO-GO), then the same app made ready (GO)
	@sh scripts/bootstrap run
	@.venv/bin/launchgate demo

setup: ## install what the tests need: Python and npm packages, Chromium
	@sh scripts/bootstrap test
	@$(PYTHON_BIN) -m scripts.node_packages
	@$(PYTHON_BIN) -m scripts.chromium
	@$(PYTHON_BIN) -m scripts.frontends

test: setup ## run all tests; PYTEST_ARGS="-k name" runs some
	@$(TEST_ENV) $(PYTHON_BIN) -m pytest $(PYTEST_ARGS)

test-all: setup ## the same, and the gate `bundle` on real builds of all 14 frontends
	@$(PYTHON_BIN) -m scripts.frontends --all
	@LAUNCHGATE_ALL_FRONTENDS=1 $(TEST_ENV) $(PYTHON_BIN) -m pytest $(PYTEST_ARGS)

lint: ## style, types and layers
	@sh scripts/bootstrap test
	@sh scripts/bootstrap lint
	@.venv/bin/ruff check $(SOURCES)
	@.venv/bin/ruff format --check $(SOURCES)
	@$(PYTHON_BIN) -m mypy $(PACKAGES)
	@.venv/bin/lint-imports

docs: ## write docs/rules and .pre-commit-hooks.yaml anew from the rules
	@sh scripts/bootstrap run
	@$(PYTHON_BIN) -m scripts.docs

bench: ## start-up and scale, against their limits
	@sh scripts/bootstrap test
	@$(PYTHON_BIN) -m benchmarks.startup
	@$(PYTHON_BIN) -m benchmarks.scale
	@$(PYTHON_BIN) -m benchmarks.worst_case

lock: ## pin requirements/*.lock anew (needs uv); ARGS=--upgrade takes the newest versions
	@ARGS="$(ARGS)" sh scripts/lock

clean: ## remove what make made
	rm -rf .venv .build
