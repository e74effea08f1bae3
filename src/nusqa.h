/*
 * nusqa: from the raw text of an act to structured law (Akoma Ntoso 3.0),
 * and from an amending act to the consolidated text.
 *
 * Nothing here prints, exits, reads the environment or the clock, but that
 * running out of memory prints one line and aborts.  Strings that go in end in
 * NUL and are UTF-8; what a call returns is freed with the call named beside
 * it.  A grammar is read-only once loaded, may be shared by threads, and must
 * outlive the documents made with it.
 */
#ifndef NUSQA_H
#define NUSQA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define NUSQA_API __attribute__((visibility("default")))
#else
#define NUSQA_API
#endif

#define NUSQA_VERSION "0.1.0"

/* What a message costs the lawyer, in the order of badness. */
typedef enum nusqa_level {
	NUSQA_OK,
	NUSQA_STYLE,       /* as written, unusual */
	NUSQA_WARNING,     /* an oddity kept, or a repair, which it names */
	NUSQA_ERROR,       /* not understood; kept as plain text */
	NUSQA_UNSUPPORTED, /* understood to be something we do not do */
	NUSQA_FATAL,       /* no output */
} nusqa_level;

/* The rules and words that acts are read by; an act; what one amends. */
typedef struct nusqa_grammar nusqa_grammar;
typedef struct nusqa_doc nusqa_doc;
typedef struct nusqa_edits nusqa_edits;

/* Bytes with a length; they need not end in NUL. */
typedef struct nusqa_str {
	const char *p;
	size_t n;
} nusqa_str;

/*
 * Output.  Start with {0}; free with nusqa_buf_free.  With drain set, output
 * is handed on piece by piece while it is made, and none is left in p.
 */
typedef struct nusqa_buf {
	char *p;
	size_t n, cap;
	void (*drain)(void *ctx, const char *p, size_t n);
	void *ctx;
} nusqa_buf;

/*
 * One message, borrowed for the length of the call.  line and col count from
 * 1, col in characters; line 0: no place.  excerpt is the text as repaired;
 * mark_at, mark_n the bytes of it to underline (mark_n 0: none); note a second
 * line, such as what was repaired.
 */
typedef struct nusqa_message {
	nusqa_level level;
	unsigned number; /* the N of [N3101] */
	nusqa_str slug;  /* "target-missing" */
	nusqa_str name;  /* of the input */
	size_t line, col;
	nusqa_str text, detail; /* printed "text: detail" */
	nusqa_str excerpt;
	size_t mark_at, mark_n;
	nusqa_str note;
	/* text, detail and note as forms: nusqa_tell tells them in another
	   language. */
	nusqa_str text_form, detail_form, note_form;
} nusqa_message;

/* Where messages go; NULL for nowhere. */
typedef struct nusqa_report {
	void (*put)(void *ctx, const nusqa_message *m);
	void *ctx;
} nusqa_report;

/* Who knows the words in another language for some in English, with "%" where
   values come, as printf has them; english itself where there are none.  count
   is asked for words in which n is counted, as ngettext is. */
typedef struct nusqa_words {
	const char *(*find)(void *ctx, const char *english);
	const char *(*count)(void *ctx, const char *one, const char *many,
	                     unsigned long n);
	void *ctx;
} nusqa_words;
/* Tell a form, or text that holds some, such as a list of the format "told":
   its words by way of words (NULL: in English), its values as they are. */
NUSQA_API void nusqa_tell(nusqa_str form, const nusqa_words *words,
                          nusqa_buf *out);

/* One text to read. */
typedef struct nusqa_input {
	const char *name;  /* for messages and metadata */
	const void *bytes; /* in one of the formats that are read */
	size_t n;
	nusqa_str file;     /* what a program made the bytes of, such as a PDF,
	                       for the metadata; p NULL: they are the file */
	const char *format; /* "text", "akn" (Akoma Ntoso), "html", "docx",
	                       "sheet"; NULL: what the bytes look like */
	int reject;         /* tracked changes are rejected, not accepted */
	const char *lang;   /* "kk", "ru"; NULL: find out */
	const char *first;  /* "kk", "ru": the language whose text is the act,
	                       where it stands there in several, printed among
	                       or behind one another; NULL: the first one */
	const char *origin; /* NULL, or what the text is instead of the official
	                       one, such as "reconstruction: ..." */
	const char *made;   /* the day of making, YYYY-MM-DD; NULL: not said */
	const char *work;   /* "/akn/kz/act/law/1999-11-16/482": which act it
	                       is, where raw text does not say so; NULL */
	const char *published; /* the day of first official publication,
	                          YYYY-MM-DD; NULL: not known */
} nusqa_input;

