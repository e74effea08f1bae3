#ifndef CLI_SPEECH_H
#define CLI_SPEECH_H

#include "base/told.h"

/*
 * The language of messages and help, by the catalogues that are installed
 * beside the command.  given: "en", "ru", "kk", of --lang; NULL: what the
 * environment asks for.  NULL is English, for which nothing is loaded.
 */
const struct told_words *speech_find(const char *given);
/* The language that words are in: "ru". */
const char *speech_name(const struct told_words *words);
/* What --lang says among the arguments; NULL: nothing that is known. */
const char *speech_given(int argc, char **argv);
/* One text; NULL for words: as it is. */
const char *speech_text(const struct told_words *words, const char *english);

#endif
