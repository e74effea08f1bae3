#include "grammar/language.h"

#include "base/told.h"

static bool conf_code(struct language *l, struct str value)
{
	l->code = value;
	return true;
}

static bool conf_code3(struct language *l, struct str value)
{
	l->code3 = value;
	return true;
}

static bool letters_mark(struct language *l, struct str value, unsigned bits)
{
	while (value.n) {
		size_t len;
		uint32_t c = rune_lower(str_rune(value, &len));

		if (c >= LETTERS)
			return false;
		l->letter_bits[c] |= (unsigned char)bits;
		value = str_after(value, len);
	}
	return true;
}

static bool conf_alphabet(struct language *l, struct str value)
{
	return letters_mark(l, value, LETTER_ALPHABET);
}

static bool conf_letters(struct language *l, struct str value)
{
	return letters_mark(l, value, LETTER_ALPHABET | LETTER_OWN);
}

static bool conf_likely(struct language *l, struct str value)
{
	return letters_mark(l, value, LETTER_ALPHABET | LETTER_LIKELY);
}

static bool conf_common(struct language *l, struct str value)
{
	while (value.n) {
		struct str word = lexicon_fold(l->lexicon.a, str_word(&value));

		if (word.n)
			*map_put(l->lexicon.a, &l->common, word) = l;
		if (word.n > l->common_longest)
			l->common_longest = word.n;
	}
	return true;
}

static bool conf_back(struct language *l, struct str value)
{
	l->lexicon.back = value;
	return true;
}

static bool conf_front(struct language *l, struct str value)
{
	l->lexicon.front = value;
	return true;
}

/* The first word names what the rest is: `class V аәе`. */
static bool conf_class(struct language *l, struct str value)
{
	struct lexicon *lex = &l->lexicon;

	if (lex->nclasses == SUFFIX_NAMES)
		return false;
	lex->class_names[lex->nclasses] = str_word(&value);
	lex->classes[lex->nclasses++] = str_trim(value);
	return true;
}

static bool conf_inflect(struct language *l, struct str value)
{
	return inflect_read(value, &l->lexicon.inflect);
}

static bool conf_adjective(struct language *l, struct str value)
{
	l->lexicon.adjective = value;
	return true;
}

/* `declension fem а,я`; the first whose endings fit counts. */
static bool conf_declension(struct language *l, struct str value)
{
	struct lexicon *lex = &l->lexicon;
	struct declension *d = vec_push(lex->a, &lex->declensions);

	d->name = str_word(&value);
	d->endings = str_trim(value);
	return d->endings.n && declension_bits(lex, d->name, &d->bits);
}

static bool conf_label(struct language *l, struct str value)
{
	struct str name = str_word(&value);
	struct str *s = arena_alloc(l->lexicon.a, sizeof(*s));

	*s = str_trim(value);
	*map_put(l->lexicon.a, &l->labels, name) = s;
	return s->n != 0;
}

static const struct {
	struct str word;
	bool (*read)(struct language *l, struct str value);
} settings[] = {
    {STR_INIT("code"), conf_code},
    {STR_INIT("code3"), conf_code3},
    {STR_INIT("alphabet"), conf_alphabet},
    {STR_INIT("letters"), conf_letters},
    {STR_INIT("likely"), conf_likely},
    {STR_INIT("common"), conf_common},
    {STR_INIT("back"), conf_back},
    {STR_INIT("front"), conf_front},
    {STR_INIT("class"), conf_class},
    {STR_INIT("inflect"), conf_inflect},
    {STR_INIT("adjective"), conf_adjective},
    {STR_INIT("declension"), conf_declension},
    {STR_INIT("label"), conf_label},
};

static bool conf_line(struct language *l, struct str line)
{
	struct str word = str_word(&line);

	if (word.n == 0 || word.p[0] == '#')
		return true;
	for (size_t i = 0; i < sizeof(settings) / sizeof(*settings); i++)
		if (str_eq(word, settings[i].word))
			return settings[i].read(l, str_trim(line));
	return false;
}

static bool conf_read(struct language *l, const struct grammar_file *file,
                      struct report *report)
{
	struct str rest = file->bytes;
	size_t n = 0;

	while (rest.n) {
		struct str line = str_cut(&rest, '\n');

		n++;
		if (!conf_line(l, line)) {
			struct message m = {
			    .code = DIAG_GRAMMAR_SYNTAX,
			    .name = file->path,
			    .line = n,
			    .col = 1,
			    .excerpt = line,
			    .detail = TOLD("not a setting of a language")};

			diag_put(report, &m);
			return false;
		}
	}
	return true;
}