/*
 * Load the grammar in folder dir, or the one built in where dir is NULL.
 * NULL after a fatal message.  Free with nusqa_grammar_free.
 */
NUSQA_API nusqa_grammar *nusqa_grammar_load(const char *dir,
                                            const nusqa_report *report);
NUSQA_API void nusqa_grammar_free(nusqa_grammar *g);
/* Say, before any is read, that there will be many texts: the first one takes
   30 ms more, those of some kilobytes then take less. */
NUSQA_API void nusqa_grammar_many(nusqa_grammar *g);
/* Compile every rule and run its examples; the worst level found. */
NUSQA_API nusqa_level nusqa_grammar_check(const nusqa_grammar *g,
                                          const nusqa_report *report);
/* What it is, in eight digits: another grammar has others. */
NUSQA_API void nusqa_grammar_version(const nusqa_grammar *g, nusqa_buf *out);
/* All rules, a line each. */
NUSQA_API void nusqa_grammar_list(const nusqa_grammar *g, nusqa_buf *out);
/* One rule whole, in every language that has it; 0 if none has. */
NUSQA_API int nusqa_grammar_show(const nusqa_grammar *g, const char *rule,
                                 nusqa_buf *out);

/* Read one act.  The bytes must outlive the document.  NULL after a fatal
   message; otherwise *worst (may be NULL) is the worst level reported.  Free
   with nusqa_doc_free. */
NUSQA_API nusqa_doc *nusqa_read(const nusqa_grammar *g,
                                const nusqa_input *input, nusqa_level *worst,
                                const nusqa_report *report);
NUSQA_API void nusqa_doc_free(nusqa_doc *doc);
/* The language of the act, "kk", "ru", *n bytes without an end; they live as
   long as the document. */
NUSQA_API const char *nusqa_doc_lang(const nusqa_doc *doc, size_t *n);
/* What a document says of itself.  Strings live as long as it does, and are
   empty where it does not say. */
typedef struct nusqa_facts {
	nusqa_str iri;  /* of the work: "/akn/kz/act/order/min-edu/..." */
	nusqa_str kind; /* "order", "law": the subtype in its IRI */
	nusqa_str type; /* the same in words of its language: "Бұйрық" */
	nusqa_str number;    /* as the IRI has it */
	nusqa_str day;       /* of signing, YYYY-MM-DD */
	nusqa_str edition;   /* the day of the text: that of signing, or of the
	                        latest change that is in it */
	nusqa_str ended;     /* from when it is repealed; empty: it is not */
	nusqa_str published; /* when officially; empty: not known */
	nusqa_str title;
	nusqa_str lang;          /* "kk" */
	nusqa_str source;        /* the file that it was read from at first,
	                            without its folders */
	nusqa_str source_sha256; /* and what that had in it: 64 digits */
} nusqa_facts;
NUSQA_API void nusqa_about(const nusqa_doc *doc, nusqa_facts *facts);
/* What a kind of nusqa_facts is called in a language, "kk" or "ru", as its
   grammar has it; empty: it has no word.  Lasts as long as the grammar. */
NUSQA_API nusqa_str nusqa_kind_word(const nusqa_grammar *g, const char *lang,
                                    nusqa_str kind);
/*
 * Which other acts a document is about: each act that it changes, cites or
 * says that it was changed by; where changes of one act come into force on
 * several days, each day.  put is called for one after another, those that it
 * changes first, as they stand in the text; what it is given lasts for the
 * call.
 */
