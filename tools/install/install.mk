# The library, the manual and the completions, and what brings them to a
# machine: install, a tarball, Debian packages.  The Makefile includes this.

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
LOCALEDIR ?= $(DATADIR)/locale
PKGCONFIGDIR ?= $(LIBDIR)/pkgconfig
BASHDIR ?= $(DATADIR)/bash-completion/completions
ZSHDIR ?= $(DATADIR)/zsh/site-functions
FISHDIR ?= $(DATADIR)/fish/vendor_completions.d
# The command looks for nusqa-pdf here, from where it is itself.
LIBEXECDIR = $(dir $(BINDIR))libexec/nusqa
INSTALL ?= install

VERSION := $(shell sed -n 's/^.define NUSQA_VERSION "\(.*\)"/\1/p' src/nusqa.h)
# While the first number is 0, the second one tells what does not fit together.
ABI := $(firstword $(subst ., ,$(VERSION)))
SONAME := libnusqa.so.$(ABI)
SHARED := libnusqa.so.$(VERSION)

library: $(B)/libnusqa.a $(B)/$(SHARED)
# One object with the names of nusqa.h alone.
$(B)/libnusqa.a: $(LIB_OBJ) $(B)/frozen.o
	$(LD) -r -o $(B)/libnusqa.o $^
	objcopy --localize-hidden -R '.gnu.lto_*' -R '.gnu.debuglto_*' \
		$(B)/libnusqa.o
	rm -f $@ && $(AR) rcs $@ $(B)/libnusqa.o
# Of that object, so that it is not optimised over all files once more.
$(B)/$(SHARED): $(B)/libnusqa.a $(B)/libnusqa.map
	$(CC) $(FLAGS) -fno-lto $(CFLAGS) $(LDFLAGS) -shared -o $@ \
		-Wl,-soname,$(SONAME) -Wl,--version-script=$(B)/libnusqa.map \
		$(if $(filter opt,$(MODE)),-Wl$(,)-z$(,)defs) $(B)/libnusqa.o $(LIBS)
, := ,
$(LIB_OBJ) $(B)/frozen.o: private COMPILE += -fPIC
$(B)/libnusqa.map: src/nusqa.h tools/install/names
	@mkdir -p $(@D)
	{ echo 'NUSQA_$(ABI) { global:'; tools/install/names src/nusqa.h | \
		sed 's/$$/;/'; echo 'local: *; };'; } >$@.new && mv $@.new $@

# From the tables of commands and options, of messages and of calls: the manual
# and the completions.
PAGES := $(addprefix $(B)/man/,nusqa.1 nusqa.3 nusqa-grammar.5 nusqa-messages.7)
COMPLETIONS := $(addprefix $(B)/completions/,bash zsh fish)
pages: $(PAGES) $(COMPLETIONS)
$(PAGES) $(COMPLETIONS): | $(B)/man $(B)/completions
$(B)/man $(B)/completions:
	@mkdir -p $@
$(B)/tables.tsv: $(B)/nusqa
	$(B)/nusqa --lang=en help --tables >$@.new && mv $@.new $@
$(B)/man/nusqa.1: src/cli/nusqa.1 $(B)/tables.tsv tools/install/manual
	tools/install/manual $(B)/tables.tsv $< >$@.new && mv $@.new $@
$(B)/man/nusqa.3: src/nusqa.h tests/api/example.c tools/install/calls \
		src/cli/nusqa.1
	tools/install/calls src/nusqa.h tests/api/example.c >$@.new && mv $@.new $@
$(B)/man/nusqa-messages.7: src/base/codes.def tools/install/messages \
		src/cli/nusqa.1
	tools/install/messages $< >$@.new && mv $@.new $@
$(B)/man/nusqa-grammar.5: grammar/nusqa-grammar.5
	cp $< $@
$(COMPLETIONS): $(B)/completions/%: $(B)/tables.tsv tools/install/completions \
		tools/install/complete.bash
	tools/install/completions $* $< >$@.new && mv $@.new $@

# What a program needs to be linked with this library, besides.
LINKED_asan := $(SANITIZE)
LINKED_cov := --coverage
.PHONY: $(B)/nusqa.pc
$(B)/nusqa.pc: | library
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
		-e 's|@LIBDIR@|$(patsubst $(PREFIX)/%,$${prefix}/%,$(LIBDIR))|' \
		-e 's|@INCLUDEDIR@|$(patsubst $(PREFIX)/%,$${prefix}/%,$(INCLUDEDIR))|' \
		-e 's|@NEEDS@|$(NEEDS)|' -e 's|@LINKED@|$(LINKED_$(MODE))|' \
		-e 's/ *$$//' tools/install/nusqa.pc.in >$@

# mode, what is made, where it goes; and links, to what is beside them.
INSTALLS = 755:$(B)/nusqa:$(BINDIR)/nusqa \
	$(PDF:%=755:%:$(LIBEXECDIR)/nusqa-pdf) \
	644:$(B)/libnusqa.a:$(LIBDIR)/libnusqa.a \
	644:$(B)/$(SHARED):$(LIBDIR)/$(SHARED) \
	644:src/nusqa.h:$(INCLUDEDIR)/nusqa.h \
	644:$(B)/nusqa.pc:$(PKGCONFIGDIR)/nusqa.pc \
	$(foreach p,$(PAGES),644:$p:$(MANDIR)/man$(subst .,,$(suffix $p))/$(notdir $p)) \
	$(foreach t,$(TONGUES),644:$(B)/locale/$t/LC_MESSAGES/nusqa.mo:$(LOCALEDIR)/$t/LC_MESSAGES/nusqa.mo) \
	644:$(B)/completions/bash:$(BASHDIR)/nusqa \
	644:$(B)/completions/zsh:$(ZSHDIR)/_nusqa \
	644:$(B)/completions/fish:$(FISHDIR)/nusqa.fish
LINKS = $(SHARED):$(LIBDIR)/$(SONAME) $(SONAME):$(LIBDIR)/libnusqa.so

install: all $(B)/nusqa.pc ## command, library, manual, completions, languages, to PREFIX
	@set -e; for f in $(INSTALLS); do \
		mode=$${f%%:*}; f=$${f#*:}; \
		$(INSTALL) -D -m "$$mode" "$${f%%:*}" "$(DESTDIR)$${f#*:}"; \
	done; for f in $(LINKS); do \
		ln -sf "$${f%%:*}" "$(DESTDIR)$${f#*:}"; \
	done
uninstall: ## takes them away again
	@for f in $(INSTALLS) $(LINKS) :$(LIBEXECDIR)/nusqa-pdf; do \
		rm -f "$(DESTDIR)$${f##*:}"; \
	done; rmdir "$(DESTDIR)$(LIBEXECDIR)" 2>/dev/null || true

dist: ## a tarball of what is committed, the same bytes each time
	@tools/install/dist $(VERSION)
distcheck: dist ## builds, tests, installs and uninstalls from it
	@tools/deps
	@tools/install/distcheck $(VERSION)
deb: dist ## Debian packages, as lintian wants them
	@tools/deps --deb
	@tools/deb/build $(VERSION)
.PHONY: library pages install uninstall dist distcheck deb
