# The manual is made of the tables that the command has: options, messages, calls.
man=${NUSQA%/nusqa}/man
"$NUSQA" help --tables >tables
grep '^option' tables | cut -f 2,4 | while read -r command option; do
	grep -q "^\.It .*Fl -${option:-$command}\\b" "$man/nusqa.1" ||
		echo "--${option:-$command} is not in nusqa.1"
done
grep '^command' tables | cut -f 2 | while read -r command; do
	grep -q "^\.It Cm $command\$" "$man/nusqa.1" ||
		echo "$command is not in nusqa.1"
done
# As many as the command has itself, in help and in the tables.
for command in $(grep '^command' tables | cut -f 2); do
	"$NUSQA" help "$command" | sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/\2/p' |
		LC_ALL=C sort >helped
	awk -F '\t' -v c="$command" '$1 == "option" && ($2 == c || $2 == "") {
		print $4 }' tables | LC_ALL=C sort >tabled
	cmp helped tabled
done
# An option that is told and is none, and one that is not told.
printf 'command\tcut\tFILE...\tcut acts\noption\tcut\tn\tname\tA|B\tchoice\tsay its name\noption\tcut\t\tdeep\t\tflag\tlist: how deep\noption\t\t\thelp\t\tflag\tprint this\n' >few
cat >page <<'END'
.Sh SYNOPSIS
.Sh DESCRIPTION
.Ss Commands
.Bl -tag -width Ds
.It Cm cut
Cuts.
.El
.Ss Common options
.Bl -tag -width Ds
.It Fl -help
Helps.
.It Fl -gone
Is gone.
.El
END
"$ROOT/tools/install/manual" few page
echo "status $?"

grep -o '^CODE([A-Z_]*, *[0-9]*' "$ROOT/src/base/codes.def" | sed 's/.*[ ,]//' |
	LC_ALL=C sort >codes
sed -n 's/^\.It N//p' "$man/nusqa-messages.7" | LC_ALL=C sort | cmp codes -
"$ROOT/tools/install/names" "$ROOT/src/nusqa.h" | while read -r call; do
	grep -q "^\.It .*Fn $call\\b" "$man/nusqa.3" &&
		grep -q "^\.Fo $call\$" "$man/nusqa.3" ||
		echo "$call is not in nusqa.3"
done
grep -q '^    nusqa_doc \*doc = nusqa_read' "$man/nusqa.3" ||
	echo 'no example in nusqa.3'
if command -v mandoc >/dev/null; then
	mandoc -T lint -W warning "$man"/*.[1-8]
	mandoc -T utf8 "$man"/*.[1-8] >/dev/null
fi
