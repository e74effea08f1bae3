/* Several acts under one noun, "приказам ... № 100 и ... № 101", and joint
   acts, which each of their issuers has numbered. */
#include "parse/found.h"

#include "parse/citation.h"

enum { JOIN_BACK = 40 }; /* bytes that may join two of them */

/* What is said of one of them; bytes from..to of the text that tell it. */
struct one {
	struct citation c;
	size_t from, to;
};

struct several {
	struct one *p;
	size_t n, cap;
};

/* The bytes that the day and the number take. */
static void one_place(const struct found *f, struct one *x)
{
	const struct str said[] = {x->c.date, x->c.number};

	x->from = f->text.n;
	x->to = 0;
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++) {
		size_t at = said[i].n ? found_at(f, said[i]) : f->text.n;

		if (said[i].n == 0)
			continue;
		if (at < x->from)
			x->from = at;
		if (at + said[i].n > x->to)
			x->to = at + said[i].n;
	}
}

/* Is the issuer of a further act one: a known office, no other document? */
static bool is_issuer(struct parser *p, struct citation *c)
{
	const struct wordlist *acts = language_list(p->lang, STR("acts"));
	const struct wordlist *annexed = language_list(p->lang, STR("annexed"));
	struct str rest = c->authority, word;

	while (word = str_word(&rest), word.n != 0)
		if (wordlist_find(acts, word) || wordlist_find(annexed, word))
			return false;
	return citation_read(p, c) && !c->own && c->work.author.n != 0 &&
	       citation_office(p, c);
}

/* Does the noun say that several have issued the act? */
static bool is_joint(const struct found *f)
{
	struct match m;

	return f->m->cap[CAP_joint].n != 0 ||
	       parser_match(f->in->p, STR("cite-joint"), f->m->cap[CAP_target],
	                    &m);
}

/* Does every quote that begins in s end there?  Behind one that does not, the
   words may be those of a title. */
static bool is_closed(struct str s)
{
	size_t opened = 0, straight = 0;

	for (size_t i = 0; i < s.n; i++) {
		straight += s.p[i] == '"';
		if (str_starts(str_after(s, i), STR("«")))
			opened++;
		else if (str_starts(str_after(s, i), STR("»")))
			opened--;
	}
	return opened == 0 && straight % 2 == 0;
}

/* Does the sign before a number stand there twice, for several numbers? */
static bool is_twice(const struct found *f, struct str number)
{
	struct str before =
	    number.n ? str_sub(f->text, 0, found_at(f, number)) : STR("");

	before = str_strip(before);
	return str_ends(before, STR("\xE2\x84\x96\xE2\x84\x96")) ||
	       str_ends(before, STR("NN"));
}

/* One more number of the same day, or with one of its own, behind byte end, as
   a rule has it; false if none is. */
static bool next_number(struct found *f, struct str rule, size_t end,
                        const struct one *last, struct one *next)
{
	struct match m;

	if (!parser_match(f->in->p, rule, str_after(f->text, end), &m) ||
	    !is_closed(
		str_sub(f->text, last->to, found_at(f, m.cap[CAP_number]))))
		return false;
	*next = (struct one){.c = last->c};
	next->c.number = m.cap[CAP_number];
	next->c.title = STR("");
	if (m.cap[CAP_date].n)
		next->c.date = m.cap[CAP_date];
	next->from = found_at(f, m.cap[CAP_number]);
	next->to = found_at(f, m.all) + m.all.n;
	return true;
}

/* One more act behind byte end; false if none is.  open: its issuer may be
   that of the last. */
static bool next_act(struct found *f, size_t end, const struct one *last,
                     bool open, struct one *next)
{
	struct match m;

	if (!parser_match(f->in->p, STR("cite-more"), str_after(f->text, end),
	                  &m))
		return false;
	*next = (struct one){.c = {.act = last->c.act,
	                           .authority = m.cap[CAP_authority],
	                           .date = m.cap[CAP_date],
	                           .number = m.cap[CAP_number],
	                           .brief = true}};
	if (!is_closed(
		str_sub(f->text, last->to, found_at(f, m.cap[CAP_date]))) ||
	    (next->c.authority.n ? !is_issuer(f->in->p, &next->c) : !open))
		return false;
	one_place(f, next);
	return true;
}

/* One more number of the same day: signs of number tell that there are several,
   or the noun does. */
static bool next_numbered(struct found *f, size_t end,
                          const struct several *list, bool twice,
                          struct one *next)
{
	const struct one *last = &list->p[list->n - 1];

	if (twice && next_number(f, STR("cite-number"), end, last, next))
		return true;
	return list->p[0].c.plural &&
	       next_number(f, STR("cite-numbered"), end, last, next);
}