typedef enum nusqa_how {
	NUSQA_CHANGES, /* orders changes of it */
	NUSQA_REPEALS, /* ... as a whole */
	NUSQA_CITES,
	NUSQA_CHANGED_BY, /* it tells of changes by that act */
	NUSQA_AWAITS,     /* ... that are not in the text yet */
	NUSQA_UNREAD,     /* orders what is not understood: it may be changed */
	NUSQA_RENAMES,    /* orders a change of its title; told besides */
	NUSQA_OVER,       /* changes for a time end on that day; told besides */
	NUSQA_NAMES,      /* new words for another act name it, which then may
	                     be about it: words are the IRI of that one; iri is
	                     "№ 144" where they have no more; told besides */
	NUSQA_LASTS,      /* tells of its own time; told besides */
} nusqa_how;
typedef struct nusqa_reference {
	nusqa_how how;
	nusqa_str iri;   /* of the work; "nn" where no number is said, and
	                    "0001-01-01" where no day is */
	nusqa_str words; /* that name it, where they are kept: with its title */
	nusqa_str day;   /* from which the changes hold, also those that it
	                    was changed by; empty: not known */
	nusqa_str title; /* NUSQA_RENAMES: what comes into the title, */
	nusqa_str old;   /* in the place of which words; empty: of all of it, */
	int behind;      /* or != 0, behind it */
	const struct nusqa_time *time; /* NUSQA_LASTS */
} nusqa_reference;
NUSQA_API void
nusqa_references(const nusqa_grammar *g, nusqa_doc *doc,
                 void (*put)(void *ctx, const nusqa_reference *r), void *ctx);
/*
 * Words that name acts as titles are compared: letters and digits, small ones,
 * those that look alike being one, and a '"' where an outer quotation begins
 * and where it ends, one for several that stand together; of marks without a
 * partner the first and the last.  "(with changes as of ...)" is no part of a
 * title. lang: "kk", "ru"; of any other, the first language.
 */
NUSQA_API void nusqa_title_key(const nusqa_grammar *g, const char *lang,
                               nusqa_str words, nusqa_buf *out);
/* The titles that a document gives its act, as they are compared, without
   quotation marks; put is called for each. */
NUSQA_API void nusqa_titles(const nusqa_grammar *g, const nusqa_doc *doc,
                            void (*put)(void *ctx, nusqa_str key), void *ctx);
/* Say that orders may name an act by one more title: it had it, or will. */
NUSQA_API void nusqa_entitle(nusqa_doc *doc, nusqa_str title);
/* Say when an act was first officially published, YYYY-MM-DD, if it is the act
   of that IRI; 0 if it is not, or that is no day. */
NUSQA_API int nusqa_publish(nusqa_doc *doc, const char *iri, const char *day);

/*
 * The document in a format: "akn" (XML), "text", "term" and "side" (width
 * columns, 0 for 80; colour if colour != 0; "side" has the old text beside the
 * new one), "html" (a page that needs nothing else), "docx" (a document for
 * word processors; bytes), "md" (GitHub-flavoured Markdown), "tree".  0 if
 * there is no such format, and for "docx" also where libzip is not installed
 * or has no memory left.
 */
typedef struct nusqa_render_options {
	const char *format;
	size_t width;
	int colour;
	int changes;    /* of a marked document: only what has changed, each
	                   with where it stands */
	size_t context; /* ... and as many paragraphs and rows around it */
} nusqa_render_options;
NUSQA_API int nusqa_render(const nusqa_doc *doc, const nusqa_render_options *o,
                           nusqa_buf *out);

/* Where the document belongs in a store: "kz/act/order/min-edu/2025-11-12/258/
   kaz@2025-11-12.xml"; empty where its act is not known. */
NUSQA_API void nusqa_path(const nusqa_doc *doc, nusqa_buf *out);

/*
 * Check structure, eIds, references and tables.  The worst level found.  (That
 * no character of raw text is lost is checked by nusqa_read, every time.)
 */
NUSQA_API nusqa_level nusqa_check(const nusqa_doc *doc,
                                  const nusqa_report *report);
/* What looks wrong in the law itself: letters of two alphabets in a word,
   characters that are not seen, quotes without a partner, impossible days,
   numbers that stand twice.  The worst level found. */
NUSQA_API nusqa_level nusqa_lint(const nusqa_grammar *g, const nusqa_doc *doc,
                                 const nusqa_report *report);
/* Are two documents one act in two languages, by the act that each says it
   is?  1 if so, -1 if not, 0 where one does not say. */
NUSQA_API int nusqa_is_twin(const nusqa_doc *a, const nusqa_doc *b);
/* Is the first act before the other one: of an earlier day, or of the same day
   and issuer with a smaller number?  0 also where one does not say. */
NUSQA_API int nusqa_is_before(const nusqa_doc *a, const nusqa_doc *b);
/* A schema is loaded once and checks many documents.  NULL after a fatal
   message.  Free with nusqa_schema_free. */
