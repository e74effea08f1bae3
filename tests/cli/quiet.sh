# Nothing is printed when all is well; a reader who leaves is no error.
cp "$ROOT/tests/cli/order.txt" a.txt
"$NUSQA" parse -o a.xml a.txt
"$NUSQA" check --messages=text -W warning a.txt 2>&1 | grep -v N4003
"$NUSQA" render -t text a.xml >/dev/null
"$NUSQA" grammar check
"$NUSQA" render -t tree a.txt | true
(trap '' PIPE; "$NUSQA" render -t tree a.txt | true)
cat a.txt | "$NUSQA" parse - >b.xml
# The same but for the name of the input.
"$NUSQA" render -t text a.xml >one
"$NUSQA" render -t text b.xml >two
cmp one two
