/*
 * embed ROOT FILE... : writes a C file with the bytes of each FILE, named
 * below ROOT, as declared in src/grammar/embedded.h.  Folders are passed over.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void byte_print(int c)
{
	if (c == '\n')
		fputs("\\n\"\n\t \"", stdout);
	else if (c == '"' || c == '\\')
		printf("\\%c", c);
	else if (c < 0x20 || c > 0x7e || c == '?')
		printf("\\%03o", (unsigned)c);
	else
		putchar(c);
}

static void file_print(const char *path, const char *name)
{
	FILE *f = fopen(path, "rb");
	size_t n = 0;
	int c;

	if (f == NULL) {
		perror(path);
		exit(1);
	}
	printf("\t{{\"%s\", %zu},\n\t {\"", name, strlen(name));
	for (; (c = getc(f)) != EOF; n++)
		byte_print(c);
	printf("\", %zu}},\n", n);
	if (ferror(f)) {
		perror(path);
		exit(1);
	}
	fclose(f);
}

int main(int argc, char **argv)
{
	size_t root = argc > 1 ? strlen(argv[1]) + 1 : 0, count = 0;

	puts("#include \"grammar/embedded.h\"\n");
	puts("const struct embedded_file grammar_files[] = {");
	for (int i = 2; i < argc; i++) {
		struct stat st;

		if (stat(argv[i], &st) != 0) {
			perror(argv[i]);
			return 1;
		}
		if (S_ISDIR(st.st_mode))
			continue;
		file_print(argv[i], argv[i] + root);
		count++;
	}
	puts("\t{{\"\", 0}, {\"\", 0}},\n};");
	printf("const size_t grammar_file_count = %zu;\n", count);
	return fflush(stdout) != 0;
}
