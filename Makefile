# make demo    build, read the sample corpus into ./protokoll-archive and search it
# make test    build and run all tests, those in a browser included
# make install PREFIX=/usr/local    a program that needs no Swift toolchain to run

PREFIX ?= /usr/local
SWIFT ?= swift
PROTOKOLL = .build/release/protokoll
SOURCES = Package.swift Sources Tests

.PHONY: setup build demo test install format lint

setup:
	@scripts/setup

build: setup
	$(SWIFT) build -c release --product protokoll

# Exit code 2 of `ingest`: on a slow machine a badly worn page may take longer than its deadline.
demo: build
	$(PROTOKOLL) ingest Corpus/documents || [ $$? -eq 2 ]
	@echo; for words in 'bifalla motionen' '"i behörig ordning"' 'budget*'; do \
		echo "\$$ protokoll search '$$words'"; $(PROTOKOLL) search "$$words" --limit 3; echo; done
	$(PROTOKOLL) status

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Tests/Browser/run

install: setup
	$(SWIFT) build -c release --static-swift-stdlib --product protokoll
	install -D -s -m 755 $(PROTOKOLL) $(DESTDIR)$(PREFIX)/bin/protokoll
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/protokoll/Pipelines Pipelines/*

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
