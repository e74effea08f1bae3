#ifndef TEXT_ENCODING_H
#define TEXT_ENCODING_H

#include "base/str.h"

/*
 * What bytes that are not UTF-8 are.  UTF-16 is known by its byte order mark,
 * or by the zero bytes that it has in the place of every other one.  Bytes of
 * which most are no UTF-8 are windows-1251 or RK1048, its Kazakh form (STRK
 * 1048-2002; it has Kazakh letters where the other has letters of languages
 * that no act is in, so both are read by one table), if they read as letters,
 * small ones most of all, and among them as many of the frequent ones as text
 * has.
 */
struct encoding {
	enum {
		ENCODING_UTF8, /* all of it, or most: then with faults */
		ENCODING_UTF16LE,
		ENCODING_UTF16BE,
		ENCODING_RK1048,
		ENCODING_OTHER, /* name says which it seems to be */
	} kind;
	struct str name; /* "UTF-16LE" */
};

/* Looks at the front of s only, but for a text without a byte order mark of
   which the front is ASCII. */
struct encoding encoding_find(struct str s);
/* What is to be done about bytes that are not read, for a message: of none that
   has a name; empty: nothing is known. */
struct str encoding_advise(struct arena *a, struct encoding e);
/*
 * The same text in UTF-8, in the arena: character by character, so that lines
 * and columns stay; lone surrogates become three bytes each, as they would be
 * in UTF-8 if it had them.  s itself if there is nothing to convert.
 */
struct str encoding_convert(struct arena *a, struct str s, struct encoding e);

#endif