typedef struct nusqa_schema nusqa_schema;
NUSQA_API nusqa_schema *nusqa_schema_load(const char *file,
                                          const nusqa_report *report);
NUSQA_API void nusqa_schema_free(nusqa_schema *schema);
NUSQA_API nusqa_level nusqa_schema_check(nusqa_schema *schema,
                                         const nusqa_doc *doc,
                                         const nusqa_report *report);

/* For each unit, "line kind num by file:line rule" and the text it took; line
   0 for all lines of the source, else for that one. */
NUSQA_API void nusqa_explain(const nusqa_doc *doc, size_t line, nusqa_buf *out);

/* The amendments that an act orders.  They borrow the order, which must outlive
   them.  *worst as above.  Free with nusqa_edits_free. */
NUSQA_API nusqa_edits *nusqa_amendments(const nusqa_grammar *g,
                                        nusqa_doc *order, nusqa_level *worst,
                                        const nusqa_report *report);
NUSQA_API size_t nusqa_edits_count(const nusqa_edits *edits);
/* Print them as "term", "told" (the same, to be told by nusqa_tell), "json",
   "line" (JSON on one line) or "tsv"; all != 0 adds what is no change: INTRO,
   SCOPE, FORCE.  0 if there is no such format. */
NUSQA_API int nusqa_edits_print(const nusqa_edits *edits, const char *format,
                                int all, nusqa_buf *out);
/* The first day after `after` (YYYY-MM-DD; NULL: of all) from which changes of
   the order hold; 0 if there is none that is known. */
NUSQA_API int nusqa_edits_day(const nusqa_edits *edits, const char *after,
                              char day[11]);
/* The same, and of those on which what held for a time is over. */
NUSQA_API int nusqa_edits_turn(const nusqa_edits *edits, const char *after,
                               char day[11]);
/* How many of its changes hold from a day on that is not before `from` and is
   before `to`; NULL: without that bound. */
NUSQA_API size_t nusqa_edits_between(const nusqa_edits *edits, const char *from,
                                     const char *to);
/* Does any change that begins on a day hold on a later one, too? */
NUSQA_API int nusqa_edits_lasts(const nusqa_edits *edits, const char *day,
                                const char *later);
/* Are the days of all its changes known?  0: not of each. */
NUSQA_API int nusqa_edits_dated(const nusqa_edits *edits);
/* The words of a clause that leaves the day of a change unknown, as it is not
   understood; empty: there is none. */
NUSQA_API nusqa_str nusqa_edits_unclear(const nusqa_edits *edits);
/* The first day after `after` on which a change is over that held for a time;
   begun: of those whose text holds from that day or earlier; NULL: of all.  0
   if there is none. */
NUSQA_API int nusqa_edits_over(const nusqa_edits *edits, const char *begun,
                               const char *after, char day[11]);
/* Does it suspend provisions without another wording? */
NUSQA_API int nusqa_edits_pauses(const nusqa_edits *edits);
/* Does any new wording in it name a year, maybe that of an end? */
NUSQA_API int nusqa_edits_years(const nusqa_edits *edits);
/* The first day after `after` from which a provision is suspended whose change
   has come into force before, and until when (empty: that is not known): what
   holds meanwhile cannot be told.  0 if there is none. */
NUSQA_API int nusqa_edits_paused(const nusqa_edits *edits, const char *after,
                                 char from[11], char until[11]);
/* Of an order that changes several acts: from now on the days and numbers that
   these calls tell are those of the changes of base alone.  How many of its
   sentences are not understood and surely about other acts. */
NUSQA_API size_t nusqa_edits_limit(const nusqa_grammar *g, nusqa_edits *edits,
                                   const nusqa_doc *base);
/* From now on all these calls tell of the changes alone that begin on a day. */
NUSQA_API void nusqa_edits_only(nusqa_edits *edits, const char *day);
/* An order's changes that began on a day, and until when they hold as the order
   is worded later, from `at` on. */
