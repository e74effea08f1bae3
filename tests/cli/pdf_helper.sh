# The program that reads PDF, beside nusqa or in ../libexec/nusqa: where it is
# not, fails, breaks down, takes too long, or gives what is no sheet.
mkdir -p a/bin a/libexec/nusqa
cp "$NUSQA" a/bin/nusqa
printf '%%PDF-1.4\n' >act.pdf
try() {
	a/bin/nusqa parse act.pdf 2>&1
	echo "$? <- $1"
}
# helper PLACE: the program there is what standard input holds.
helper() {
	{ echo '#!/bin/sh'; cat; } >"$1"
	chmod +x "$1"
}
try 'none'
helper a/libexec/nusqa/nusqa-pdf <<'END'
echo 'WARNING: a library complains' >&2
echo 'nusqa-pdf: it is damaged' >&2
exit 2
END
try 'in libexec'
helper a/bin/nusqa-pdf <<'END'
env | grep -v '^_=\|^PWD=\|^SHLVL=' >seen
END
SECRET=1 try 'beside, no sheet'
cat seen
helper a/bin/nusqa-pdf <<'END'
exec sleep 100
END
NUSQA_PDF_SECONDS=1 try 'too long'
helper a/bin/nusqa-pdf <<'END'
kill -SEGV $$
END
try 'broken down'
helper a/bin/nusqa-pdf <<'END'
kill -XCPU $$
END
try 'no time left'
helper a/bin/nusqa-pdf <<'END'
printf 'nusqa-sheet 1\nL 0 1 1\tx\nQ\n'
END
try 'a broken sheet'
helper a/bin/nusqa-pdf <<'END'
printf 'nusqa-sheet 1\nL 0 1 1\tx\n'
exit 1
END
try 'a status of its own'
: >a/bin/nusqa-pdf
try 'no program'
helper a/bin/nusqa-pdf <<'END'
cat >/dev/null
printf 'nusqa-sheet 1\nL 0 1 1\tОб утверждении Плана\n'
printf 'L 0 2 1\tПриказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12\n'
printf 'L 0 3 1\tПРИКАЗЫВАЮ:\nL 0 4 1\t1. Утвердить План.\n'
END
head -c 3000000 /dev/zero >>act.pdf
a/bin/nusqa parse act.pdf 2>&1 | grep -o '<docTitle>.*</docTitle>\|<kz:input .* bytes="[0-9]*"'
