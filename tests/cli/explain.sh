# Which rule made what: of all lines, and of one.
cp "$ROOT/tests/cli/order.txt" act.txt
cp act.txt odd:3
"$NUSQA" explain act.txt >all; echo $?
"$NUSQA" explain act.txt:6 >one; echo $?
grep -c 'structure.rules:[0-9]* point' one
cut -d' ' -f1 one | sort -u
"$NUSQA" explain odd:3 | cmp - all
"$NUSQA" explain act.txt:2; echo $?
"$NUSQA" explain act.txt:9999999999; echo $?
