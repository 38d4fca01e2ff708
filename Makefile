# The two that matter: `make run` serves the dashboard, `make test` runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
# Only what the lock file names by its digest is installed, so that the registry cannot hand out another file.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url

.PHONY: help run test check lint format bench palette compare bill audit plotly lock schema clean

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

# Each stamp is newer than the lock file it was installed from.
$(VENV)/run.stamp: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(INSTALL) -r requirements-dev.lock
	touch $@

$(VENV)/bench.stamp: requirements-bench.lock $(VENV)/dev.stamp
	$(INSTALL) -r requirements-bench.lock
	touch $@

$(VENV)/release.stamp: requirements-release.lock $(VENV)/dev.stamp
	$(INSTALL) -r requirements-release.lock
	touch $@

run: $(VENV)/run.stamp ## serve the dashboard on http://localhost:8501 (PORT=… for another)
	$(BIN)/third-country run --port $(PORT)

check: $(VENV)/run.stamp ## prove every data file; all problems, exit 1 on errors
	$(BIN)/third-country check

test: $(VENV)/dev.stamp ## every test, the browser's included
	BIN=$(BIN) sh tests/chromium.sh && sh tests/nginx.sh
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --cov

lint: $(VENV)/dev.stamp ## ruff, deno, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/deno lint
	$(BIN)/deno fmt --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev.stamp ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/deno lint --fix
	$(BIN)/deno fmt

bench: $(VENV)/bench.stamp ## measure speed and size, as ratios within one run
	BIN=$(BIN) sh tests/chromium.sh
	$(BIN)/python -m bench

palette: $(VENV)/dev.stamp ## contrasts and distances of the colours of outcomes, in every kind of colour vision
	$(BIN)/python -m bench.palette

compare: $(VENV)/dev.stamp ## what readers get from BASE=<revision> and from this tree, where it differs (ONLY=… a part)
	BIN=$(BIN) sh tests/chromium.sh
	$(BIN)/python -m bench.compare $(BASE) $(ONLY)

bill: $(VENV)/release.stamp ## what the program consists of, as dist/bill.cdx.json (CycloneDX)
	mkdir -p dist
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible -o dist/bill.cdx.json

audit: $(VENV)/release.stamp ## known weaknesses of what the lock file names (needs a network)
	$(BIN)/pip-audit --disable-pip --require-hashes -r requirements.lock

schema: $(VENV)/run.stamp ## write data/schema/ and the codebook's tables from the models and columns
	$(BIN)/third-country schema

plotly: ## bundle anew what of plotly.js the charts need (needs npm)
	cd dashboard/vendor && npm ci --ignore-scripts --silent && node build.js
	rm -rf dashboard/vendor/node_modules

lock: ## pin every dependency anew, with its digests (needs uv)
	sed -n 's/^requires = \["\(.*\)"\]$$/\1/p' pyproject.toml | $(LOCK) pyproject.toml - -o requirements.lock
	$(LOCK) --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	$(LOCK) --extra bench -c requirements-dev.lock pyproject.toml -o requirements-bench.lock
	$(LOCK) --extra release -c requirements-dev.lock pyproject.toml -o requirements-release.lock

clean: ## remove what the other targets made
	rm -rf $(VENV) .cache dist screenshots .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
