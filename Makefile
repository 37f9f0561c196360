# The newcomer's two commands are `make demo` and `make test`; `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# What the build needs beyond a Swift toolchain, and what the tests need beyond that.
BUILD_PACKAGES := libxlsxwriter-dev libssl-dev zlib1g-dev pkg-config
TEST_PACKAGES := libreoffice-calc-nogui fonts-crosextra-carlito fonts-liberation python3 python3-openpyxl

SCENARIOS := riverbend metropolitan rural statewide
TECHHIRE := .build/release/techhire

# Installs the Debian packages that are missing, with sudo only where it is needed.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing:$$missing"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing \
	    > /dev/null; \
	fi
endef

.PHONY: help demo test build release static slurm-demo same-bytes format lint reports fuzz bench clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: release ## Simulate the metropolitan scenario and write its workbook
	@mkdir -p .build/demo
	@$(TECHHIRE) run scenarios/metropolitan.yaml --quiet \
	  --workbook .build/demo/metropolitan-board.xlsx
	@echo
	@echo "The workbook of this run: $(CURDIR)/.build/demo/metropolitan-board.xlsx"

test: lint ## Check the formatting and run all tests
	$(call install,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	@swift build --build-tests
	@swift test --skip-build --disable-xctest

build: ## Build for debugging
	$(call install,$(BUILD_PACKAGES))
	@swift build

release: ## Build for release
	$(call install,$(BUILD_PACKAGES))
	@swift build -c release --product techhire

static: ## Build for release without need of Swift's libraries, in .build/static
	$(call install,$(BUILD_PACKAGES))
	@swift build -c release --product techhire --static-swift-stdlib --scratch-path .build/static
	@strip -o .build/static/techhire .build/static/release/techhire
	@ls -lh .build/static/techhire | awk '{ print $$NF ": " $$5 }'

slurm-demo: release ## Run a job array on a Slurm cluster of one node, and merge it
	$(call install,slurm-wlm munge)
	@tools/slurm-demo $(TECHHIRE)

same-bytes: release ## Show that debug and release, threads and shards give the same bytes
	@swift build --product techhire
	@tools/same-bytes .build/debug/techhire $(TECHHIRE)

format: ## Format all sources in place
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

lint: ## Check the formatting
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

reports: release ## Regenerate reports/ from scenarios/, and the output shown in README.md and docs/
	@mkdir -p reports
	@for name in $(SCENARIOS); do \
	  live=200; [ $$name = riverbend ] && live=1000; \
	  $(TECHHIRE) run scenarios/$$name.yaml --quiet -o reports/$$name.txt || exit 1; \
	  $(TECHHIRE) export scenarios/$$name.yaml --quiet --for board \
	    -o reports/$$name-board.xlsx --live-futures $$live || exit 1; \
	  echo "reports/$$name.txt, reports/$$name-board.xlsx"; \
	done
	@$(TECHHIRE) export scenarios/metropolitan.yaml --quiet --for federal \
	  -o reports/metropolitan-federal.xlsx
	@$(TECHHIRE) export scenarios/metropolitan.yaml --quiet --for wioa \
	  --stream "WIOA Adult and Dislocated Worker" -o reports/metropolitan-wioa.xlsx
	@$(TECHHIRE) export scenarios/riverbend.yaml --quiet --for foundation \
	  --stream "Bank foundation prospect" -o reports/riverbend-foundation.xlsx
	@$(TECHHIRE) export scenarios/metropolitan.yaml --quiet --for state \
	  --stream "State workforce appropriation" -o reports/metropolitan-state.xlsx
	@$(TECHHIRE) export scenarios/riverbend.yaml scenarios/riverbend-more-outreach.yaml \
	  scenarios/riverbend-more-cohorts.yaml scenarios/riverbend-without-federal-grant.yaml \
	  --quiet --for board -o reports/riverbend-plans.xlsx
	@echo "reports/riverbend-plans.xlsx"
	@echo "reports/*-federal.xlsx, -wioa.xlsx, -foundation.xlsx, -state.xlsx"
	@.ci/fill-documents $(CURDIR)/$(TECHHIRE)

fuzz: ## Read a million scenario files broken at random, as FUZZ_COUNT and FUZZ_SEED say
	$(call install,$(BUILD_PACKAGES))
	@swift build -c release --product ScenarioFuzzer
	@nice -n 19 .build/release/ScenarioFuzzer $(or $(FUZZ_COUNT),1000000) $(or $(FUZZ_SEED),1) \
	  scenarios Tests/ScenarioFilesTests/Diagnostics Tests/ScenarioFilesTests/Scenarios

bench: release ## Time the engine against its floor and its peers (some minutes)
	@swift build -c release --product Benchmarks
	@swift build -c release --product Benchmarks --scratch-path .build/traced -Xswiftc -DDRAW_TRACE
	@.build/traced/release/Benchmarks $(CURDIR) .build/traced/riverbend.draws
	@python3 -m venv .build/peers 2>/dev/null \
	  && .build/peers/bin/pip install --quiet --requirement Benchmarks/Peers/requirements.txt \
	  || echo "Python's peers are skipped: they need python3-venv and a way to PyPI."
	@swift --version 2>/dev/null | head -n 1; python3 --version 2>/dev/null || true
	@peers=.build/peers/bin/python; $$peers -c 'import numpy, squigglepy, monaco' 2>/dev/null || peers=; \
	  .build/release/Benchmarks $(CURDIR) .build/traced/riverbend.draws $$peers
	@printf '\nThe workbook of Riverbend with 1,000 futures, against the same cells written from C\n'
	@python3 Benchmarks/StraightC/compare.py $(TECHHIRE) scenarios/riverbend.yaml

clean: ## Remove what was built
	@swift package clean