typedef enum nusqa_ends {
	NUSQA_ENDS_STAY,
	NUSQA_ENDS_MOVE,
	NUSQA_ENDS_LIFT, /* some that suspended are gone by `at`, their end */
	NUSQA_ENDS_LATE, /* one that has passed before `at` moves, or moves to
	                    before it */
	NUSQA_ENDS_UNCLEAR, /* some hold for a time, and they are not the same
	                       changes any more */
} nusqa_ends;
NUSQA_API nusqa_ends nusqa_edits_ends(const nusqa_edits *edits,
                                      const nusqa_edits *later, const char *day,
                                      const char *at);
/* They hold until when the later wording, of `at`, says, if that is clear. */
NUSQA_API void nusqa_edits_move(nusqa_edits *edits, const nusqa_edits *later,
                                const char *day, const char *at);
/* Tell of the changes that began on a day, are not over by `at`, and which the
   wording of that day has not, or words otherwise (not only their end): put is
   given the provision of the order, in words that nusqa_tell tells. */
NUSQA_API void nusqa_edits_reworded(const nusqa_edits *edits,
                                    const nusqa_edits *later, const char *day,
                                    const char *at,
                                    void (*put)(void *ctx, nusqa_str place),
                                    void *ctx);
/* Does a change for a time run: begun before a day, and not over by then? */
NUSQA_API int nusqa_edits_runs(const nusqa_edits *edits, const char *day);
/* What an act says of itself, or of a provision of its own: from when it holds,
   until when, from when until when it is suspended; UNREAD: not understood. */
typedef struct nusqa_time {
	enum {
		NUSQA_TIME_FORCE,
		NUSQA_TIME_TERM,
		NUSQA_TIME_REST,
		NUSQA_TIME_UNREAD
	} what;
	nusqa_str at;             /* "art:3/pt:2"; empty: the act */
	nusqa_str place;          /* the same in words that nusqa_tell tells */
	char from[11], until[11]; /* the first day, and that on which it is
	                             over; empty: not said, not known */
	nusqa_str words;          /* the sentence */
} nusqa_time;
/* put is called for one after another, as they stand in the text. */
NUSQA_API void nusqa_edits_times(const nusqa_edits *edits,
                                 void (*put)(void *ctx, const nusqa_time *t),
                                 void *ctx);
/* What each sentence of the order is: an amendment, a place, a rule of force, a
   provision of its own or a gap; a line each, and a sum. */
NUSQA_API void nusqa_edits_account(const nusqa_edits *edits, nusqa_buf *out);
NUSQA_API void nusqa_edits_free(nusqa_edits *edits);

/* A sentence of an amending act alone, or several lines. */
typedef struct nusqa_sentence {
	const char *text;
	size_t n;
	const char *lang;  /* "kk", "ru"; NULL or empty: find out */
	const char *scope; /* what lines before it are about, "art:5/pt:2";
	                      NULL or empty: nothing */
} nusqa_sentence;
/*
 * How it would be read.  Where it is not understood there are no edits, and
 * *why, which lives as long as they do, says what is not.
 */
NUSQA_API nusqa_edits *nusqa_try(const nusqa_grammar *g,
                                 const nusqa_sentence *sentence,
                                 nusqa_str *why);
/* Why as a form (nusqa_tell). */
NUSQA_API nusqa_str nusqa_try_form(const nusqa_edits *edits);

/*
 * A file that settles what orders leave open (nusqa-pins: act, day, words,
 * place; a line each).  input gives its name and bytes, which may go
 * afterwards.  NULL after messages.  Free with nusqa_pins_free.
 */
typedef struct nusqa_pins nusqa_pins;
NUSQA_API nusqa_pins *nusqa_pins_read(const nusqa_input *input,
                                      const nusqa_report *report);
NUSQA_API void nusqa_pins_free(nusqa_pins *pins);
/* The IRI of the act that a file is said to be, as nusqa_input wants it; it
   lasts as long as the pins.  NULL where nothing is said. */
NUSQA_API const char *nusqa_pins_work(nusqa_pins *pins, const char *file);
/* Settle what they say of an order's amendments; each is told. */
NUSQA_API void nusqa_pins_settle(const nusqa_grammar *g, nusqa_pins *pins,
                                 nusqa_edits *edits,
                                 const nusqa_report *report);
/* 0 after messages where some have settled nothing. */
NUSQA_API int nusqa_pins_used(const nusqa_pins *pins,
                              const nusqa_report *report);

