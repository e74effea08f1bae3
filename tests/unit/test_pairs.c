/* Two editions made together, with all that differs known: the comparison says
   that, and nothing else. */
#include "act.h"
#include "base/vec.h"
#include "diff/diff.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { PARTS = 3, CHOICES = 6, ROWS = 20 };

/* What the acts of a language are made of. */
struct tongue {
	const char *code, *head, *tail, *columns, *said, *fresh;
	const char *parts[PARTS][CHOICES];
};

static const struct tongue tongues[] = {
    {"ru",
     "О порядке ведения реестра\n"
     "Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № "
     "200\n\nПРИКАЗЫВАЮ:\n",
     "\nМинистр А. Сейітова\n\nПриложение к приказу\nМинистра финансов\nот 3 "
     "апреля 2024 года № 200\n\nПеречень объектов\n\n",
     "Объект\tАдрес\tСрок\tСумма\n",
     "Номер дела %zu, срок хранения %zu лет",
     "совсем иное",
     {{"Заявитель в установленном порядке", "Комиссия после проверки",
       "Уполномоченный орган", "Департамент методологии", "Секретарь комиссии",
       "Местный исполнительный орган"},
      {"представляет отчет об исполнении бюджета",
       "размещает сведения о получателях помощи",
       "утверждает план мероприятий на полугодие",
       "проверяет полноту приложенных документов",
       "ведет перечень действующих договоров",
       "обновляет данные о состоянии счетов"},
      {"в течение пяти рабочих дней", "ежегодно до первого сентября",
       "не позднее двух месяцев", "в день поступления запроса",
       "по истечении каждого квартала", "после согласования сторон"}}},
    {"kk",
     "Тізілімді жүргізу тәртібі туралы\n"
     "Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 200 "
     "бұйрығы\n\nБҰЙЫРАМЫН:\n",
     "\nМинистр А. Сейітова\n\nҚаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ "
     "200 бұйрығына қосымша\n\nОбъектілер тізбесі\n\n",
     "Объект\tМекенжай\tМерзім\tСома\n",
     "Істің нөмірі %zu, сақталуы %zu жыл",
     "мүлдем басқа",
     {{"Өтініш беруші белгіленген тәртіппен", "Комиссия тексергеннен кейін",
       "Уәкілетті орган", "Әдіснама департаменті", "Комиссия хатшысы",
       "Жергілікті атқарушы орган"},
      {"бюджеттің атқарылуы туралы есепті ұсынады",
       "көмек алушылар туралы мәліметтерді орналастырады",
       "жартыжылдыққа арналған жоспарды бекітеді",
       "қоса берілген құжаттардың толықтығын тексереді",
       "қолданыстағы шарттардың тізбесін жүргізеді",
       "шоттардың жай-күйі туралы деректерді жаңартады"},
      {"бес жұмыс күні ішінде", "жыл сайын бірінші қыркүйекке дейін",
       "екі айдан кешіктірмей", "сұрау салу түскен күні",
       "әрбір тоқсан аяқталған соң", "тараптар келіскеннен кейін"}}},
};

/* A point or a row, in the order of one edition. */
struct line {
	struct str text;
	size_t was; /* its number in the old edition; 0: it is new */
	bool busy;  /* it was changed */
	bool moved;
};

struct lines {
	struct line *p;
	size_t n, cap;
};

struct pair {
	const struct tongue *tongue;
	uint64_t state;
	struct lines points, rows;
	size_t words, added, removed, moved, renumbered;
	size_t bytes; /* of words that differ */
};

static size_t chance(struct pair *p, size_t n)
{
	p->state = p->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(p->state >> 33) % n;
}

static struct str sentence(struct pair *p)
{
	const char *part[PARTS];
	struct str said;
	size_t number = chance(p, 90000), years = chance(p, 90);

	for (size_t i = 0; i < PARTS; i++)
		part[i] = p->tongue->parts[i][chance(p, CHOICES)];
	said = str_fill(&test.a, str_from(p->tongue->said), STR("%zu"),
	                str_format(&test.a, "%zu", number));
	said = str_fill(&test.a, said, STR("%zu"),
	                str_format(&test.a, "%zu", years));
	return str_format(&test.a, "%s %s %s. %.*s.", part[0], part[1], part[2],
	                  STR_ARG(said));
}

static struct str row(struct pair *p)
{
	size_t a = 10000 + chance(p, 80000), b = chance(p, 900);
	size_t c = 2000 + chance(p, 90), d = 1000 + chance(p, 90000);

	return str_format(&test.a, "%s %zu\tМ-%zu-%zu\t%zu\t%zu",
	                  p->tongue->code, a, a % 97, b, c, d);
}

static void line_insert(struct lines *l, size_t at, struct line line)
{
	vec_push(&test.a, l);
	for (size_t i = l->n - 1; i > at; i--)
		l->p[i] = l->p[i - 1];
	l->p[at] = line;
}

static void line_add(struct lines *l, struct str text)
{
	struct line *line = vec_push(&test.a, l);

	line->text = text;
	line->was = l->n;
}

static struct line line_take(struct lines *l, size_t at)
{
	struct line line = l->p[at];

	for (size_t i = at; i + 1 < l->n; i++)
		l->p[i] = l->p[i + 1];
	l->n--;
	return line;
}

