#include "gridded.h"

#include "random.h"
#include "tabled.h"

enum { ROWS = 24, COLUMNS = 5 };

/* Which cell is at each place: places of one cell have one number, from 1. */
static struct grid_model {
	unsigned cells[ROWS][COLUMNS];
	const char *nums[ROWS]; /* of rows: their first column */
	size_t rows, columns;
	unsigned last; /* number of a cell */
	uint64_t seed;
} model;

static unsigned below(size_t n)
{
	return random_below(&model.seed, (unsigned)n);
}

/* Is a cell at one place only? */
static bool is_single(unsigned cell)
{
	size_t n = 0;

	for (size_t r = 0; r < model.rows; r++)
		for (size_t c = 0; c < model.columns; c++)
			n += model.cells[r][c] == cell;
	return n == 1;
}

/* A cell grows over those below and beside it that are single. */
static void model_merge(void)
{
	size_t row = 1 + below(model.rows - 1);
	size_t column = 1 + below(model.columns - 1);
	size_t down = row + 1 + below(4), right = column + 1 + below(2);
	unsigned cell = model.cells[row][column];

	down = down < model.rows ? down : model.rows;
	right = right < model.columns ? right : model.columns;
	for (size_t r = row; r < down; r++)
		for (size_t c = column; c < right; c++)
			if (!is_single(model.cells[r][c]))
				return;
	for (size_t r = row; r < down; r++)
		for (size_t c = column; c < right; c++)
			model.cells[r][c] = cell;
}

void gridded_make(uint64_t seed)
{
	model = (struct grid_model){.seed = seed};
	model.rows = 6 + below(8);
	model.columns = 2 + below(COLUMNS - 1);
	for (size_t r = 0; r < model.rows; r++) {
		model.nums[r] =
		    r ? str_z(&test.a, str_format(&test.a, "%u", (unsigned)r))
		      : "№";
		for (size_t c = 0; c < model.columns; c++)
			model.cells[r][c] = ++model.last;
	}
	for (size_t i = 0; i < 6; i++)
		model_merge();
}

static bool is_same(size_t row, size_t column, size_t r, size_t c)
{
	return r < model.rows && c < model.columns &&
	       model.cells[r][c] == model.cells[row][column];
}

/* Does a cell begin at a place? */
static bool begins(size_t row, size_t column)
{
	return !(row > 0 && is_same(row, column, row - 1, column)) &&
	       !(column > 0 && is_same(row, column, row, column - 1));
}

const char *gridded_text(void)
{
	struct buf out = {0};
	const char *s;

	for (size_t r = 0; r < model.rows; r++) {
		buf_format(&out, "%s", model.nums[r]);
		for (size_t c = 1; c < model.columns; c++) {
			size_t down = 1, right = 1;

			if (!begins(r, c))
				continue;
			while (is_same(r, c, r + down, c))
				down++;
			while (is_same(r, c, r, c + right))
				right++;
			buf_char(&out, '|');
			if (down > 1)
				buf_format(&out, "{%zu}", down);
			if (right > 1)
				buf_format(&out, "[%zu]", right);
			buf_format(&out, "м%u", model.cells[r][c]);
		}
		buf_char(&out, '\n');
	}
	s = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Does a cell reach over the edge above a row? */
static bool reaches(size_t row, size_t column)
{
	return is_same(row, column, row - 1, column);
}

static void row_delete(size_t row)
{
	ordered_add((struct said_edit){
	    .op = "DELETE_ROW",
	    .at = str_z(&test.a,
	                str_format(&test.a, "app:2/row:%s", model.nums[row]))});
	model.rows--;
	for (size_t r = row; r < model.rows; r++) {
		model.nums[r] = model.nums[r + 1];
		for (size_t c = 0; c < model.columns; c++)
			model.cells[r][c] = model.cells[r + 1][c];
	}
}

/* Behind a row: what reaches over that place reaches over the new one. */
static void row_insert(size_t row)
{
	const char *num =
	    str_z(&test.a, str_format(&test.a, "%s-1", model.nums[row]));
	struct buf fresh = {0};

	buf_format(&fresh, "\n\n%s\n\n", num);
	for (size_t r = model.rows++; r > row + 1; r--) {
		model.nums[r] = model.nums[r - 1];
		for (size_t c = 0; c < model.columns; c++)
			model.cells[r][c] = model.cells[r - 1][c];
	}
	model.nums[row + 1] = num;
	for (size_t c = 0; c < model.columns; c++) {
		if (c > 0 && row + 2 < model.rows &&
		    model.cells[row + 2][c] == model.cells[row][c]) {
			model.cells[row + 1][c] = model.cells[row][c];
			continue;
		}
		model.cells[row + 1][c] = ++model.last;
		if (c > 0)
			buf_format(&fresh, "м%u\n\n", model.last);
	}
	ordered_add((struct said_edit){
	    .op = "INSERT_ROW",
	    .at = str_z(&test.a, str_format(&test.a, "app:2/row:%s", num)),
	    .fresh = str_z(&test.a, buf_str(&fresh))});
	buf_free(&fresh);
}

/* Only where no cell reaches out of the row, or into it. */
static void row_replace(size_t row)
{
	struct buf fresh = {0};

	for (size_t c = 1; c < model.columns; c++)
		if (reaches(row, c) ||
		    (row + 1 < model.rows && reaches(row + 1, c)))
			return;
	buf_format(&fresh, "\n\n%s\n\n", model.nums[row]);
	for (size_t c = 1; c < model.columns; c++) {
		model.cells[row][c] = ++model.last;
		buf_format(&fresh, "м%u\n\n", model.last);
	}
	ordered_add((struct said_edit){
	    .op = "REPLACE_ROW",
	    .at = str_z(&test.a,
	                str_format(&test.a, "app:2/row:%s", model.nums[row])),
	    .fresh = str_z(&test.a, buf_str(&fresh))});
	buf_free(&fresh);
}

/* From the last row on, so that places in the model stay. */
void gridded_change(void)
{
	for (size_t r = model.rows; r-- > 1;) {
		switch (below(6)) {
		case 0:
			row_delete(r);
			break;
		case 1:
		case 2:
			row_insert(r);
			break;
		case 3:
			row_replace(r);
			break;
		default:
			continue;
		}
		r -= r > 1;
	}
}
