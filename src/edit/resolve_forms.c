/* Words changed in the case in which they stand. */
#include "base/told.h"
#include "edit/particle.h"
#include "edit/seeker.h"

/* Say what form has come for which, once for each. */
static void fitted_put(struct seeker *s, struct str old, struct str new)
{
	struct str both =
	    told(s->r->a, "\"%.*s\" by \"%.*s\"", STR_ARG(old), STR_ARG(new));

	if (str_find(buf_str(&s->fitted), both) < s->fitted.n)
		return;
	if (s->fitted.n)
		buf_add(&s->fitted, STR(", "));
	buf_add(&s->fitted, both);
}

/* Has a form an ending that other words than cases of these have, too? */
static bool is_homonym(const struct seeker *s, struct str form)
{
	struct str ends = language_label(s->r->task->lang, STR("homonym-ends"));
	struct str old = str_strip(s->e->old);

	if (!str_starts(form, old))
		return false;
	form = str_after(form, old.n);
	while (ends.n)
		if (str_eq(str_cut(&ends, ' '), form))
			return true;
	return false;
}

/* Say where such a form stands, with the word behind it. */
static void homonym_put(struct seeker *s, struct range r)
{
	const struct wording *w = &s->w;
	const struct node *n = s->block;
	struct str form;

	while (r.to < w->n && !rune_is_letter(wording_rune(w, r.to)) &&
	       wording_rune(w, r.to) == ' ')
		r.to++;
	while (r.to < w->n && rune_is_letter(wording_rune(w, r.to)))
		r.to++;
	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	if (s->fitted.n)
		buf_add(&s->fitted, STR(", "));
	form = str_strip(wording_text(s->r->a, w, r));
	if (n != NULL)
		buf_add(&s->fitted, told(s->r->a, "\"%.*s\" in %.*s",
		                         STR_ARG(form), STR_ARG(n->eid)));
	else
		buf_format(&s->fitted, "\"%.*s\"", STR_ARG(form));
}

/* Say what is left, once for each. */
static void left_put(struct seeker *s, struct str words)
{
	struct str quoted = str_format(s->r->a, "\"%.*s\"", STR_ARG(words));

	if (str_find(buf_str(&s->left), quoted) < s->left.n)
		return;
	if (s->left.n)
		buf_add(&s->left, STR(", "));
	buf_add(&s->left, quoted);
}

/* Does the order change what stands at that letter of the block? */
static bool is_cut(const struct seeker *s, size_t at)
{
	const struct cut *c = map_get_at(&s->r->blocks, s->block);

	while (c != NULL && (c->r.from > at || c->r.to <= at))
		c = c->next;
	return c != NULL;
}

/* Does text begin with words, in whatever letters their first is? */
static bool begins_with(struct arena *a, struct str text, struct str words)
{
	text.n = text.n < words.n ? text.n : words.n;
	return str_eq(text, words) ||
	       (text.n == words.n &&
	        str_eq(lexicon_fold(a, text), lexicon_fold(a, words)));
}

/* The vowels that stems may lose, as they are compared. */
static struct str lost_vowels(const struct seeker *s)
{
	return wording_fold(
	    s->r->a, s->by,
	    language_label(s->r->task->lang, STR("lost-vowels")));
}

/* What the old words are before an ending that takes their last vowel: all
   but that; empty where they keep it. */
static struct str without_vowel(const struct seeker *s)
{
	struct str vowels = lost_vowels(s);
	struct str head = s->old;
	size_t last = str_last(head);

	while (vowels.n) {
		struct str v = str_cut(&vowels, ' ');

		if (str_ends(str_sub(head, 0, last), v))
			return str_join(s->r->a, str_sub(head, 0, last - v.n),
			                str_after(head, last));
	}
	return STR("");
}

/* Does text begin with the old words as they are without their last vowel,
   and go on with such a one? */
static bool begins_shortened(const struct seeker *s, struct str text,
                             struct str head)
{
	struct str vowels = lost_vowels(s);

