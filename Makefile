# What people and machines do with Annals: run it, test it, install it.
#
# A fresh machine has Swift and apt; everything else is installed when it is missing.

PREFIX ?= /usr/local
EXAMPLE = councils where rating improved from inadequate since 2014

# Finding shared libraries takes longer than an answer does, so nothing is shared. Where there are
# no static libraries of the system: make build STATIC=--static-swift-stdlib
STATIC ?= -Xswiftc -static-executable -Xlinker -ltinfo
RELEASE = --configuration release $(STATIC)
PROGRAM = .build/release/annals

# One with duckdb and polars lets them join `make bench`.
PYTHON ?= python3

# How long a soak takes.
HOURS ?= 2

.PHONY: run build build-bench test gate soak tsan asan install uninstall format bench clean

# Opens the prompt on the model in the program; without a terminal it answers the example.
run: build
	@if [ -t 0 ] && [ -t 1 ]; then exec $(PROGRAM); else exec $(PROGRAM) -c '$(EXAMPLE)'; fi

build:
	@.ci/need libreadline-dev zlib1g-dev >&2
	@swift build $(RELEASE) --product annals >&2

build-bench:
	@.ci/need zlib1g-dev >&2
	@swift build $(RELEASE) --product AnnalsBench >&2

test:
	@.ci/run

# A minute of what hurts, once all is built: other evaluators, fuzz targets, hostile inputs, faults.
gate:
	@.ci/run release oracles fuzz hostile failures

# The same for hours, as far as it is drawn at random.
soak:
	@.ci/soak --hours $(HOURS)

# Threads that ask one model at once, watched by the thread sanitizer; built without readline, so
# that the same build shows that nothing needs it.
tsan:
	@swift test --disable-xctest --sanitize thread --disable-default-traits \
	  --scratch-path .build-tsan --filter 'ThreadTests|WorkersTests'

# All tests that run in one process, watched by the address sanitizer, and what is never let go of.
asan:
	@SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=1 \
	  LSAN_OPTIONS=suppressions=.ci/leaks.txt:print_suppressions=0 \
	  swift test --disable-xctest --sanitize address --scratch-path .build-asan \
	  --skip AnnalsCLITests

# The program, its man page, and what completes its command lines.
ROOT = $(DESTDIR)$(PREFIX)
MAN = $(ROOT)/share/man/man1/annals.1
BASH = $(ROOT)/share/bash-completion/completions/annals
ZSH = $(ROOT)/share/zsh/site-functions/_annals
FISH = $(ROOT)/share/fish/vendor_completions.d/annals.fish

# A program that is named is there: make install PROGRAM=path/to/annals
ifeq ($(origin PROGRAM),file)
install: build
endif
install:
	install -d '$(ROOT)/bin'
	install -s -m 755 '$(PROGRAM)' '$(ROOT)/bin/annals'
	install -D -m 644 Documentation/annals.1 '$(MAN)'
	@$(call script,bash,$(BASH))
	@$(call script,zsh,$(ZSH))
	@$(call script,fish,$(FISH))

# The program has the scripts; a file that cannot be written is an error as any other.
script = echo "install '$(2)'"; install -D -m 644 /dev/null '$(2)' && \
  '$(PROGRAM)' --generate-completion-script $(1) > '$(2)'

uninstall:
	rm -f '$(ROOT)/bin/annals' '$(MAN)' '$(BASH)' '$(ZSH)' '$(FISH)'

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

# What a load, a question, a start and a typed character take, beside other programs that are here.
bench: build build-bench
	@.ci/need python3 >&2
	@$(PYTHON) .ci/bench.py $(PROGRAM) .build/release/AnnalsBench

clean:
	rm -rf .build