typedef struct nusqa_apply_options {
	const char *as_of;   /* YYYY-MM-DD: what is in force then; NULL: all */
	const char *edition; /* YYYY-MM-DD: of this day is the edition that the
	                        call is a step to: what ends before it is not
	                        applied; NULL: as_of */
	const char *made;    /* YYYY-MM-DD, the day of making */
	int mark;            /* keep what went, marked, beside what came; see
	                        nusqa_marks_hold */
	int no_notes;        /* write no editorial notes */
	int forget;          /* keep no record of what went: no way back */
	int partial; /* apply what can be applied, and say in the act where
	                what is missing; else it is all or nothing */
	int staged;  /* what holds only after as_of comes with another call, and
	                is not told */
	int unlisted; /* ... nor listed in the metadata of what is made */
	int bare;     /* only the text is wanted, to be compared: no notes, no
	                 metadata, and days need not be known */
} nusqa_apply_options;
/*
 * The consolidated act: base with the edits of one order, all or nothing.
 * base, which has no marks, stays as it was.  NULL where anything is refused;
 * the messages say what and why.  Free with nusqa_doc_free.
 */
NUSQA_API nusqa_doc *nusqa_apply(const nusqa_grammar *g, const nusqa_doc *base,
                                 const nusqa_edits *edits,
                                 const nusqa_apply_options *options,
                                 const nusqa_report *report);

/*
 * The edition that begins on the day as_of, when changes of one order that held
 * for a time are over: base, whose text is without them, as that edition; or
 * when they are to be over on another day than before, base holding them.  Free
 * with nusqa_doc_free.
 */
NUSQA_API nusqa_doc *nusqa_end(const nusqa_grammar *g, const nusqa_doc *base,
                               const nusqa_edits *edits,
                               const nusqa_apply_options *options);
/* Say in an edition, once, that it lacks what an act orders, or may order. */
NUSQA_API int nusqa_lack(const nusqa_grammar *g, nusqa_doc *doc, nusqa_str iri,
                         int maybe);
/* The first day after that of its edition on which a change is over that a
   document tells it holds for a time; 0 if there is none. */
NUSQA_API int nusqa_lapse(const nusqa_doc *doc, char day[11]);

/*
 * The act before some orders, the last that changed it, in whatever sequence
 * they are given: what nusqa_apply made, their changes, notes and metadata
 * taken out again, all of them.  NULL where that cannot be exact; the message
 * says why.  Free with nusqa_doc_free.
 */
NUSQA_API nusqa_doc *nusqa_revert(const nusqa_doc *doc,
                                  const nusqa_doc *const *orders,
                                  size_t norders, const nusqa_report *report);

/*
 * What two editions of an act differ in: provisions paired by their numbers and
 * by their text, words compared in each pair, tables by rows and cells.
 * Footnotes, metadata, eIds and what is marked as removed are not compared.
 * Both documents are borrowed and must outlive it.  Free with nusqa_diff_free.
 */
typedef struct nusqa_diff nusqa_diff;
typedef struct nusqa_diff_options {
	/* What makes no difference; notes are those of editors. */
	int ignore_punct, ignore_case, ignore_space, ignore_notes;
} nusqa_diff_options;
NUSQA_API nusqa_diff *nusqa_compare(const nusqa_doc *old_doc,
                                    const nusqa_doc *new_doc,
                                    const nusqa_diff_options *o);
/* How many changes there are. */
NUSQA_API size_t nusqa_diff_count(const nusqa_diff *diff);
/* Footnotes are not compared: those that only one edition has, or has at other
   words, are told; how many. */
NUSQA_API size_t nusqa_diff_footnotes(const nusqa_diff *diff,
                                      const nusqa_report *report);
/* Print them as "json", "stat", "told" (the same, to be told by nusqa_tell), or
   "edits": a list that nusqa_edit applies.  0 if there is no such format. */
NUSQA_API int nusqa_diff_print(nusqa_diff *diff, const char *format,
                               nusqa_buf *out);
/* The comparative table of the two, a row for each structural element that
   changed, as goes with the draft of an amending act: "html", or "docx", which
   is no text.  0 if there is no such format, or the table is too large for
   it. */
NUSQA_API int nusqa_diff_table(nusqa_diff *diff, const char *format,
                               nusqa_buf *out);
/* The new document with what went and what came marked, to be rendered whole:
   with its changes accepted it is the new edition, with them rejected the old
   one.  Free with nusqa_doc_free. */