	if (head.n == 0 || !begins_with(s->r->a, text, head))
		return false;
	text = str_after(text, head.n);
	while (vowels.n)
		if (str_starts(text, str_cut(&vowels, ' ')))
			return true;
	return false;
}

/* Words that begin so and are not changed: they have a capital letter, an
   ending that is none of a case, or have lost a vowel before theirs. */
static void seek_left(struct seeker *s)
{
	const struct wording *w = &s->w;
	struct arena *a = s->r->a;
	struct str head = without_vowel(s);

	for (size_t i = s->within.from; i < s->within.to; i++) {
		struct str rest = str_after(w->text, w->letters[i].to);
		size_t to = i;

		if ((i > 0 && rune_is_letter(wording_rune(w, i - 1))) ||
		    (!begins_with(a, rest, s->old) &&
		     !begins_shortened(s, rest, head)) ||
		    is_cut(s, i))
			continue;
		while (to < w->n &&
		       w->letters[to].to < w->letters[i].to + s->old.n)
			to++;
		while (to < w->n && rune_is_letter(wording_rune(w, to)))
			to++;
		if (!seeker_is_theirs(s, (struct range){i, to}))
			left_put(s, wording_text(a, w, (struct range){i, to}));
	}
}

/* The particle behind agrees with the new words, too; where it may be another
   word, it stays and is told.  Is it told? */
static bool particle_fit(struct seeker *s, struct range r, struct str new)
{
	struct particle p = {.words = r, .new = new};

	if (!particle_find(s->r->a, s->r->task->lang, &s->w, &p) ||
	    !seeker_in_range(p.at, s->within))
		return false;
	if (p.doubt) {
		homonym_put(s, r);
		return true;
	}
	seeker_cut(s, p.at, p.fresh);
	return false;
}

/* Is it a place of the words that changes?  With a capital they do where a
   sentence begins, unless the order speaks of them by themselves. */
static bool is_meant(struct seeker *s, struct range r, struct str raised)
{
	const struct language *lang = s->r->task->lang;

	if (!seeker_in_range(r, s->within) || !seeker_beside(s, r) ||
	    seeker_is_theirs(s, r))
		return false;
	return raised.n == 0 || (wording_begins(&s->w, lang, r.from) &&
	                         !seeker_is_ordered(s, raised));
}

/* Does a word stand before the range that no subject follows? */
static bool is_object(const struct seeker *s, struct range r)
{
	struct str words =
	    language_label(s->r->task->lang, STR("object-after"));
	const struct wording *w = &s->w;
	size_t to = r.from, from;
	struct str before;

	if (to < 2 || wording_rune(w, to - 1) != ' ')
		return false;
	for (from = --to;
	     from > 0 && rune_is_letter(wording_rune(w, from - 1));)
		from--;
	before = lexicon_fold(
	    s->r->a, str_sub(w->text, w->letters[from].to, w->letters[to].to));
	while (words.n)
		if (str_eq(str_cut(&words, ' '), before))
			return true;
	return false;
}

/* The new words in the form that the old ones have there. */
static bool form_choose(struct seeker *s, const struct inflected_pair *pair,
                        struct range r, struct str *new)
{
	*new = pair->object.n ? pair->object : pair->new;
	if (!pair->doubt && (pair->object.n == 0 || is_object(s, r)))
		return true;
	return resolve_no(
	    s->r, s->e, DIAG_CHANGE_UNABLE,
	    pair->doubt
		? told(s->r->a,
	               "in which form the new words come for \"%.*s\" cannot "
	               "be told",
	               STR_ARG(pair->old))
		: told(s->r->a,
	               "in which form the new words come for \"%.*s\" cannot "
	               "be told: \"%.*s\" as a subject, \"%.*s\" as an "
	               "object",
	               STR_ARG(pair->old), STR_ARG(pair->new),
	               STR_ARG(pair->object)));
}

