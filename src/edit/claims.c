/* The account of an amending act: no sentence without a claim on it. */
#include "edit/edit.h"

enum claim {
	CLAIM_EDIT,
	CLAIM_PLACE,
	CLAIM_FORCE,
	CLAIM_OWN,
	CLAIM_GAP,
	CLAIMS
};

static const struct {
	struct str name, one, many;
} claims[CLAIMS] = {
    [CLAIM_EDIT] = {STR_INIT("edit"), STR_INIT("amendment"),
                    STR_INIT("amendments")},
    [CLAIM_PLACE] = {STR_INIT("place"), STR_INIT("place"), STR_INIT("places")},
    [CLAIM_FORCE] = {STR_INIT("force"), STR_INIT("rule of force"),
                     STR_INIT("rules of force")},
    [CLAIM_OWN] = {STR_INIT("own"), STR_INIT("provision of its own"),
                   STR_INIT("provisions of its own")},
    [CLAIM_GAP] = {STR_INIT("gap"), STR_INIT("gap"), STR_INIT("gaps")},
};

static enum claim claim_of(const struct edit *e)
{
	if (e->op == EDIT_UNREAD)
		return CLAIM_GAP;
	if (edit_is_force(e))
		return CLAIM_FORCE;
	return edit_is_change(e) || e->op == EDIT_NOOP ? CLAIM_EDIT
	                                               : CLAIM_PLACE;
}

static void add_words(struct buf *out, struct str words)
{
	for (size_t i = 0; i < words.n; i++)
		buf_char(out, words.p[i] == '\n' || words.p[i] == '\t'
		                  ? ' '
		                  : words.p[i]);
}

static void print_claim(struct buf *out, size_t line, enum claim claim,
                        const struct edit *e)
{
	if (line != 0)
		buf_format(out, "%zu", line);
	buf_format(out, "\t%.*s\t", STR_ARG(claims[claim].name));
	if (e != NULL) {
		buf_add(out, edit_op_name(e->op));
		buf_format(out, " %.*s", STR_ARG(e->target));
	}
	buf_char(out, '\t');
}

static void print_sum(struct buf *out, const size_t *count)
{
	for (size_t k = 0; k < CLAIMS; k++)
		buf_format(
		    out, "%s%zu %.*s", k ? ", " : "", count[k],
		    STR_ARG(count[k] == 1 ? claims[k].one : claims[k].many));
	buf_char(out, '\n');
}

void edits_account(const struct edits *edits, struct buf *out)
{
	size_t count[CLAIMS] = {0}, k = 0;

	for (size_t i = 0; i <= edits->list.n; i++) {
		const struct edit *e;
		enum claim claim;

		for (; k < edits->own.n && edits->own.p[k].before == i; k++) {
			count[CLAIM_OWN]++;
			print_claim(out, edits->own.p[k].line, CLAIM_OWN, NULL);
			add_words(out, edits->own.p[k].text);
			buf_char(out, '\n');
		}
		if (i == edits->list.n)
			break;
		e = &edits->list.p[i];
		claim = claim_of(e);
		count[claim]++;
		print_claim(out, e->line, claim, e);
		add_words(out, e->text);
		buf_char(out, '\n');
	}
	print_sum(out, count);
}