/* Rules are found by their names, so no two files may have one name. */
static bool rule_again(const struct rule *rule, struct report *report)
{
	diag_put(report, &(struct message){
			     .code = DIAG_GRAMMAR_SYNTAX,
			     .name = rule->file,
			     .line = rule->line,
			     .col = 1,
			     .detail = TOLD("a second rule of that name")});
	return false;
}

/* Number what a rule needs. */
static void rule_literals(struct arena *a, struct language *l,
                          const struct rule *rule)
{
	for (size_t i = 0; i < rule->needs.n; i++)
		for (size_t k = 0; k < rule->needs.p[i].n; k++) {
			struct need *need = &rule->needs.p[i].p[k];

			need->literal =
			    literal_add(a, &l->literals, need->text);
		}
}

static bool rules_file(struct arena *a, struct language *l,
                       const struct grammar_file *file, struct report *report)
{
	struct ruleset *set = arena_alloc(a, sizeof(*set));
	struct str path = file->path;

	while (str_find(path, STR("/")) < path.n)
		str_cut(&path, '/');
	set->name = str_cut(&path, '.');
	*vec_push(a, &l->rulesets) = set;
	if (!rules_read(a, file, set, &l->defines, report))
		return false;
	for (size_t i = 0; i < set->rules.n; i++) {
		struct rule *rule = set->rules.p[i];
		void **slot = map_put(a, &l->rules, rule->name);

		rule->language = l;
		rule_literals(a, l, rule);
		if (*slot != NULL)
			return rule_again(rule, report);
		*slot = rule;
	}
	return true;
}

/* In folder `name`, or shared: a list in kz/. */
static bool belongs(const struct grammar_file *file, struct str name)
{
	struct str path = file->path, folder = str_cut(&path, '/');

	return str_eq(folder, name) ||
	       (str_eq(folder, STR("kz")) && str_ends(path, STR(".tsv")));
}

struct language *language_read(struct arena *a,
                               const struct grammar_files *files,
                               struct str name, struct report *report)
{
	struct language *l = arena_alloc(a, sizeof(*l));
	bool good = true;

	l->lexicon.a = a;
	for (size_t i = 0; good && i < files->n; i++)
		if (belongs(&files->p[i], name) &&
		    str_ends(files->p[i].path, STR("language.conf")))
			good = conf_read(l, &files->p[i], report);
	l->lexicon.code = l->code;
	for (size_t i = 0; good && i < files->n; i++) {
		const struct grammar_file *f = &files->p[i];

		if (!belongs(f, name))
			continue;
		if (str_ends(f->path, STR(".tsv")))
			good = lexicon_read(&l->lexicon, f, report);
		else if (str_ends(f->path, STR(".rules")))
			good = rules_file(a, l, f, report);
	}
	if (good && !lexicon_settle(&l->lexicon)) {
		diag_put(report,
		         &(struct message){
			     .code = DIAG_GRAMMAR_SYNTAX,
			     .name = name,
			     .detail = TOLD("too many features of suffixes")});
		good = false;
	}
	if (!good)
		language_free(l);
	return good ? l : NULL;
}

void language_free(struct language *lang)
{
	for (size_t i = 0; i < lang->lexicon.all.n; i++)
		wordlist_free(lang->lexicon.all.p[i]);
}

const struct ruleset *language_rules(const struct language *lang,
                                     struct str name)
{
	static const struct ruleset none = {0};

	for (size_t i = 0; i < lang->rulesets.n; i++)
		if (str_eq(lang->rulesets.p[i]->name, name))
			return lang->rulesets.p[i];
	return &none;
}

const struct rule *language_rule(const struct language *lang, struct str name)
{
	return map_get(&lang->rules, name);
}

struct str language_label(const struct language *lang, struct str name)
{
	const struct str *s = map_get(&lang->labels, name);

	return s != NULL ? *s : STR("");
}

const struct wordlist *language_list(const struct language *lang,
                                     struct str name)
{
	return lexicon_list(&lang->lexicon, name);
}

struct str language_agreement(const struct language *lang, struct arena *a,
                              const struct entry *noun, struct str column)
{
	const struct wordlist *list = language_list(lang, STR("agreement"));
	const struct lexicon *lex = &lang->lexicon;
	struct phrase ph = {0};

	if (list == NULL || noun == NULL)
		return STR("");
	phrase_of(&ph, a, noun);
	for (size_t i = 0; ph.n && i < lex->ndeclensions; i++) {
		struct str name = lex->declension_names[i];
		const struct entry *row;

		if ((ph.declensions[ph.n - 1] & 1u << i) == 0)
			continue;
		row = wordlist_entry(list, STR("word"), str_cut(&name, '-'));
		if (row != NULL)
			return entry_cell(row, column);
	}
	return STR("");
}
