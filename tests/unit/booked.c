#include "booked.h"

#include <string.h>

#define LAW_KK_IS                                                                                      \
	"\"Есеп туралы\" 2001 жылғы 10 қаңтардағы № 30 Қазақстан " \
	"Республикасының Заңына"
#define LAW_RU_IS                                                                                              \
	"Закон Республики Казахстан от 10 января 2001 года № 30 \"Об " \
	"отчетности\""
#define RULES_KK_IS                                                                                                           \
	"\"Есеп беру қағидаларын бекіту туралы\" Қазақстан Республикасы " \
	"Қаржы министрінің 2020 жылғы 3 сәуірдегі № 15 бұйрығына"
#define RULES_RU_IS                                                                                                        \
	"приказ Министра финансов Республики Казахстан от 3 апреля 2020 " \
	"года № 15 \"Об утверждении Правил отчетности\""

/* An act of each kind and language, and an order that changes it. */
struct heads {
	const char *lang, *mark;
	const char *base; /* above the text of the act */
	const char *order, *force, *signed_by;
};

static const struct heads heads[] = {
    {"kk", "",
     "Есеп туралы\nҚазақстан Республикасының 2001 жылғы 10 қаңтардағы № 30 "
     "Заңы\n",
     "\"Есеп туралы\" Қазақстан Республикасының Заңына өзгерістер енгізу "
     "туралы\nҚазақстан Республикасының 2025 жылғы 5 мамырдағы № 190-VIII "
     "Заңы\n1-бап. " LAW_KK_IS " мынадай өзгерістер енгізілсін:\n",
     "2-бап. Осы Заң 2025 жылғы 1 маусымнан бастап қолданысқа енгізіледі.\n",
     "Қазақстан Республикасының Президенті Қ. Ахметов\n"},
    {"ru", "",
     "Об отчетности\nЗакон Республики Казахстан от 10 января 2001 года № "
     "30\n",
     "О внесении изменений в Закон Республики Казахстан \"Об "
     "отчетности\"\nЗакон Республики Казахстан от 5 мая 2025 года № "
     "190-VIII\nСтатья 1. Внести в " LAW_RU_IS " следующие изменения:\n",
     "Статья 2. Настоящий Закон вводится в действие с 1 июня 2025 года.\n",
     "Президент Республики Казахстан К. Ахметов\n"},
    {"kk", "@rules\n",
     "Есеп беру қағидаларын бекіту туралы\nҚазақстан Республикасы Қаржы "
     "министрінің 2020 жылғы 3 сәуірдегі № 15 бұйрығы\nБҰЙЫРАМЫН:\n1. Осы "
     "бұйрыққа 1-қосымшаға сәйкес Есеп беру қағидалары бекітілсін.\n2. "
     "Бақылау департаментке жүктелсін.\nМинистр А. Сейітова\nҚазақстан "
     "Республикасы\nҚаржы министрінің\n2020 жылғы 3 сәуірдегі\n№ 15 "
     "бұйрығына\n1-қосымша\nЕсеп беру қағидалары\n",
     "\"Есеп беру қағидаларын бекіту туралы\" Қазақстан Республикасы Қаржы "
     "министрінің 2020 жылғы 3 сәуірдегі № 15 бұйрығына өзгерістер енгізу "
     "туралы\nҚазақстан Республикасы Қаржы министрінің 2025 жылғы 5 "
     "мамырдағы № 90 бұйрығы\nБҰЙЫРАМЫН:\n1. " RULES_KK_IS
     " мынадай өзгерістер енгізілсін:\n",
     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.\n",
     "Министр А. Сейітова\n"},
    {"ru", "@rules\n",
     "Об утверждении Правил отчетности\nПриказ Министра финансов Республики "
     "Казахстан от 3 апреля 2020 года № 15\nПРИКАЗЫВАЮ:\n1. Утвердить "
     "Правила отчетности согласно приложению 1 к настоящему приказу.\n2. "
     "Контроль возложить на департамент.\nМинистр А. Сеитова\nПриложение "
     "1\nк приказу Министра финансов\nРеспублики Казахстан\nот 3 апреля "
     "2020 года № 15\nПравила отчетности\n",
     "О внесении изменений в приказ Министра финансов Республики Казахстан "
     "от 3 апреля 2020 года № 15 \"Об утверждении Правил отчетности\"\n"
     "Приказ Министра финансов Республики Казахстан от 5 мая 2025 года № "
     "90\nПРИКАЗЫВАЮ:\n1. Внести в " RULES_RU_IS " следующие изменения:\n",
     "2. Настоящий приказ вводится в действие со дня его подписания.\n",
     "Министр А. Сеитова\n"},
};

