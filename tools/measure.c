/*
 * measure RUNS COMMAND ARGUMENT... : runs a command that often, its output
 * thrown away, and prints the shortest time in microseconds and the largest
 * peak memory in kilobytes.  Fails if the command could not do its work.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

int main(int argc, char **argv)
{
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	posix_spawn_file_actions_t quiet;
	double best = 1e300;
	long peak = 0;

	if (runs <= 0) {
		fputs("usage: measure RUNS COMMAND ARGUMENT...\n", stderr);
		return 3;
	}
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
	for (int i = 0; i < runs; i++) {
		double start = now(), took;
		struct rusage used;
		int status;
		pid_t pid;

		if (posix_spawnp(&pid, argv[2], &quiet, NULL, argv + 2,
		                 environ) != 0 ||
		    wait4(pid, &status, 0, &used) != pid) {
			perror(argv[2]);
			return 2;
		}
		took = now() - start;
		if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
			fprintf(stderr, "measure: %s failed\n", argv[2]);
			return 2;
		}
		best = took < best ? took : best;
		peak = used.ru_maxrss > peak ? used.ru_maxrss : peak;
	}
	posix_spawn_file_actions_destroy(&quiet);
	printf("%.0f %ld\n", best, peak);
	return 0;
}