/* An old line, far from the ends and from what was changed before. */
static size_t line_pick(struct pair *p, struct lines *l)
{
	for (;;) {
		size_t at = 5 + chance(p, l->n - 10);
		bool free = true;

		for (size_t i = at - 4; i <= at + 4; i++)
			free &= l->p[i].was != 0 && !l->p[i].busy;
		if (free)
			return at;
	}
}

/* One of the words between from and to of a text becomes another. */
static void change_word(struct pair *p, struct lines *l)
{
	struct line *line = &l->p[line_pick(p, l)];
	bool cell = l == &p->rows;
	struct str rest = line->text, word = {0};
	size_t k = cell ? 0 : 3 + chance(p, 4);
	struct str fresh = str_from(cell ? "Новый" : p->tongue->fresh);

	if (cell) {
		word = str_after(rest, str_find(rest, STR("\t")) + 1);
		word = str_sub(word, 0, str_find(word, STR("\t")));
	}
	for (; !cell && k > 0; k--)
		word = str_word(&rest);
	line->text = str_format(
	    &test.a, "%.*s%.*s%.*s", (int)(word.p - line->text.p), line->text.p,
	    STR_ARG(fresh),
	    STR_ARG(str_after(line->text,
	                      (size_t)(word.p - line->text.p) + word.n)));
	line->busy = true;
	p->bytes += word.n + fresh.n;
	p->words++;
}

static void change_move(struct pair *p, struct lines *l)
{
	size_t at = line_pick(p, l);
	struct line line = line_take(l, at);
	size_t to = line_pick(p, l);

	if (to + 4 > at && to < at + 4)
		to = at > l->n / 2 ? 5 : l->n - 5;
	line.moved = line.busy = true;
	line_insert(l, to, line);
	p->moved++;
}

static void change_some(struct pair *p)
{
	struct lines *l = chance(p, 3) ? &p->points : &p->rows;
	struct line fresh = {0};

	switch (chance(p, 6)) {
	case 0:
		change_move(p, l);
		break;
	case 1:
		line_take(l, line_pick(p, l));
		p->removed++;
		break;
	case 2:
		fresh.text = l == &p->rows ? row(p) : sentence(p);
		line_insert(l, line_pick(p, l), fresh);
		p->added++;
		break;
	default:
		change_word(p, l);
		break;
	}
}

static struct doc *edition(struct pair *p, bool new)
{
	struct buf out = {0};
	struct doc *doc;

	buf_format(&out, "%s", p->tongue->head);
	for (size_t i = 0; i < p->points.n; i++) {
		const struct line *l = &p->points.p[i];

		buf_format(&out, "%zu. %.*s\n", i + 1, STR_ARG(l->text));
		if (new && l->was != 0 && l->was != i + 1 && !l->moved)
			p->renumbered++;
	}
	buf_format(&out, "%s%s", p->tongue->tail, p->tongue->columns);
	for (size_t i = 0; i < p->rows.n; i++)
		buf_format(&out, "%.*s\n", STR_ARG(p->rows.p[i].text));
	test.lang = p->tongue->code;
	doc = act_of(str_z(&test.a, buf_str(&out)));
	buf_free(&out);
	return doc;
}

static void pair_holds(const struct tongue *tongue, uint64_t seed, size_t bytes,
                       size_t edits)
{
	struct pair p = {.tongue = tongue, .state = seed};
	size_t count[CHANGE_KINDS] = {0}, moved = 0, marked = 0;
	struct doc *old, *new;
	struct diff d;

	for (size_t n = 0; n < bytes; n += p.points.p[p.points.n - 1].text.n)
		line_add(&p.points, sentence(&p));
	for (size_t i = 0; i < edits * ROWS; i++)
		line_add(&p.rows, row(&p));
	old = edition(&p, false);
	for (size_t i = 0; i < edits; i++)
		change_some(&p);
	new = edition(&p, true);
	diff_read(&d, old, new, (struct ignore){0});
	for (size_t i = 0; i < d.list.n; i++) {
		const struct change *c = &d.list.p[i];

		moved += c->moved;
		count[c->kind] += !c->moved;
		for (size_t k = 0; k < c->nhunks; k++)
			marked += c->hunks[k].nx + c->hunks[k].ny;
	}
	assert_int_equal(count[CHANGE_WORDS], p.words);
	assert_int_equal(count[CHANGE_ADDED], p.added);
	assert_int_equal(count[CHANGE_REMOVED], p.removed);
	assert_int_equal(moved, p.moved);
	assert_int_equal(count[CHANGE_PLACE] + moved, p.renumbered + p.moved);
	assert_true(marked * 100 <= p.bytes * 102);
	diff_free(&d);
	doc_free(old);
	doc_free(new);
}

static void what_is_reported_is_what_was_done(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(tongues) / sizeof(*tongues); i++)
		for (uint64_t seed = 1; seed <= 12; seed++)
			pair_holds(&tongues[i], seed, 20000, 7);
}

static void so_it_is_in_large_acts(void **state)
{
	(void)state;
	pair_holds(&tongues[0], 100, 100000, 7);
	pair_holds(&tongues[1], 200, 1000000, 55);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_is_reported_is_what_was_done),
	    TEST(so_it_is_in_large_acts),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
