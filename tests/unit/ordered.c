#include "ordered.h"

#include "parse/remark.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

enum { ORDERED_MAX = 64 };

static struct {
	struct said_edit p[ORDERED_MAX];
	size_t n;
} ordered;

static bool is_kazakh(void)
{
	return str_eq(now.base->lang, STR("kk"));
}

void ordered_base(const char *text)
{
	change_forget(&now.done);
	nusqa_edits_free((nusqa_edits *)now.edits);
	now.edits = NULL;
	change_forget(&now.order);
	change_forget(&now.base);
	said_clear(&test.said);
	now.options.no_notes = true;
	test.lang = NULL;
	now.base = act_of(text);
	ordered.n = 0;
}

void ordered_add(struct said_edit e)
{
	assert_true(ordered.n < ORDERED_MAX);
	ordered.p[ordered.n++] = e;
}

size_t ordered_count(void)
{
	return ordered.n;
}

void ordered_reverse(void)
{
	for (size_t i = 0; i < ordered.n / 2; i++) {
		struct said_edit e = ordered.p[i];

		ordered.p[i] = ordered.p[ordered.n - 1 - i];
		ordered.p[ordered.n - 1 - i] = e;
	}
}

/* An order in which each new wording stands in quotes of its own. */
static char *order_text(void)
{
	struct buf out = {0};
	bool kk = is_kazakh();
	char *s;

	buf_add(&out,
	        kk ? STR("\"Жоспар туралы\" Қазақстан Республикасы Қаржы "
	                 "министрінің 2023 жылғы 1 наурыздағы № 77 бұйрығына "
	                 "өзгеріс енгізу туралы\nҚазақстан Республикасы Қаржы "
	                 "министрінің 2024 жылғы 3 сәуірдегі № 189 "
	                 "бұйрығы\nБҰЙЫРАМЫН:\n1. \"Жоспар туралы\" Қазақстан "
	                 "Республикасы Қаржы министрінің 2023 жылғы 1 "
	                 "наурыздағы № 77 бұйрығына мынадай өзгерістер "
	                 "енгізілсін:\n")
	           : STR("О внесении изменений в приказ Министра финансов "
	                 "Республики Казахстан от 1 марта 2023 года № 77 \"Об "
	                 "утверждении Правил\"\nПриказ Министра финансов "
	                 "Республики Казахстан от 3 апреля 2024 года № "
	                 "189\nПРИКАЗЫВАЮ:\n1. Внести в приказ Министра "
	                 "финансов Республики Казахстан от 1 марта 2023 года "
	                 "№ 77 \"Об утверждении Правил\" следующие "
	                 "изменения:\n"));
	for (size_t i = 0; i < ordered.n; i++)
		buf_format(&out,
		           kk ? "%zu) 1-тармақ мынадай редакцияда "
		                "жазылсын:\n\"%s\";\n"
		              : "%zu) пункт 1 изложить в следующей "
		                "редакции:\n\"%s\";\n",
		           i + 1,
		           ordered.p[i].fresh ? ordered.p[i].fresh : "нет");
	buf_add(&out,
	        kk ? STR("2. Осы бұйрық қол қойылған күнінен бастап күшіне "
	                 "енеді.\nМинистр А. Сейітова\n")
	           : STR("2. Настоящий приказ вводится в действие со дня "
	                 "подписания.\nМинистр А. Сейтова\n"));
	s = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static struct str text_of(const char *s)
{
	return s ? str_copy(&now.edits->arena, str_from(s)) : STR("");
}

/* The next quotation of the order from n on. */
static const struct node *quotation(const struct node *n)
{
	const struct node *root = now.order->root;

	while (n != NULL && n->kind != NODE_QUOTED_STRUCTURE)
		n = node_next(n, root);
	return n;
}

static void edit_make(const struct said_edit *s, const struct node *quote)
{
	struct edit *e = vec_push(&now.edits->arena, &now.edits->list);

	e->op = edit_op_find(str_from(s->op));
	assert_int_not_equal(e->op, EDIT_OPS);
	e->target = text_of(s->at);
	assert_true(address_read(&now.edits->arena, e->target, &e->at));
	e->old = text_of(s->old);
	e->new = text_of(s->new);
	e->where = s->where;
	e->of = text_of(s->of);
	e->all = s->all;
	e->inflect = s->fitting;
	e->base = now.base->work;
	e->force = now.order->work.date;
	e->block = act_find(now.order, NODE_BODY);
	if (s->fresh == NULL)
		return;
	assert_non_null(quote);
	e->payload = STR("quote");
	e->fresh = quote->first;
	for (const struct node *n = quote->first; n != NULL; n = n->next)
		e->nfresh++;
}

void ordered_apply(void)
{
	const struct node *quote;

	nusqa_edits_free((nusqa_edits *)now.edits);
	change_forget(&now.order);
	now.order = act_of(order_text());
	now.edits = mem_alloc(sizeof(*now.edits));
	*now.edits = (struct edits){.order = now.order};
	arena_init(&now.edits->arena);
	quote = quotation(now.order->root);
	for (size_t i = 0; i < ordered.n; i++) {
		edit_make(&ordered.p[i], quote);
		quote = quotation(node_skip(quote, now.order->root));
	}
	said_clear(&test.said);
	change_apply();
}

void ordered_one(const char *base, struct said_edit e)
{
	ordered_base(base);
	ordered_add(e);
	ordered_apply();
	if (now.done == NULL)
		fail_msg("%s %s refused: %.*s", e.op, e.at,
		         STR_ARG(buf_str(&test.said.text)));
}

void ordered_refused(const char *base, struct said_edit e, const char *says)
{
	ordered_base(base);
	ordered_add(e);
	ordered_apply();
	if (now.done != NULL)
		fail_msg("%s %s was not refused", e.op, e.at);
	if (!said_has(&test.said, says))
		fail_msg("%s %s said: %.*s", e.op, e.at,
		         STR_ARG(buf_str(&test.said.text)));
}

struct str ordered_text(const struct doc *doc)
{
	const struct node *root = doc->root, *n = root;
	struct buf out = {0};
	bool num = false;
	struct str s;

	while (n != NULL) {
		if (n->kind == NODE_META) {
			n = node_skip(n, root);
			continue;
		}
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
		else if (n->kind == NODE_EOL)
			buf_char(&out, ' ');
		else if (node_class(n->kind) == CLASS_TEXTY)
			buf_char(&out, num ? ' ' : '\n');
		else if (node_class(n->kind) == CLASS_CELL)
			buf_char(&out, '|');
		/* The first block of a unit goes on behind its number. */
		if (node_class(n->kind) == CLASS_TEXTY)
			num = n->kind == NODE_NUM;
		n = node_next(n, root);
	}
	buf_char(&out, '\n');
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

void ordered_differs(const char *was, const char *is)
{
	struct str base = ordered_text(now.base), done = ordered_text(now.done);
	struct str old = str_from(was);
	size_t at = str_find(base, old), far = 0;
	struct str want;

	if (at == base.n)
		fail_msg("not in the base: %s\n%.*s", was, STR_ARG(base));
	if (str_find(str_after(base, at + 1), old) < base.n - at - 1)
		fail_msg("twice in the base: %s", was);
	want = str_format(&test.a, "%.*s%s%.*s", (int)at, base.p, is,
	                  STR_ARG(str_after(base, at + old.n)));
	if (str_eq(want, done))
		return;
	while (far < want.n && far < done.n && want.p[far] == done.p[far])
		far++;
	far = far > 60 ? far - 60 : 0;
	fail_msg("wanted ...%.200s\ngot ...%.200s",
	         str_z(&test.a, str_after(want, far)),
	         str_z(&test.a, str_after(done, far)));
}

const char rules_ru[] =
    "Об утверждении Правил\nПриказ Министра финансов Республики Казахстан от "
    "1 марта 2023 года № 77\nВ соответствии со статьей 5 Закона Республики "
    "Казахстан от 5 мая 2020 года № 300-VI \"О финансах\" ПРИКАЗЫВАЮ:\n"
    "1. Утвердить Правила выдачи согласно приложению 1 к настоящему приказу.\n"
    "2. Департаменту бюджета обеспечить:\n"
    "1) регистрацию приказа в Министерстве юстиции;\n"
    "2) размещение приказа на сайте;\n"
    "3) исполнение иных мер.\n"
    "3. Контроль возложить на вице-министра. Срок контроля – один год. Отчет "
    "подается ежегодно.\n"
    "4. Настоящий приказ вводится в действие со дня подписания.\n"
    "Министр А. Сейтова\n"
    "Приложение 1\nк приказу Министра финансов\nРеспублики Казахстан\nот 1 "
    "марта 2023 года № 77\nПравила выдачи\nГлава 1. Общие положения\n"
    "1. Правила разработаны в соответствии с пунктом 2 статьи 7 Закона "
    "Республики Казахстан от 5 мая 2020 года № 300-VI \"О финансах\".\n"
    "2. В Правилах используются понятия:\n"
    "1) заявитель – лицо, которое подает заявление;\n"
    "2) орган – ведомство, которое его рассматривает;\n"
    "3) портал – сайт.\n"
    "Глава 2. Порядок выдачи\n"
    "3. Заявитель подает заявление в орган.\n"
    "Орган рассматривает заявление в течение:\n"
    "пяти рабочих дней;\n"
    "десяти рабочих дней (для юридических лиц);\n"
    "одного месяца.\n"
    "Решение направляется заявителю.\n"
    "4. Портал выдает ответ.\n"
    "5. Отказ обжалуется.\n"
    "Приложение 2\nк приказу Министра финансов\nРеспублики Казахстан\nот 1 "
    "марта 2023 года № 77\nПеречень органов\n1. Первый орган.\n2. Второй "
    "орган.\n";

const char rules_kk[] =
    "Қағидаларды бекіту туралы\nҚазақстан Республикасы Қаржы министрінің 2023 "
    "жылғы 1 наурыздағы № 77 бұйрығы\nБҰЙЫРАМЫН:\n"
    "1. Осы бұйрыққа 1-қосымшаға сәйкес беру қағидалары бекітілсін.\n"
    "2. Бюджет департаменті:\n"
    "1) бұйрықтың Әділет министрлігінде тіркелуін;\n"
    "2) бұйрықтың сайтта орналастырылуын;\n"
    "3) өзге де шаралардың орындалуын қамтамасыз етсін.\n"
    "3. Бақылау вице-министрге жүктелсін. Бақылау мерзімі – бір жыл. Есеп жыл "
    "сайын беріледі.\n"
    "4. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.\n"
    "Министр А. Сейітова\n"
    "Қазақстан Республикасы\nҚаржы министрінің\n2023 жылғы 1 наурыздағы\n№ 77 "
    "бұйрығына 1-қосымша\nБеру қағидалары\n1-тарау. Жалпы ережелер\n"
    "1. Қағидалар заңға сәйкес әзiрлендi.\n"
    "2. Қағидаларда мынадай ұғымдар пайдаланылады:\n"
    "1) өтініш беруші – өтініш беретін тұлға;\n"
    "2) орган – оны қарайтын ведомство;\n"
    "3) портал – сайт.\n"
    "2-тарау. Беру тәртібі\n"
    "3. Өтініш беруші органға өтініш береді.\n"
    "Орган өтінішті:\n"
    "бес жұмыс күні ішінде;\n"
    "он жұмыс күні ішінде;\n"
    "бір ай ішінде қарайды.\n"
    "4. Портал жауап береді.\n";

const char law_ru[] =
    "О праздниках\nЗакон Республики Казахстан от 13 декабря 2001 года № 267\n"
    "Глава 1. Общее\n"
    "Статья 1. Праздники\n"
    "1. В Республике Казахстан отмечаются праздники.\n"
    "2. Праздниками являются:\n"
    "1) национальные;\n"
    "2) государственные.\n"
    "Статья 2. Дни праздников\n"
    "Праздничными днями являются:\n"
    "1-2 января – Новый год;\n"
    "8 марта – женский день;\n"
    "9 мая – День Победы.\n"
    "Статья 3. Отмена\n"
    "Отмена праздников не допускается.\n"
    "Перенос дней разрешается Правительством.\n"
    "Глава 2. Заключение\n"
    "Статья 4. Введение в действие\n"
    "Настоящий Закон вводится в действие со дня опубликования.\n"
    "Президент Н. Назарбаев\n";

const char law_kk[] =
    "Мерекелер туралы\nҚазақстан Республикасының 2001 жылғы 13 желтоқсандағы "
    "№ 267 Заңы\n"
    "1-бап. Мерекелер\n"
    "Қазақстан Республикасында мерекелер атап өтіледі.\n"
    "2-бап. Мереке күндері\n"
    "Мына күндер мереке күндері болып табылады:\n"
    "1-2 қаңтар – Жаңа жыл;\n"
    "8 наурыз – әйелдер күні;\n"
    "9 мамыр – Жеңіс күні.\n"
    "3-бап. Қолданысқа енгізу\n"
    "Осы Заң жарияланған күнінен бастап қолданысқа енгізіледі.\n"
    "Президент Н. Назарбаев\n";