NUSQA_API nusqa_doc *nusqa_diff_marked(nusqa_diff *diff);
/* The same, to be rendered as its changes only: what stands elsewhere now is
   neither removed nor added, and what has changed in it is marked. */
NUSQA_API nusqa_doc *nusqa_diff_shown(nusqa_diff *diff);
/* What differs in two editions, marked in the new one, as nusqa_apply marks
   what an order changes.  Where the old one and orders made the new one, these
   can be taken out again, all together (nusqa_revert): that gives the old one.
   Free with nusqa_doc_free. */
NUSQA_API nusqa_doc *nusqa_marked(const nusqa_doc *old_doc,
                                  const nusqa_doc *new_doc);
/* Do the marks of a document give both editions exactly, without what is marked
   as removed the new one, without what is marked as added the old one? */
NUSQA_API int nusqa_marks_hold(const nusqa_doc *marked,
                               const nusqa_doc *old_doc,
                               const nusqa_doc *new_doc);
NUSQA_API void nusqa_diff_free(nusqa_diff *diff);
/* Is a document a list of edits that nusqa_diff_print wrote? */
NUSQA_API int nusqa_is_edits(const nusqa_doc *doc);
/* The new edition that a list of edits makes of the old one, exactly; its
   metadata stays that of base.  NULL after a message.  Free with
   nusqa_doc_free. */
NUSQA_API nusqa_doc *nusqa_edit(const nusqa_doc *base, const nusqa_doc *edits,
                                const nusqa_report *report);

/*
 * What two language versions of an act differ in: units, paragraphs, rows and
 * cells that only one of them has, and in each pair of these what must be the
 * same in both languages: numbers, dates, what is counted, references, words
 * in Latin letters, addresses.  The grammar and both documents are borrowed and
 * must outlive it.  Free with nusqa_twins_free.
 */
typedef struct nusqa_twins nusqa_twins;
NUSQA_API nusqa_twins *nusqa_align(const nusqa_grammar *g, const nusqa_doc *a,
                                   const nusqa_doc *b);
/* How many differences there are. */
NUSQA_API size_t nusqa_twins_count(const nusqa_twins *twins);
/* Print them as "term", "told" (the same, to be told by nusqa_tell) or "json".
   0 if there is no such format. */
NUSQA_API int nusqa_twins_print(nusqa_twins *twins, const char *format,
                                int colour, nusqa_buf *out);
/* Report them as messages. */
NUSQA_API nusqa_level nusqa_twins_report(nusqa_twins *twins,
                                         const nusqa_report *report);
NUSQA_API void nusqa_twins_free(nusqa_twins *twins);

/*
 * The act that makes the new edition of an act of the old one: raw text in the
 * formulas of the law, by the same authority, its day and number left open.  It
 * has been read and applied, and gives the new text (editors' notes and stubs
 * aside); where no such order does, 0 after messages that say what cannot be
 * ordered.
 */
NUSQA_API int nusqa_draft(const nusqa_grammar *g, const nusqa_doc *old_doc,
                          const nusqa_doc *new_doc, nusqa_buf *out,
                          const nusqa_report *report);

/* How many units of two editions of an act are what. */
typedef struct nusqa_verdicts {
	size_t same;
	size_t punctuation; /* differ only in the mark at their end */
	size_t differs;
	size_t missing; /* the official text has them, ours has not */
	size_t extra;   /* the other way */
} nusqa_verdicts;
typedef struct nusqa_verify_options {
	const char *format; /* "term", "told" (the same, to be told by
	                       nusqa_tell), "json" */
	int all;            /* also units that are the same */
} nusqa_verify_options;
/* Compare our edition of an act with the official one, unit by unit: title,
   head, preamble, each unit with its number and heading, rows, appendices,
   signature, footnotes.  Only white space between words may differ; of editors'
   notes and contents lists it is printed how many were set aside.  counts may
   be NULL.  0 if there is no such format. */
NUSQA_API int nusqa_verify(const nusqa_doc *ours, const nusqa_doc *official,
                           const nusqa_verify_options *o, nusqa_buf *out,
                           nusqa_verdicts *counts);

/* Versions of the library, the grammar and the libraries it uses, a line. */
NUSQA_API void nusqa_versions(nusqa_buf *out);
NUSQA_API void nusqa_buf_free(nusqa_buf *b);

#ifdef __cplusplus
}
#endif

#endif
