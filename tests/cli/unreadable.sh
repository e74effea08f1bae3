# What cannot be read is named with the reason; the exit status is 2, and
# nothing is written.
try() {
	"$NUSQA" "$@" -o out.xml 2>&1
	echo "$? <- nusqa $*"
}
cp "$ROOT/tests/cli/order.txt" act.txt
mkdir folder
: >empty.txt
printf ' \n\n' >blank.txt
printf 'abc \377\376 def\n' >broken.txt
printf '<act>' >broken.xml
printf "<html><body><nav>1. abc</nav></body></html>" >aside.html
truncate -s 600M large.txt
try parse missing.txt
try parse folder
try parse empty.txt
try parse blank.txt
try parse broken.txt
try parse aside.html
try parse large.txt
try render missing.txt
try explain missing.txt:3
try edits missing.txt
try amend act.txt missing.txt
try amend missing.txt act.txt
"$NUSQA" parse broken.xml >out 2>&1; echo $?
"$NUSQA" check missing.txt 2>&1 | grep -v N4003
"$NUSQA" check --schema missing.xsd act.txt >out 2>&1; echo $?
NUSQA_GRAMMAR=missing "$NUSQA" parse act.txt >out 2>&1; echo $?
ls