/* An example as acts, and what comes of it. */
struct booking {
	struct arena *a;
	const nusqa_grammar *grammar;
	const struct booked *b;
	const struct heads *heads;
	struct buf order, annex, pins, said;
	struct str force;
	nusqa_report report;
};

static void said_add(void *ctx, const nusqa_message *m)
{
	struct buf *out = ctx;

	/* What stands in no certain order is told elsewhere. */
	if (m->level == NUSQA_STYLE)
		return;
	buf_format(out, "%.*s", (int)m->text.n, m->text.p);
	if (m->detail.n)
		buf_format(out, ": %.*s", (int)m->detail.n, m->detail.p);
	buf_char(out, '\n');
}

static const struct heads *heads_of(const struct booked *b)
{
	const struct heads *best = NULL;

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (str_eq(str_from(heads[i].lang), b->lang) &&
		    str_starts(b->base, str_from(heads[i].mark)))
			best = &heads[i];
	return best;
}

/* "words | a | b": a line of pins, whose cells tabs divide. */
static void pin_add(struct buf *out, struct str line)
{
	while (line.n) {
		size_t at = str_find(line, STR(" | "));

		buf_add(out, str_sub(line, 0, at));
		buf_char(out, at < line.n ? '\t' : '\n');
		line = str_after(line, at + 3);
	}
}

static void order_line(struct booking *k, struct str line, bool *below)
{
	static const struct str force = STR_INIT("@force "),
				pin = STR_INIT("@pin ");
	struct buf *out = *below ? &k->annex : &k->order;

	if (str_starts(line, force))
		k->force = str_format(k->a, "%.*s\n",
		                      STR_ARG(str_after(line, force.n)));
	else if (str_starts(line, pin))
		pin_add(&k->pins, str_after(line, pin.n));
	else if (str_eq(line, STR("@annex")))
		*below = true;
	else
		buf_format(out, "%.*s\n", STR_ARG(line));
}

static void order_make(struct booking *k)
{
	struct str rest = k->b->says;
	bool below = false;

	k->force = str_from(k->heads->force);
	buf_add(&k->order, str_from(k->heads->order));
	while (rest.n)
		order_line(k, str_cut(&rest, '\n'), &below);
	buf_add(&k->order, k->force);
	buf_add(&k->order, str_from(k->heads->signed_by));
	buf_add(&k->order, buf_str(&k->annex));
}

/* What is said behind the word of an option; NULL: it is not there. */
static const char *option(const struct booking *k, struct str name)
{
	struct str rest = k->b->options, word;

	while ((word = str_word(&rest)).n != 0)
		if (str_starts(word, name))
			return str_z(k->a, str_after(word, name.n));
	return NULL;
}

static nusqa_doc *act(struct booking *k, const char *name, struct str text)
{
	const nusqa_report quiet = {0};
	const nusqa_input input = {.name = name,
	                           .bytes = text.p,
	                           .n = text.n,
	                           .lang = str_z(k->a, k->b->lang),
	                           .published = option(k, STR("published="))};

	return nusqa_read(k->grammar, &input, NULL, &quiet);
}

static void pins_go(struct booking *k, nusqa_edits *edits)
{
	const nusqa_input input = {
	    .name = "pins", .bytes = k->pins.p, .n = k->pins.n};
	nusqa_pins *pins =
	    k->pins.n ? nusqa_pins_read(&input, &k->report) : NULL;

	if (pins == NULL)
		return;
	nusqa_pins_settle(k->grammar, pins, edits, &k->report);
	nusqa_pins_used(pins, &k->report);
	nusqa_pins_free(pins);
}

