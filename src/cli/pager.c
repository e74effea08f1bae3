#include "cli/pager.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The command; NULL where there is to be none. */
static const char *pager_command(void)
{
	const char *command = getenv("NUSQA_PAGER");

	if (command == NULL)
		command = getenv("PAGER");
	if (command == NULL)
		command = "less";
	if (*command == '\0' || strcmp(command, "cat") == 0)
		return NULL;
	return command;
}

static bool is_program(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	       access(path, X_OK) == 0;
}

/* Is there a program of that name in one of the folders of $PATH? */
static bool is_found(struct str name)
{
	const char *path = getenv("PATH");
	struct str folders = str_from(path ? path : "/usr/bin:/bin");
	bool found = false;
	struct buf file = {0};

	while (folders.n && !found) {
		struct str folder = str_cut(&folders, ':');

		file.n = 0;
		buf_add(&file, folder.n ? folder : STR("."));
		buf_char(&file, '/');
		buf_add(&file, name);
		buf_char(&file, '\0');
		found = is_program(file.p);
	}
	buf_free(&file);
	return found;
}

/* False where its first word is plainly no program: the shell would only say
   so when what was to be shown is gone. */
static bool pager_exists(const char *command)
{
	struct str rest = str_from(command), word = str_word(&rest);
	bool found;
	char *path;

	for (size_t i = 0; i < word.n; i++)
		if (strchr("\"'\\$`=~*?[(){};|&<>#", word.p[i]) != NULL)
			return true;
	if (memchr(word.p, '/', word.n) == NULL)
		return word.n && is_found(word);
	path = strndup(word.p, word.n);
	found = path != NULL && is_program(path);
	free(path);
	return found;
}

static void pager_run(const char *command, const int ends[2])
{
	signal(SIGPIPE, SIG_DFL);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	close(ends[1]);
	setenv("LESS", "FRX", 0);
	setenv("LV", "-c", 0);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

void pager_start(struct pager *p, bool wanted)
{
	const char *command = wanted ? pager_command() : NULL;
	int ends[2];

	*p = (struct pager){0};
	if (command == NULL || !isatty(STDOUT_FILENO) ||
	    !pager_exists(command) || pipe2(ends, O_CLOEXEC) != 0)
		return;
	p->out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	p->pid = p->out < 0 ? -1 : fork();
	if (p->pid == 0)
		pager_run(command, ends);
	close(ends[0]);
	if (p->pid > 0) {
		/* A pager that is left early is no reason to die. */
		signal(SIGPIPE, SIG_IGN);
		dup2(ends[1], STDOUT_FILENO);
	} else {
		if (p->out >= 0)
			close(p->out);
		p->pid = 0;
	}
	close(ends[1]);
}

void pager_stop(struct pager *p)
{
	void (*interrupt)(int);

	if (p->pid == 0)
		return;
	/* What interrupts the pager is for the pager. */
	interrupt = signal(SIGINT, SIG_IGN);
	dup2(p->out, STDOUT_FILENO);
	close(p->out);
	while (waitpid(p->pid, NULL, 0) < 0 && errno == EINTR)
		continue;
	signal(SIGINT, interrupt);
	p->pid = 0;
}
