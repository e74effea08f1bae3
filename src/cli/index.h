#ifndef CLI_INDEX_H
#define CLI_INDEX_H

#include "cli/cli.h"
#include "cli/db.h"
#include "cli/title.h"

/*
 * What is in a library, kept beside its acts (SQLite): each text with its
 * requisites, and which acts it changes, cites or was changed by.  It can
 * always be made anew from the acts.  Several processes may have it open.
 */
struct index {
	struct db db;
	bool words; /* titles are searched by words: SQLite has FTS5 */
};

/* What is known of a text, columns in this order. */
enum index_field {
	TEXT_PATH, /* below the library */
	TEXT_HASH, /* of the file */
	TEXT_IRI,
	TEXT_KIND,
	TEXT_TYPE, /* in words */
	TEXT_NUMBER,
	TEXT_DAY,
	TEXT_EDITION,
	TEXT_LANG,
	TEXT_TITLE,
	TEXT_FIELDS,
};
struct index_text {
	int64_t id;
	struct str fields[TEXT_FIELDS];
};

/* That a text is about an act. */
struct index_ref {
	int64_t how; /* nusqa_how, or from INDEX_OWN on */
	struct str iri, words, day;
	struct titles called; /* of changes: the titles that the words may
	                         quote, see title.h */
	/* Of a change of the title: what comes into it, and in the place of
	   what, as title_changed wants them.  Of its own time: the sentence,
	   and until when; words are the provision, as nusqa_tell tells it. */
	struct str title, old;
};
/* What an act says of its own time has a `how` of its own: this, and what of
   nusqa_time. */
enum { INDEX_OWN = 16 };

/* What can be asked of it; rows are texts where nothing else is said. */
enum index_question {
	INDEX_FIND,
	INDEX_TEXTS, /* of an act ?1, the earliest edition first */
	INDEX_LIST,
	INDEX_BY_WORDS, /* ?1 words, ?2 number, ?3 first day, ?4 last day; of
	                   these an empty one asks for nothing */
	INDEX_BY_NUMBER,
	INDEX_BY_DAY,
	INDEX_AMENDERS, /* by the IRI ?1 */
	INDEX_UNTOLD,   /* by the IRI ?1, and no title */
	INDEX_CALLED,   /* by the title ?1; of all three the columns of an
	                   index_naming are behind */
	INDEX_REPEALED, /* no texts: the first day on which the act ?1 is said
	                   to be repealed, or nothing */
	INDEX_TITLES,   /* no texts: the titles of an act ?1 */
	INDEX_OTHERS,   /* of acts but ?2 that have a title which reference ?1
	                   quotes, with that title */
	INDEX_RENAMED,  /* no texts: the IRIs of acts that get such a title */
	INDEX_NAMED,    /* no texts: amending acts that are changed so that they
	                   name the act ?1, or an act of the number ?2: iri, and
	                   of what changes them the day of signing */
	INDEX_REFS,     /* of the text ?1: how, iri, day, words, title, old */
	INDEX_DROP,
	INDEX_DROP_WORDS,
	INDEX_PUT,
	INDEX_PUT_REF,
	INDEX_PUT_WORDS,
	INDEX_PUT_TITLE,
	INDEX_PUT_CALLED,
	INDEX_QUESTIONS,
};

/* Open or make it; false after a message. */
bool index_open(struct index *x, const struct messages *ms, const char *file);
void index_close(struct index *x);
/* What is written between the two is written as one, or not at all; nobody
   else writes meanwhile.  False after a message. */
bool index_begin(struct index *x);
bool index_end(struct index *x, bool good);
/* What is asked between this and index_end is answered from one state of it,
   whatever others write meanwhile; and with no lock taken for each question.
   False after a message. */
bool index_look(struct index *x);
/* The text of a path; false where there is none.  Lasts until the next
   question. */
bool index_find(struct index *x, struct str path, struct index_text *t);
/* Is there a text of the act of this IRI? */
bool index_has(struct index *x, struct str iri);
/* A text of a path, in place of what was known of it; titles: as they are
   compared. */
bool index_put(struct index *x, const struct index_text *t,
               const struct titles *titles, const struct index_ref *refs,
               size_t nrefs);
bool index_drop(struct index *x, int64_t id);
/* The next text that a question gives; lasts until the next one. */
bool index_next(struct index *x, enum index_question q, struct index_text *t);
/* An order that changes an act, or its title, as it names that act; of the row
   of a question, lasts as long. */
struct index_naming {
	int64_t id; /* of the reference */
	nusqa_how how;
	struct str iri, day, words, title, old;
};
void index_naming(const struct index *x, enum index_question q,
                  struct index_naming *n);

#endif