/* Those behind the first, in languages where the noun leads.  Where they end.
 */
static size_t several_behind(struct found *f, size_t end, struct several *list)
{
	struct parser *p = f->in->p;
	bool open = list->p[0].c.plural || is_joint(f);
	bool twice = is_twice(f, list->p[0].c.number);
	struct one next;

	while (next_act(f, end, &list->p[list->n - 1], open, &next) ||
	       next_numbered(f, end, list, twice, &next)) {
		end = next.to;
		next.c.title = title_first(str_after(f->text, end));
		if (next.c.title.n)
			end = found_at(f, next.c.title) + next.c.title.n;
		*vec_push(p->scratch, list) = next;
	}
	return end;
}

/* The last bytes of s, from a letter on. */
static struct str join_tail(struct str s)
{
	if (s.n > JOIN_BACK)
		s = str_after(s, s.n - JOIN_BACK);
	while (s.n && ((unsigned char)s.p[0] & 0xC0) == 0x80)
		s = str_after(s, 1);
	return s;
}

/* Those before the last, where the noun ends: from the last on, then turned. */
static void several_before(struct found *f, struct str before,
                           struct several *list)
{
	struct parser *p = f->in->p;
	struct str act = list->p[0].c.act;
	struct match m;

	while (parser_match(p, STR("cite-more"), join_tail(before), &m)) {
		struct one next = {.c = {.act = act, .brief = true}};

		before.n = (size_t)(m.all.p - before.p);
		before = citation_before(p, before, &next.c);
		if (next.c.number.n == 0)
			break;
		one_place(f, &next);
		*vec_push(p->scratch, list) = next;
	}
	for (size_t i = 0, k = list->n; i + 1 < k; i++) {
		struct one x = list->p[i];

		list->p[i] = list->p[--k];
		list->p[k] = x;
	}
}

static bool one_told(struct found *f, struct citation *c)
{
	return citation_read(f->in->p, c) &&
	       ((citation_tells(c) && citation_office(f->in->p, c)) ||
	        found_again(f, c));
}

/* A number without a day is of the day before it.  False where none is. */
static bool several_days(struct several *list)
{
	for (size_t i = 1; i < list->n; i++)
		if (list->p[i].c.date.n == 0)
			list->p[i].c.date = list->p[i - 1].c.date;
	return list->p[0].c.date.n != 0;
}

/* Where the noun ends a list, who issued all may stand right before it:
   "2018 жылғы 5 мамырдағы № 10, 2019 жылғы 6 маусымдағы № 11 Қаржы министрінің
   бұйрықтары". */
static void several_issuer(struct several *list)
{
	struct one *last = &list->p[list->n - 1];

	for (size_t i = 0; i + 1 < list->n; i++)
		if (list->p[i].c.authority.n)
			return;
	for (size_t i = 0; i + 1 < list->n; i++)
		list->p[i].c.authority = last->c.authority;
}

/* Who issued it is said once where it is one.  A joint act is the one that its
   first issuer numbered.  That act; NULL. */
static const struct work *several_put(struct found *f, struct several *list,
                                      bool joint)
{
	const struct work *first = NULL;

	for (size_t i = 0; i < list->n; i++) {
		struct one *x = &list->p[i];
		const struct work *work;

		if (i && x->c.authority.n == 0)
			x->c.authority = x[-1].c.authority;
		if (joint && i) {
			if (first == NULL)
				return NULL;
			x->c.work = *first;
			x->c.show = x->c.title = STR("");
		} else if (!one_told(f, &x->c)) {
			continue;
		}
		work = found_put(f, &x->c, x->from, x->to);
		if (i == 0)
			first = work;
	}
	return first;
}

bool found_several(struct found *f, struct str before, size_t end,
                   const struct citation *c)
{
	bool leads = cite_owner_leads(f->in->p->lang);
	struct several list = {0};
	struct one first = {.c = *c};
	struct one *noun;
	const struct work *work;

	if ((c->date.n == 0 && !(leads && c->plural && c->number.n)) ||
	    (leads && !c->plural && !is_joint(f)))
		return false;
	one_place(f, &first);
	*vec_push(f->in->p->scratch, &list) = first;
	if (leads)
		several_before(f, before, &list);
	else
		end = several_behind(f, end, &list);
	if (list.n < 2 || !several_days(&list))
		return false;
	if (leads && c->plural)
		several_issuer(&list);
	noun = &list.p[leads ? list.n - 1 : 0];
	noun->from = found_at(f, f->m->cap[CAP_target]);
	noun->to = noun->from + f->m->cap[CAP_target].n;
	work = several_put(f, &list, !c->plural);
	found_mark(f, end, c->plural ? NULL : work);
	return true;
}
