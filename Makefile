# make run    installs what is missing, builds, and opens the shell on examples/mission
# make test   installs what is missing, builds, and runs every test
# make lint   checks the form of the code
# make bench  measures beside other programs, and writes Sources/dateline-bench/Results.md
# make quality  measures on labelled data in DATA, a folder that is not part of the project
# make sanitize  runs the tests of the engine's rooms under the address and thread sanitizers

SHELL := /bin/bash
PACKAGES := libedit-dev libpcre2-dev libstemmer-dev
SWIFT := $(shell command -v swift || echo /opt/swift/usr/bin/swift)
SANITIZED := CorpusTests|EngineTests|IntakeTests|ProseTests|MarkupTests|QueryTests|EvidenceTests|CommandsTests
SOURCES := $(shell git ls-files '*.swift' 2>/dev/null || find Package.swift Sources Tests -name '*.swift')

.PHONY: run test lint build tools bench quality sanitize fuzz clean

run: build
	@if [ -t 0 ] && [ -t 1 ]; then exec .build/release/dateline examples/mission; \
	else exec .build/release/dateline --replay sessions/first-look.md; fi

build: tools
	@$(SWIFT) build --quiet -c release --product dateline

test: tools
	@$(SWIFT) build --quiet --build-tests
	@$(SWIFT) test --skip-build

lint:
	@$(SWIFT) format lint --strict --parallel $(SOURCES)

# The peers are Python packages in a folder of their own; without them the table has no column of theirs.
bench: build
	@[ -x .build-peers/bin/python ] || { python3 -m venv .build-peers && .build-peers/bin/pip install --quiet tantivy duckdb polars; } || true
	@$(SWIFT) run --quiet -c release dateline-bench --python "$$([ -x .build-peers/bin/python ] && echo .build-peers/bin/python || echo python3)" \
	  --date "$$(date +%F)" --write Sources/dateline-bench/Results.md

# DATA holds temporal/meantime.jsonl, its labels beside it, and score_spans.py, which compares spans and values with labels.
quality: build
	@[ -n "$(DATA)" ] || { echo "make quality DATA=FOLDER names the folder of the labelled data"; exit 2; }
	@rows=$$(mktemp -d) && .build/release/dateline -c 'load "$(DATA)/temporal/meantime.jsonl"' -c "dates in all > $$rows/dates.jsonl" >/dev/null && \
	  python3 "$(DATA)/score_spans.py" dates "$(DATA)/temporal/meantime.gold.jsonl" $$rows/dates.jsonl; rm -r $$rows

# One test at a time, for their limits of time are meant for programs without a sanitizer. No search for leaks: it does not know pointers in
# whose spare bits Swift keeps something.
sanitize: tools
	@ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --quiet --no-parallel --sanitize address --scratch-path .build-address --filter "$(SANITIZED)"
	@TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/ThreadSanitizer.suppressions $(SWIFT) test --quiet --no-parallel --sanitize thread --scratch-path .build-thread --filter "$(SANITIZED)"

fuzz: tools
	@$(SWIFT) run --quiet -c release dateline-fuzz

# Installs the C libraries that are not there yet; asks for the password only if it must.
tools:
	@missing=(); for package in $(PACKAGES); do dpkg -s $$package >/dev/null 2>&1 || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq $${missing[@]} >/dev/null; \
	fi

clean:
	@rm -rf .build .build-*
