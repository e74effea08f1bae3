# nusqa.  `make help` says what there is to make.  Nothing is listed by hand:
# a new source or test file is found by its place.

MODE ?= opt
FUZZ_S ?= 60
JOBS ?= -j$(shell nproc)
B := build/$(MODE)

NEEDS := libpcre2-8 libxml-2.0 libutf8proc
# The command, not the library.
CLI_NEEDS := sqlite3
# Of these only the headers: src/base/archive.c says why.
LOADS := libzip
WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wvla \
	-Wmissing-prototypes -Wstrict-prototypes -Wundef -Wswitch-enum
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
# Optimised over all files at the link; the objects hold plain code as well.
FLAGS_opt := -O3 $(if $(findstring clang,$(CC)),,-flto=auto -ffat-lto-objects)
FLAGS_asan := -O1 $(SANITIZE)
FLAGS_cov := -O0 --coverage
# An empty string may begin at NULL, and clang frowns at NULL + 0.
FLAGS_fuzz := -O1 $(SANITIZE) -fno-sanitize=pointer-overflow \
	-fsanitize=fuzzer-no-link
FLAGS := -g $(FLAGS_$(MODE)) -fvisibility=hidden

# The goals that need no libraries, or fetch them themselves.
FREE := help clean uninstall demo check quick lint cover fuzz bench bench-peers \
	slow interop score bless format dist distcheck deb pot
ifneq ($(filter-out $(FREE),$(or $(MAKECMDGOALS),all)),)
MISSING := $(shell tools/deps --missing)
ifneq ($(MISSING),)
$(error cannot build without $(MISSING); run tools/deps to install what is \
missing)
endif
endif

# Messages in other languages, where the command looks for them beside itself.
TONGUES := $(patsubst src/cli/po/%.po,%,$(wildcard src/cli/po/*.po))
CATALOGUES := $(TONGUES:%=$(B)/locale/%/LC_MESSAGES/nusqa.mo)

COMPILE = $(CC) -std=c11 -D_GNU_SOURCE -Isrc $(WARN) $(FLAGS) $(CFLAGS) \
	$(shell pkg-config --cflags $(NEEDS) $(CLI_NEEDS) $(LOADS)) $(CPPFLAGS) -MMD -MP
LIBS = $(shell pkg-config --libs $(NEEDS)) $(LDLIBS)
CLI_LIBS = $(shell pkg-config --libs $(CLI_NEEDS))

# The command carries its libraries in itself where there are archives of them
# all: it starts faster and takes 2 MB less memory than with shared ones, which
# bring in libstdc++.  LINK=shared for packages.
LINK ?= $(if $(filter opt,$(MODE)),static,shared)
STATIC := -lstdc++ $(filter-out -lm,$(shell pkg-config --static --libs $(NEEDS) \
	$(CLI_NEEDS)))
STATIC_FOUND = $(foreach l,$(STATIC),$(filter /%, \
	$(shell $(CC) -print-file-name=$(l:-l%=lib%.a))))
STATIC_LIBS = $(filter-out -l:libstdc++.a,$(STATIC:-l%=-l:lib%.a)) \
	-l:libstdc++.a -lm -static-libgcc $(LDLIBS)
COMMAND_LIBS = $(if $(filter static$(words $(STATIC)), \
	$(LINK)$(words $(STATIC_FOUND))),$(STATIC_LIBS),$(LIBS) $(CLI_LIBS))

CLI_OBJ := $(patsubst src/%.c,$(B)/%.o,$(wildcard src/cli/*.c))
LIB_OBJ := $(patsubst src/%.c,$(B)/%.o,$(filter-out src/cli/% src/pdf/%, \
	$(wildcard src/*.c src/*/*.c))) $(B)/grammar.o $(B)/page.o
