/*
 * embed NAME ROOT FILE... : writes a C file with the bytes of each FILE, named
 * below ROOT, as the tables NAME_... of src/base/embedded.h.  Folders are
 * passed over.
 */
#include <stdint.h>
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

/* FNV-1a, continued. */
static uint64_t stamp_add(uint64_t stamp, int c)
{
	return (stamp ^ (unsigned char)c) * 1099511628211u;
}

/* The stamp of all files up to this one. */
static uint64_t file_print(const char *path, const char *name, uint64_t stamp)
{
	FILE *f = fopen(path, "rb");
	size_t n = 0;
	int c;

	if (f == NULL) {
		perror(path);
		exit(1);
	}
	printf("\t{{\"%s\", %zu},\n\t {\"", name, strlen(name));
	for (const char *p = name; *p; p++)
		stamp = stamp_add(stamp, *p);
	for (; (c = getc(f)) != EOF; n++) {
		byte_print(c);
		stamp = stamp_add(stamp, c);
	}
	printf("\", %zu}},\n", n);
	if (ferror(f)) {
		perror(path);
		exit(1);
	}
	fclose(f);
	return stamp_add(stamp, 0xFF);
}

int main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "";
	size_t root = argc > 2 ? strlen(argv[2]) + 1 : 0, count = 0;
	uint64_t stamp = 14695981039346656037u;

	puts("#include \"base/embedded.h\"\n");
	printf("const struct embedded_file %s_files[] = {\n", name);
	for (int i = 3; i < argc; i++) {
		struct stat st;

		if (stat(argv[i], &st) != 0) {
			perror(argv[i]);
			return 1;
		}
		if (S_ISDIR(st.st_mode))
			continue;
		stamp = file_print(argv[i], argv[i] + root, stamp);
		count++;
	}
	puts("\t{{\"\", 0}, {\"\", 0}},\n};");
	printf("const size_t %s_file_count = %zu;\n", name, count);
	printf("const uint64_t %s_stamp = %lluu;\n", name,
	       (unsigned long long)stamp);
	return fflush(stdout) != 0;
}