/* Old words in one of their forms; raised: it has a capital. */
static bool seek_form(struct seeker *s, const struct inflected_pair *pair,
                      bool raised)
{
	struct arena *a = s->r->a;
	struct str old = wording_fold(a, s->by, pair->old);
	struct str head = raised ? str_capital(a, s->old) : STR("");
	struct str new;
	struct range r;
	size_t at = 0;

	if (raised)
		old = str_capital(a, old);
	while (wording_find(&s->w, old, at, &r)) {
		at = r.to;
		if (!is_meant(s, r, head))
			continue;
		if (!form_choose(s, pair, r, &new))
			return false;
		if (seeker_counts(s))
			seeker_cut(s, r, raised ? str_capital(a, new) : new);
		if (s->forms.proposed)
			fitted_put(s, pair->old, new);
		else if (!particle_fit(s, r, new) && is_homonym(s, pair->old))
			homonym_put(s, r);
	}
	return true;
}

/* What all forms of the words begin with. */
static struct str forms_stem(const struct inflected *f)
{
	struct str stem = f->pairs.n ? f->pairs.p[0].old : STR("");

	for (size_t i = 0; i < f->pairs.n; i++)
		while (!str_starts(f->pairs.p[i].old, stem))
			stem.n--;
	while (stem.n && ((unsigned char)stem.p[stem.n - 1] & 0xC0) == 0xC0)
		stem.n--;
	return stem;
}

/* Old words in the case that the text has; what they leave at the front of a
   sentence where they go, nothing raises. */
static bool seek_forms(struct seeker *s)
{
	bool raise = str_begins_lower(s->old) && str_strip(s->e->new).n;

	for (size_t i = 0; i < s->forms.pairs.n; i++) {
		const struct inflected_pair *pair = &s->forms.pairs.p[i];

		if (!seek_form(s, pair, false) ||
		    (raise && !seek_form(s, pair, true)))
			return false;
	}
	return true;
}

/* What is left of the words that an order changes in all of a text. */
static void say_left(struct seeker *s)
{
	/* Where endings take the place of others. */
	if (s->forms.proposed)
		s->old = wording_fold(s->r->a, s->by, forms_stem(&s->forms));
	seeker_seeks(s, s->old, without_vowel(s));
	for (const struct node *n = seeker_next(s, NULL); n;
	     n = seeker_next(s, n)) {
		struct arena_mark mark = arena_mark(s->r->a);

		if (seeker_open(s, n))
			seek_left(s);
		arena_release(s->r->a, mark);
	}
	if (s->left.n)
		edit_report(s->r->task->edits, s->e, s->r->report,
		            (struct message){.code = DIAG_WORDS_LEFT,
		                             .detail = str_copy(
						 s->r->a, buf_str(&s->left))});
	buf_free(&s->left);
}

/* Words in whatever case they stand. */
bool seeker_fitting(struct seeker *s)
{
	struct resolver *r = s->r;
	bool good;

	if (!inflected_make(r->a, r->task->lang, str_strip(s->e->old),
	                    str_strip(s->e->new), &s->forms))
		return resolve_no(r, s->e, DIAG_CHANGE_UNABLE, s->forms.why);
	seeker_seeks(s, wording_fold(r->a, s->by, forms_stem(&s->forms)),
	             STR(""));
	good = seeker_all(s, seek_forms, s->e->old);
	if (good && s->fitted.n)
		edit_report(r->task->edits, s->e, r->report,
		            (struct message){
				.code = DIAG_WORDS_FITTED,
				.detail = str_copy(r->a, buf_str(&s->fitted))});
	buf_free(&s->fitted);
	return good;
}

void resolve_left(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct language *lang = r->task->lang;
	struct seeker s = {
	    .r = r, .to = to, .e = e, .by = lang->lexicon.folding};

	if (to->target == NULL || !e->inflect ||
	    !inflected_make(r->a, lang, str_strip(e->old), str_strip(e->new),
	                    &s.forms))
		return;
	s.old = wording_fold(r->a, s.by, e->old);
	say_left(&s);
}
