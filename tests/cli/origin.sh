# origin.tsv beside an input says what the text is, if not the official one.
mkdir one two
for name in one/a.txt one/b.txt one/c.txt two/a.txt; do
	cp "$ROOT/tests/cli/order.txt" "$name"
done
cat >one/origin.tsv <<'END'
file	kind	note
b.txt	official	as published
a.txt	reconstruction	put together from two editions
END
# The columns may come in any order, with others among them.
printf 'note\turl\tfile\tkind\r\ntyped by hand\tx\ta.txt\tcopy\r\n' >two/origin.tsv
for name in one/a.txt one/b.txt one/c.txt two/a.txt; do
	echo "== $name"
	"$NUSQA" parse "$name" 2>/dev/null |
		grep -o 'reconstruction: put[^"<]*\|copy: typed[^"<]*\|as published' |
		sort -u
done
cd one
echo '== a.txt'
"$NUSQA" parse a.txt 2>/dev/null | grep -o 'reconstruction: put[^"<]*' | sort -u