# nusqa-pdf is a program of its own, made where its libraries are: poppler is
# under the GPL, and nothing else links it.  The part of it that needs none of them is tested everywhere.
PDF_NEEDS := poppler-glib libqpdf
PDF_BOUND := $(shell grep -l '<poppler\|<qpdf' src/pdf/*.c)
PDF_OBJ := $(patsubst src/%.c,$(B)/%.o,$(filter-out $(PDF_BOUND) \
	src/pdf/main.c,$(wildcard src/pdf/*.c)))
PDF_OWN := $(patsubst src/%.c,$(B)/%.o,$(PDF_BOUND)) $(B)/pdf/main.o
PDF := $(if $(shell pkg-config --exists $(PDF_NEEDS) && echo yes), \
	$(B)/nusqa-pdf)
UNIT := $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/unit/test_*.c))
UNIT_OBJ := $(patsubst tests/%.c,$(B)/tests/%.o, \
	$(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c)))
FUZZ := $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_OBJ := $(patsubst tests/%.c,$(B)/tests/%.o, \
	$(filter-out tests/fuzz/fuzz_%,$(wildcard tests/fuzz/*.c)))
# With the folders, so that a file taken away is noticed too.
PAGE := $(sort $(wildcard src/render/page/*))
GRAMMAR := $(shell find grammar -not -name '.*' -not -name '*.5' | LC_ALL=C sort)

all: $(B)/nusqa $(PDF) $(CATALOGUES) library pages ## the command, the library, the manual
demo: ## an order parsed, its amendment applied: what nusqa does, on a real act
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=opt all
	@tools/demo build/opt/nusqa
check: ## all tests, under the address and undefined behaviour sanitizers
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=asan tests build/host/mkorder build/host/mkpdf build/host/mkact
	@tools/check build/asan
quick: ## the unit tests only; T=name for one program
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=asan units
	@tools/check --only $(or $(T),unit) build/asan
lint: ## layers, format, static analysis, manuals, grammar
	@tools/deps --lint
	@$(MAKE) -s $(JOBS) MODE=opt all
	@tools/lint build/opt/nusqa
cover: ## all tests, then how much of each file they reached
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=cov tests build/host/mkorder build/host/mkpdf build/host/mkact
	@tools/cover build/cov
fuzz: ## every tests/fuzz/*.c for FUZZ_S seconds
	@tools/deps --fuzz
	@$(MAKE) -s $(JOBS) MODE=fuzz CC=clang fuzzers
	@tools/fuzz build/fuzz $(FUZZ_S)
bench: ## start-up time, throughput and memory against the goals
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=opt all build/opt/applied build/opt/laid build/opt/mkindex \
		build/host/mkact build/host/mkorder build/host/mkpdf build/host/mkact \
		build/host/measure
	@tools/bench build/opt/nusqa
bench-peers: ## the same work by other programs, as installed: build/bench/peers.md
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=opt all build/host/mkact build/host/mkpdf build/host/measure
	@tools/bench-peers build/opt/nusqa
interop: ## other people's tools on our Akoma Ntoso, as npm has them
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=opt all
	@tools/interop/run $(CURDIR)/build/opt/nusqa $(CURDIR)/build/interop
slow: ## odd and hostile inputs in full size, within time limits
	@tools/deps --slow
	@$(MAKE) -s $(JOBS) MODE=opt all build/opt/prefixes build/host/mkorder build/host/mkpdf \
		build/host/mkact build/host/starve.so
	@tools/check --only slow build/opt
score: ## how much of every act is read, against corpus/SCORE; BLESS=1 keeps it
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=opt build/opt/score
	@tools/score $(if $(BLESS),--bless) build/opt
bless: ## take what the tests give as what they should give, show the change
	@tools/deps
	@$(MAKE) -s $(JOBS) MODE=asan tests build/host/mkorder build/host/mkpdf build/host/mkact
	@tools/check --bless build/asan; git --no-pager diff -- tests
format: ## all C files in the house format
	@tools/deps --lint
	clang-format -i $(wildcard src/*.[ch] src/*/*.[ch] tests/*/*.c tools/*.c \
		tools/*/*.[ch])
clean: ## everything that was made
	rm -rf build
pot: ## the list of all that is to be translated, and what is new of it in each language
	@tools/deps
	@src/cli/po/extract >src/cli/po/nusqa.pot
	@for l in $(TONGUES); do msgmerge -q -U --backup=none --no-wrap \
		--no-fuzzy-matching src/cli/po/$$l.po src/cli/po/nusqa.pot; done
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12
units: $(UNIT)
tests: all $(B)/score $(B)/prefixes $(UNIT)
fuzzers: $(FUZZ) $(B)/nusqa