/* A line with single blanks; nothing of the frame of a table. */
static void line_add(struct buf *out, struct str line)
{
	static const struct str frame = STR_INIT("-+");
	bool words = false;
	char before = ' ';

	for (size_t i = 0; i < line.n; i++)
		words |= str_find(frame, str_sub(line, i, i + 1)) == frame.n;
	for (size_t i = 0; i < line.n && words; i++) {
		if (line.p[i] != ' ' || before != ' ')
			buf_char(out, line.p[i]);
		before = line.p[i];
	}
	if (words)
		buf_char(out, '\n');
}

/* The lines of an act, as if it had no layout. */
static struct str text_of(struct booking *k, const nusqa_doc *doc)
{
	const nusqa_render_options o = {.format = "text"};
	nusqa_buf text = {0};
	struct buf out = {0};
	struct str rest, s;

	nusqa_render(doc, &o, &text);
	rest = (struct str){text.p, text.n};
	while (rest.n)
		line_add(&out, str_strip(str_cut(&rest, '\n')));
	s = str_copy(k->a, buf_str(&out));
	nusqa_buf_free(&text);
	buf_free(&out);
	return s;
}

/* Cut a first line off that is the same in both; false where it is not. */
static bool line_same(struct str *x, struct str *y)
{
	struct str p = *x, q = *y;

	if (x->n == 0 || y->n == 0 ||
	    !str_eq(str_cut(&p, '\n'), str_cut(&q, '\n')))
		return false;
	*x = p;
	*y = q;
	return true;
}

/* How many lines x has before one that is the next of y; false: it has none. */
static bool line_sought(struct str x, struct str y, size_t *lines)
{
	struct str want = str_cut(&y, '\n');

	for (*lines = 0; x.n != 0; ++*lines)
		if (str_eq(str_cut(&x, '\n'), want))
			return want.n != 0;
	return false;
}

static void line_put(struct buf *out, char sign, struct str *s)
{
	struct str line = str_cut(s, '\n');

	buf_format(out, "%c %.*s\n", sign, STR_ARG(line));
}

static struct str lines_differ(struct arena *a, struct str was, struct str is)
{
	struct buf out = {0};
	struct str s;

	while (was.n || is.n) {
		size_t out_of, into;
		bool goes, comes;

		if (line_same(&was, &is))
			continue;
		goes = line_sought(was, is, &out_of);
		comes = line_sought(is, was, &into);
		/* What is found nearer goes on. */
		if (was.n && (!comes || (goes && out_of <= into)))
			line_put(&out, '-', &was);
		else
			line_put(&out, '+', &is);
		if (was.n && is.n && !goes && !comes)
			line_put(&out, '+', &is);
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

static struct str change(struct booking *k)
{
	const nusqa_apply_options how = {
	    .as_of = option(k, STR("as-of=")),
	    .partial = option(k, STR("partial")) != NULL,
	    .no_notes = option(k, STR("notes")) == NULL,
	    .forget = 1};
	struct str text =
	    str_join(k->a, str_from(k->heads->base),
	             str_after(k->b->base, strlen(k->heads->mark)));
	nusqa_doc *base = act(k, "base", text);
	nusqa_doc *order = act(k, "order", buf_str(&k->order));
	nusqa_edits *edits =
	    nusqa_amendments(k->grammar, order, NULL, &k->report);
	nusqa_doc *done = NULL;
	struct str differs = STR("");

	if (edits != NULL) {
		pins_go(k, edits);
		done = nusqa_apply(k->grammar, base, edits, &how, &k->report);
		nusqa_edits_free(edits);
	}
	if (done != NULL) {
		differs =
		    lines_differ(k->a, text_of(k, base), text_of(k, done));
		nusqa_doc_free(done);
	}
	nusqa_doc_free(base);
	nusqa_doc_free(order);
	return differs;
}

struct str booked_change(struct arena *a, const nusqa_grammar *grammar,
                         const struct booked *b, struct str *said)
{
	struct booking k = {
	    .a = a, .grammar = grammar, .b = b, .heads = heads_of(b)};
	struct str differs;

	*said = STR("");
	if (k.heads == NULL)
		return STR("");
	k.report = (nusqa_report){said_add, &k.said};
	order_make(&k);
	differs = change(&k);
	*said = str_copy(a, buf_str(&k.said));
	buf_free(&k.order);
	buf_free(&k.annex);
	buf_free(&k.pins);
	buf_free(&k.said);
	return differs;
}
