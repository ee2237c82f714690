# Everything that is done with this project is a target here; `make` alone lists them.
#
#   make demo HEADLESS=1         without a window, even where there is a display
#   make demo VENUE=1            three gates of one venue, whose network splits and heals
#   make test ARGS='-k outbox'   further arguments for pytest
#   make test SEED=123           another order of the tests (and other examples of the property tests)
#   make test WORKERS=0          one test after the other, in one process
#   make simulate SEEDS=1000     so many plans of the simulator; SEED=7 replays one; VENUE=1 plays a venue's gates
#   make torture MINUTES=5       the torn network for so long, in place of 20 minutes
#   make PYTHON=python3.12 …     which Python the virtual environment is made with

SHELL := /bin/sh
.SHELLFLAGS := -eu -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

BIN := .venv/bin
# A run here is the same every time. A plain `pytest` shuffles anew with each run, which is how hidden ties are found.
SEED ?= 1
SEEDS ?= 1000
JOBS ?= 1
SECONDS ?= 60
# Many tests wait for real processes: two workers take half the time, also where there are two cores only.
WORKERS ?= 2
PYTEST = $(BIN)/python -m pytest --randomly-seed=$(SEED) --hypothesis-seed=$(SEED)

export PYTHON
export HEADLESS
export MINUTES

.PHONY: help setup setup-dev setup-build demo test check lint types imports fmt bench torture simulate fuzz audit conformance live screens \
	package deb try-deb apt-repo update-repo msi app sbom clean distclean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:
	@packaging/setup.sh run

setup-dev:
	@packaging/setup.sh dev

setup-build:
	@packaging/setup.sh build

demo: setup ## Show the whole way: platform, enrolment, a gate video, an outage, the delivery
	@$(BIN)/kiosk demo $(if $(filter-out 0,$(VENUE)),--venue)

test: setup-dev ## Run every test; kiosk.domain must be covered to the last branch
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -n $(WORKERS) --cov --cov-report=term --cov-fail-under=100 $(ARGS)

check: lint types imports $(if $(TESTED),,test) ## Lint, types, import rules and tests (TESTED=1: the tests ran just before)

lint: setup-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: setup-dev
	@$(BIN)/mypy

imports: setup-dev
	@$(BIN)/lint-imports

fmt: setup-dev ## Format the sources and repair what can be repaired
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: setup-dev ## Measure; one table, one run
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench $(ARGS)

torture: setup-dev ## The long runs: kills, soaks
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -m torture --timeout=7200 $(ARGS)

simulate: setup-dev ## Kiosks, daemons and a platform by SEEDS=1000 plans of mishaps; SEED=7 replays one, JOBS=2 takes two cores
	@$(BIN)/python -m tests.simulation $(if $(filter command line environment,$(origin SEED)),--seed $(SEED),--seeds $(SEEDS)) \
		--jobs $(JOBS) $(if $(filter-out 0,$(VENUE)),--venue) $(ARGS)

fuzz: setup-dev ## Bend genuine inputs of every parser for SECONDS=60, and fail on the first error that is not its own
	@$(BIN)/python -m tests.fuzz.fuzz_reader --seconds $(SECONDS)
	@$(BIN)/python -m tests.fuzz.targets --seconds $(SECONDS)

audit: setup-dev ## Licences of everything that ships, and known weaknesses of the pinned versions (needs the network)
	@$(BIN)/python packaging/audit.py

screens: setup-dev ## Walk the whole application and draw every state into docs/screens; SCENES="admit sell" draws these
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.gallery.screens docs/screens $(SCENES)

conformance: setup-dev ## The rules of others: vectors and scenarios that lie in ../shared
	@QT_QPA_PLATFORM=offscreen $(PYTEST) tests/conformance $(ARGS)

live: setup-dev ## Against a real pretix, installed into .venv-live and booted on loopback
	@GATEHOUSE_LIVE=required QT_QPA_PLATFORM=offscreen $(PYTEST) tests/live tests/contract -m live --timeout=1800 $(ARGS)

package: setup-build ## Build the one-folder program and prove that it runs on its own
	@$(BIN)/python packaging/pyinstaller/build.py

deb: package ## Make dist/gatehouse_VERSION_ARCH.deb of what `make package` built (KINDS="deb rpm" makes both)
	@$(BIN)/python packaging/linux/build.py $(or $(KINDS),deb)

try-deb: ## As root: try DEB=dist/….deb (OLD=… before it) in a Debian of its own, demo under Xvfb included
	@packaging/linux/try_in_chroot.sh $(DEB)

apt-repo: setup-dev ## Sign dist/*.deb into the repository dist/apt (KEY=FINGERPRINT ADDRESS=https://…)
	@$(BIN)/python packaging/linux/repository.py $(if $(KEY),--key $(KEY)) $(if $(ADDRESS),--address $(ADDRESS)) $(ARGS)

update-repo: setup-dev ## Sign new versions for Windows and macOS: WHAT=init|add|renew KEYS=STICK VERSION=… WINDOWS=… MACOS=…
	@$(BIN)/python packaging/updates/repository.py $(or $(WHAT),renew) --keys $(KEYS) $(if $(VERSION),--version $(VERSION)) \
		$(if $(WINDOWS),--windows $(WINDOWS)) $(if $(MACOS),--macos $(MACOS))

msi: setup-dev ## Make dist/gatehouse-windows-x64.msi of FOLDER=… , the folder that was built on Windows
	@$(BIN)/python packaging/windows/msi.py $(or $(FOLDER),dist/gatehouse) dist/gatehouse-windows-x64.msi

app: package ## Make dist/Gatehouse.app of what `make package` built on a Mac (CODESIGN_IDENTITY=… signs it for others)
	@$(BIN)/python packaging/macos/bundle.py dist/gatehouse dist/Gatehouse.app

sbom: setup-dev ## List the parts of dist/gatehouse (CycloneDX) in SBOM=dist/gatehouse.cdx.json
	@$(BIN)/python packaging/release/sbom.py $(or $(SBOM),dist/gatehouse.cdx.json) --folder dist/gatehouse

clean: ## Remove what builds, tests and the demo leave behind
	@rm -rf build dist demo-output .benchmarks .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache \
		.pytest_cache .ruff_cache
	@find . -path './.venv*' -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	@rm -rf .venv .venv-live .venv-live.lock