# The command and the tests use the inside too; what is installed or linked
# from outside has only the names of nusqa.h.
$(B)/nusqa: $(B)/cli/main.o $(B)/frozen.o $(B)/cli.a $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(COMMAND_LIBS)
$(B)/score: $(B)/tools/score.o $(B)/frozen.o $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/applied: $(B)/tools/applied.o $(B)/frozen.o $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/prefixes: $(B)/tools/prefixes.o $(B)/frozen.o $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/nusqa-pdf: $(PDF_OWN) $(B)/pdf.a $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ \
		$(shell pkg-config --libs $(PDF_NEEDS)) $(LIBS) -lm
$(PDF_OWN): COMPILE += $(shell pkg-config --cflags $(PDF_NEEDS))
$(B)/mkindex: $(B)/tools/mkindex.o $(B)/frozen.o $(B)/cli.a $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(CLI_LIBS) -lm
$(B)/laid: $(B)/tools/laid.o $(B)/frozen.o $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/cli.a: $(filter-out %/main.o,$(CLI_OBJ))
	rm -f $@ && $(AR) rcs $@ $^
$(B)/parts.a: $(LIB_OBJ)
	rm -f $@ && $(AR) rcs $@ $^
$(B)/pdf.a: $(PDF_OBJ)
	rm -f $@ && $(AR) rcs $@ $^
$(B)/tests/unit/%: $(B)/tests/unit/%.o $(UNIT_OBJ) $(B)/frozen.o \
		$(B)/cli.a $(B)/pdf.a $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(CLI_LIBS) -lcmocka -lm
# Its test lets what asks for memory ask there.
$(B)/tests/unit/test_memory: LDFLAGS += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
$(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o $(FUZZ_OBJ) $(B)/frozen.o $(B)/cli.a \
		$(B)/pdf.a $(B)/parts.a
	$(CC) $(FLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS) \
		$(CLI_LIBS) -lm
$(B)/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<
$(B)/tests/%.o: tests/%.c Makefile
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<
$(B)/tools/%.o: tools/%.c Makefile
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<
# The patterns of that grammar, compiled by the library that is linked.
$(B)/freeze: $(B)/tools/freeze.o $(B)/parts.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(COMMAND_LIBS)
$(B)/frozen.c: $(B)/freeze
	$(B)/freeze >$@.new && mv $@.new $@
$(B)/frozen.o: $(B)/frozen.c
	$(COMPILE) -c -o $@ $<
$(B)/grammar.o $(B)/page.o: %.o: %.c
	$(COMPILE) -Wno-overlength-strings -c -o $@ $<
# Not one message may lack, be doubtful or have other values than in English.
$(B)/locale/%/LC_MESSAGES/nusqa.mo: src/cli/po/%.po
	@mkdir -p $(@D)
	msgfmt --check -o $@ $<
$(B)/cli/speech.o: COMPILE += -DLOCALEDIR='"$(LOCALEDIR)"'
$(B)/grammar.c: build/host/embed $(GRAMMAR)
	@mkdir -p $(@D)
	build/host/embed grammar grammar $(GRAMMAR) >$@.new && mv $@.new $@
$(B)/page.c: build/host/embed $(PAGE)
	@mkdir -p $(@D)
	build/host/embed page src/render/page $(PAGE) >$@.new && mv $@.new $@
build/host/mkorder: $(wildcard tools/mkorder/*.[ch])
	@mkdir -p $(@D)
	cc -std=c11 -D_GNU_SOURCE $(WARN) -O2 -o $@ $(filter %.c,$^)
build/host/starve.so: tools/starve.c
	@mkdir -p $(@D)
	cc -std=c11 -D_GNU_SOURCE $(WARN) -O2 -shared -fPIC -o $@ $<
build/host/%: tools/%.c
	@mkdir -p $(@D)
	cc -std=c11 -D_GNU_SOURCE $(WARN) -O2 -o $@ $<

include tools/install/install.mk
-include $(wildcard $(B)/*.d $(B)/*/*.d $(B)/tests/*/*.d)
.PHONY: all demo check quick lint cover fuzz bench bench-peers slow score bless \
	format clean pot help units tests fuzzers
.SECONDARY:
.DELETE_ON_ERROR:
