#include "cli/speech.h"

#include "cli/file.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifndef LOCALEDIR
#define LOCALEDIR "/usr/local/share/locale"
#endif

enum { NAME = 2 }; /* letters of a language's name */

static const char *speech_word(void *ctx, const char *english)
{
	(void)ctx;
	return *english != '\0' ? gettext(english) : english;
}

static const char *speech_counted(void *ctx, const char *one, const char *many,
                                  unsigned long n)
{
	(void)ctx;
	return ngettext(one, many, n);
}

static const struct {
	const char *name;
	struct told_words words;
} tongues[] = {
    {"ru", {speech_word, speech_counted, "ru"}},
    {"kk", {speech_word, speech_counted, "kk"}},
};
enum { TONGUES = sizeof(tongues) / sizeof(*tongues) };

/* Is this "ru", "ru_RU", "ru_RU.UTF-8", "ru@x"? */
static bool is_tongue(struct str locale, const char *name)
{
	return str_starts(locale, str_from(name)) &&
	       (locale.n == NAME || strchr("_.@-", locale.p[NAME]) != NULL);
}

/* The language of a locale, TONGUES for any other. */
static size_t speech_of(struct str locale)
{
	size_t i = 0;

	while (i < TONGUES && !is_tongue(locale, tongues[i].name))
		i++;
	return i;
}

static struct str environment(const char *name)
{
	const char *value = getenv(name);

	return str_from(value ? value : "");
}

/* Of the languages in LANGUAGE, "ru:en", the first one that is known; without
   it that of the locale.  As gettext has it, LANGUAGE is not asked where the
   locale is said to be C. */
static size_t speech_asked(void)
{
	struct str list = environment("LANGUAGE");
	struct str locale = environment("LC_ALL");

	if (locale.n == 0)
		locale = environment("LC_MESSAGES");
	if (locale.n == 0)
		locale = environment("LANG");
	if (str_eq(locale, STR("C")) || str_eq(locale, STR("POSIX")))
		return TONGUES;
	if (list.n == 0)
		return speech_of(locale);
	while (list.n != 0) {
		struct str one = str_cut(&list, ':');
		size_t i = speech_of(one);

		if (i < TONGUES || is_tongue(one, "en"))
			return i;
	}
	return TONGUES;
}

/* The folder of the catalogues: that of a build, that of an installation
   wherever it was moved to, or that which it was made for. */
static char *speech_folder(const char *name)
{
	static const char *const places[] = {"locale", "../share/locale"};
	char file[] = "/xx/LC_MESSAGES/nusqa.mo";

	memcpy(file + 1, name, NAME);
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		char *folder = file_beside(places[i], file);

		if (folder != NULL)
			return folder;
	}
	return strdup(LOCALEDIR);
}

/* The locale is one that is there everywhere, and LANGUAGE names the
   catalogue: that of the language need not be generated on a machine. */
static bool speech_load(size_t i)
{
	char *folder = speech_folder(tongues[i].name);
	bool good = folder != NULL &&
	            setlocale(LC_MESSAGES, "C.UTF-8") != NULL &&
	            setenv("LANGUAGE", tongues[i].name, 1) == 0 &&
	            bindtextdomain("nusqa", folder) != NULL &&
	            bind_textdomain_codeset("nusqa", "UTF-8") != NULL &&
	            textdomain("nusqa") != NULL;

	free(folder);
	return good;
}

const struct told_words *speech_find(const char *given)
{
	size_t i = given ? speech_of(str_from(given)) : speech_asked();

	return i < TONGUES && speech_load(i) ? &tongues[i].words : NULL;
}

const char *speech_name(const struct told_words *words)
{
	return words ? words->ctx : "en";
}

const char *speech_given(int argc, char **argv)
{
	const struct str option = STR("--lang");
	const char *given = NULL;

	for (int i = 1;
	     i < argc && argv[i] != NULL && strcmp(argv[i], "--") != 0; i++) {
		struct str word = str_from(argv[i]);
		const char *value = NULL;

		if (str_eq(word, option) && i + 1 < argc)
			value = argv[i + 1];
		else if (str_starts(word, STR("--lang=")))
			value = argv[i] + option.n + 1;
		if (value != NULL && (strcmp(value, "en") == 0 ||
		                      (strlen(value) == NAME &&
		                       speech_of(str_from(value)) < TONGUES)))
			given = value;
	}
	return given;
}

const char *speech_text(const struct told_words *words, const char *english)
{
	return words ? words->find(words->ctx, english) : english;
}
