# Wrong usage says what is wrong and where help is; the exit status is 3.
cp "$ROOT/tests/cli/order.txt" a.txt
cp a.txt b.txt
try() {
	"$NUSQA" "$@" 2>&1
	echo "$? <- nusqa $*"
}
try
try frobnicate
try help frobnicate
try --frobnicate
try parse
try parse --frobnicate a.txt
try parse -q a.txt
try parse -o
try parse --output
try parse -l xx a.txt
try parse a.txt b.txt
try parse -o x -d y a.txt
try parse --issued=2025-01-01 a.txt
try edits
try edits a.txt b.txt
try edits -t yaml a.txt
try edits -s a.txt
try amend a.txt
try amend --as-of 2025-02-30 a.txt b.txt
try amend --mark=yes a.txt b.txt
try diff -l xx a.txt b.txt
try diff --align -U 1 a.txt b.txt
try diff --align --ignore=case a.txt b.txt
try diff -t edits --ignore=case a.txt b.txt
try diff -t json -U 1 a.txt b.txt
try render -t pdf a.txt
try grammar
try grammar show
try grammar frobnicate
try -W all parse a.txt
try --lang xx parse a.txt
ls
