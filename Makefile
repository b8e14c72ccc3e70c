# What a person does with this checkout. `make run` needs git, make and python3-venv; everything else is seen to.
# On Windows, where there is no make, the README has the lines to type.
.PHONY: help run setup test lint format bench forms i18n pictures fonts build lock clean
SHELL := /bin/bash
BIN := .venv/bin
# A screen: always on macOS; on Linux when a session says so.
SCREEN := $(if $(filter Linux,$(shell uname -s)),$(or $(DISPLAY),$(WAYLAND_DISPLAY)),yes)

run: ## set everything up and open the demo workspace (without a display: score and export one call)
ifneq ($(strip $(SCREEN)),)
	@.ci/system-packages --need offscreen --need window --want sound
	@.ci/setup run
	$(BIN)/qadesk demo
else
	@.ci/system-packages --want offscreen --want sound
	@.ci/setup run
	$(BIN)/qadesk demo --no-gui
endif

setup: ## everything for development, nothing run
	@.ci/system-packages --need offscreen --need sound --need tests --want window
	@.ci/setup dev

lint: setup ## style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

test: lint ## style, types and the whole suite; needs no display
	$(BIN)/pytest

format: setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup ## the figures of tests/perf, as a table in out/bench.md
	mkdir -p out
	$(BIN)/pytest tests/perf -q

forms: setup ## compile ui/*.ui into qadesk/gui/forms
	rm -f qadesk/gui/forms/ui_*.py
	for form in ui/*.ui; do name=$$(basename "$$form" .ui) && $(BIN)/pyside6-uic "$$form" -o "qadesk/gui/forms/ui_$$name.py" || exit 1; done

i18n: setup ## collect the texts into resources/i18n/*.ts and compile them
	$(BIN)/python resources/i18n/update.py

pictures: setup ## a picture of every page, both languages, both themes
	$(BIN)/python -m tests.pictures out/pictures

fonts: setup ## cut the bundled fonts anew (fetches the full ones)
	$(BIN)/python resources/fonts/build.py

build: setup ## the frozen program in dist/qadesk, tried with its self-test
	@.ci/system-packages --need build
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	QT_QPA_PLATFORM=offscreen dist/qadesk/qadesk --self-test

help: ## this list
	@sed -n 's/^\([a-z0-9]*\):[^#]*## /\1: /p' Makefile

lock: ## both locks from pyproject.toml, with hashes and without addresses (needs uv)
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url -o requirements.lock
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url --extra codecs --group dev -o requirements-dev.lock

clean: ## what was built, never the data
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache
