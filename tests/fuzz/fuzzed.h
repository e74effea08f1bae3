#ifndef FUZZ_FUZZED_H
#define FUZZ_FUZZED_H

#include "base/buf.h"
#include "nusqa.h"

#include <stdint.h>

/* What each program here has; run with input after input. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* The grammar that is built in; one is enough for all inputs. */
const nusqa_grammar *fuzz_grammar(void);
/* Messages are made ready to be printed, with their excerpts, and dropped. */
const nusqa_report *fuzz_report(void);

/* Pieces of an input, divided by NUL, the last one with all that is left; each
   in memory of its own that ends where it ends.  Freed with fuzz_free; so many
   as are wanted, false where there are fewer. */
struct pieces {
	struct str p[8];
	size_t n;
};

bool fuzz_cut(struct pieces *pieces, const uint8_t *bytes, size_t n,
              size_t want);
void fuzz_free(struct pieces *pieces);

/* Read an act in a format; NULL: what it looks like. */
nusqa_doc *fuzz_read(struct str bytes, const char *format);
/* Two acts, apart by a NUL, for what is done with both; nothing where one of
   them cannot be read. */
void fuzz_two(const uint8_t *bytes, size_t n,
              void (*use)(const nusqa_doc *first, nusqa_doc *second));
/* All that is made of one act, and thrown away. */
void fuzz_use(nusqa_doc *doc);
/* Its Akoma Ntoso; to be freed. */
nusqa_buf fuzz_akn(const nusqa_doc *doc);
/* A promise is broken. */
__attribute__((noreturn)) void fuzz_broken(const char *promise);

/* An empty folder, made at the first call, that is now where we are. */
void fuzz_folder(void);
/* Write a file there. */
void fuzz_write(const char *name, struct str bytes);

#endif
