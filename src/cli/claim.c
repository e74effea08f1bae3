#include "cli/claim.h"

#include "cli/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum claim_result claim_complain(const struct convert *c,
                                        const char *place)
{
	messages_say(&c->cli->messages, "%s: %s", place, messages_error(errno));
	return CLAIM_FAILED;
}

/* Where it cannot be locked the places are settled without. */
int claim_lock(const struct convert *c)
{
	const struct flock all = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	int fd = open(c->lock, O_RDWR | O_CREAT | O_CLOEXEC, 0666);

	while (fd >= 0 && fcntl(fd, F_SETLKW, &all) != 0 && errno == EINTR)
		;
	return fd;
}

void claim_unlock(int fd)
{
	if (fd >= 0)
		close(fd);
}

bool claim_holder(const struct convert *c, const char *place, struct str *name,
                  struct str *hash)
{
	struct messages quiet = {.into = &(struct buf){0}};
	struct cli *cli = c->cli;
	nusqa_input input = {.name = place, .format = "akn"};
	nusqa_facts facts = {0};
	nusqa_doc *doc = NULL;
	struct file file;

	if (file_read(&quiet, place, &file)) {
		input.bytes = file.bytes.p;
		input.n = file.bytes.n;
		doc = nusqa_read(cli_grammar(cli), &input, NULL, NULL);
	}
	if (doc != NULL)
		nusqa_about(doc, &facts);
	*name =
	    str_copy(&cli->arena, (struct str){facts.source.p, facts.source.n});
	*hash = str_copy(&cli->arena, (struct str){facts.source_sha256.p,
	                                           facts.source_sha256.n});
	if (doc != NULL)
		nusqa_doc_free(doc);
	file_free(&file);
	buf_free(quiet.into);
	return hash->n != 0;
}

/* Is what stands at the place what was written, to the byte?  A run that was
   killed may not have come to tell of it. */
static bool claim_stands(const struct claim *k)
{
	struct messages quiet = {.into = &(struct buf){0}};
	bool same = file_same(&quiet, k->written, k->place);

	buf_free(quiet.into);
	return same;
}

static enum claim_result claim_replace(const struct convert *c,
                                       const struct claim *k)
{
	return rename(k->written, k->place) == 0 ? CLAIM_GRANTED
	                                         : claim_complain(c, k->place);
}

/* Something stands at the place. */
static enum claim_result claim_contest(const struct convert *c,
                                       const struct claim *k)
{
	struct str name, hash;
	struct stat st;

	/* The one that stood there may have gone meanwhile; while the places
	   are locked nobody else goes. */
	if (stat(k->place, &st) != 0) {
		if (claim_take(k->written, k->place))
			return CLAIM_GRANTED;
		if (errno != EEXIST || stat(k->place, &st) != 0)
			return claim_complain(c, k->place);
	}
	/* What a machine that lost its power may leave. */
	if (S_ISREG(st.st_mode) && st.st_size == 0)
		return claim_replace(c, k);
	if (claim_stands(k))
		return CLAIM_GRANTED;
	if (!claim_holder(c, k->place, &name, &hash)) {
		messages_say(&c->cli->messages,
		             "%s stands in the place of the act, and was not "
		             "made from a file; it is left as it is",
		             k->place);
		return CLAIM_FAILED;
	}
	/* The old text of the same file, or one that goes after it. */
	if (convert_order(k->name, k->owned, name, hash) == 0 ||
	    convert_order(k->name, k->hash, name, hash) <= 0)
		return claim_replace(c, k);
	return CLAIM_DUPLICATE;
}

static bool claim_link(const char *written, const char *place)
{
	struct stat st;

	if (link(written, place) == 0)
		return true;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK)
		return false;
	/* No file has two names here. */
	if (stat(place, &st) == 0) {
		errno = EEXIST;
		return false;
	}
	return rename(written, place) == 0;
}

bool claim_take(const char *written, char *place)
{
	return claim_link(written, place) ||
	       (errno == ENOENT && store_folders(place) &&
	        claim_link(written, place));
}

enum claim_result claim_settle(const struct convert *c, const struct claim *k)
{
	enum claim_result result = CLAIM_GRANTED;
	bool taken = claim_take(k->written, k->place);
	int lock;

	if (!taken && errno == EEXIST) {
		lock = claim_lock(c);
		result = claim_contest(c, k);
		claim_unlock(lock);
	} else if (!taken) {
		result = claim_complain(c, k->place);
	}
	unlink(k->written);
	return result;
}

void claim_release(const struct convert *c, const char *place, struct str name,
                   struct str hash)
{
	int lock = claim_lock(c);
	struct str holder, held;

	/* Another file may have come to the same text, and to the place. */
	if (claim_holder(c, place, &holder, &held) &&
	    convert_order(name, hash, holder, held) == 0)
		unlink(place);
	claim_unlock(lock);
}
