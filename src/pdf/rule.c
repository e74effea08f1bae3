#include "pdf/rule.h"

int rule_by_place(const void *x, const void *y)
{
	const struct rule *a = x, *b = y;

	if (a->upright != b->upright)
		return a->upright ? 1 : -1;
	return (a->at > b->at) - (a->at < b->at);
}

int rule_by_start(const void *x, const void *y)
{
	const struct rule *a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}
