# The amendments of an order go into the act that it changes, all or none.
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/corpus/order-258/source.txt" amending.txt
cp "$ROOT/tests/cli/order.txt" other.txt
export SOURCE_DATE_EPOCH=0
try() {
	"$NUSQA" "$@" >out 2>log
	echo "$? <- nusqa $*"
	grep -v 'warning\|style' log | grep '\[N\|^nusqa:'
}
try amend base.txt amending.txt -o new.xml
try check -W error new.xml
try amend base.txt amending.txt
cmp out new.xml
cat out | "$NUSQA" render -t text - >one
"$NUSQA" parse base.txt 2>/dev/null >base.xml
"$NUSQA" parse amending.txt 2>/dev/null >amending.xml
try amend base.xml amending.xml -o from-xml.xml
"$NUSQA" render -t text from-xml.xml >two
cmp one two && echo 'XML and raw text give the same'
echo '== with -n nothing is written'
try amend -n base.txt amending.txt -o dry.xml
cat out
test -e dry.xml && echo 'but it was'
echo '== the same order again'
try amend base.txt amending.txt amending.txt -o twice.xml
try amend new.xml amending.txt -o twice.xml
echo '== another act'
try amend other.txt amending.txt -o twice.xml
echo '== an order without amendments'
try amend base.txt other.txt -o twice.xml
test -e twice.xml && echo 'written all the same'
echo '== before it is in force'
try amend --as-of 2025-11-11 base.txt amending.txt -o early.xml
grep -c Ескерту early.xml
try amend --as-of 2025-11-12 base.txt amending.txt -o late.xml
grep -c Ескерту late.xml
echo '== without notes, with marks'
try amend --no-notes base.txt amending.txt -o bare.xml
grep -c Ескерту bare.xml
try amend --mark base.txt amending.txt -o marked.xml
"$NUSQA" render -t tree marked.xml 2>/dev/null |
	grep -o '^ *[-+]attachment 3 #[^ ]*'
