#ifndef UNIT_ACT_H
#define UNIT_ACT_H

#include "base/buf.h"
#include "grammar/grammar.h"
#include "tree/doc.h"

/* Fails the test unless it is that string. */
void str_is(struct str s, const char *want);
/* The same of lines, which are freed. */
void buf_is(struct buf *lines, const char *want);

/* The messages of some calls, a line each: "LINE:COL slug: text: detail". */
struct said {
	struct buf text;
	nusqa_level worst;
	struct report in; /* for the calls of a layer */
	nusqa_report out; /* for those of nusqa.h */
};

void said_open(struct said *s);
void said_clear(struct said *s);
void said_close(struct said *s);
bool said_has(const struct said *s, const char *part);
/* Fails the test unless that is all that was said. */
void said_is(const struct said *s, const char *want);

/* The grammar that is built in, loaded once for all tests of a program; to be
   passed as group set-up and tear-down. */
extern nusqa_grammar *act_grammar;
int act_set_up(void **state);
int act_tear_down(void **state);
/* A language of it, by its code. */
const struct language *act_language(const char *code);

/* What a test works with, new for each one and freed at its end. */
struct test {
	struct arena a;
	struct said said;
	struct doc *doc; /* at first a new one with a root */
	struct buf out;
	const char *lang; /* of what act_read reads: "kk"; NULL: found out */
};

extern struct test test;
int test_set_up(void **state);
int test_tear_down(void **state);
#define TEST(f) cmocka_unit_test_setup_teardown(f, test_set_up, test_tear_down)

/* Read an act, raw or XML; NULL after a fatal message.  Free with doc_free. */
struct doc *act_read(struct str bytes, struct said *said);
/* The same of a text that must be readable, its messages thrown away. */
struct doc *act_of(const char *text);
/* Read an act as test.doc, its messages as test.said; the test fails where it
   cannot be read or a character of it is lost. */
void test_read(struct str bytes);

/*
 * Add to out what a tree is but for metadata and eIds, on one line: "kind
 * num[href]{...}", words as they are: "paragraph 1{num{1.}content{p{...}}}".
 */
void act_outline(const struct node *root, struct buf *out);
/* Fails the test unless the outline is that. */
void act_is(const struct node *root, const char *want);
/* The text under a node, marks of line ends as a space. */
struct str act_text(struct arena *a, const struct node *root);
/* The first node of a kind under root; the test fails if there is none. */
struct node *act_find(const struct doc *doc, enum node_kind kind);
/* The node of that eId; the test fails if there is none. */
struct node *act_unit(const struct doc *doc, const char *eid);

/*
 * Fails the test unless each character of the input but white space stands in
 * the tree as often as in the input, and none else does: remarks that were
 * made are left out.  name: of the input, for the message.
 */
void act_whole(const struct doc *doc, const char *name);

#endif
