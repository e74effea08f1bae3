# Every text that the command may print is translated, with the same values: the
# template is that of the sources, and no catalogue lacks one of its texts.
po=$ROOT/src/cli/po
"$po/extract" >nusqa.pot
cmp nusqa.pot "$po/nusqa.pot" || echo 'run make pot'
texts() {
	msgcat --no-wrap "$1" | sed -n 's/^msgid \(".*"\)$/\1/p' | LC_ALL=C sort
}
texts nusqa.pot >wanted
for l in ru kk; do
	LC_ALL=C msgfmt --check --statistics -o $l.mo "$po/$l.po" 2>&1 |
		sed 's/^[0-9]* //'
	texts "$po/$l.po" | cmp - wanted
	# Nothing is left in English but what is the same in each language.
	msgcat --no-wrap "$po/$l.po" | awk '
		/^msgid "/ { id = substr($0, 7) }
		/^msgstr "/ && substr($0, 8) == id && id ~ /[a-z][a-z][a-z]/ {
			print id
		}' | grep -v '^"\(PDF\|--align\)' | sed "s/^/$l leaves /"
done

# Codes of messages, commands and options, as the command finds them.
sed -n 's/^CODE(\([A-Z_]*\), .*"\([^"]*\)")$/\2/p' "$ROOT/src/base/codes.def" \
	>codes
"$NUSQA" help --tables >tables
cut -f4 tables | sed -n '/^./p' >summaries
sed -n 's/^command\t\([a-z]*\)\t.*/\1/p' tables >commands
[ "$(wc -l <codes)" = "$(grep -c "^CODE(" "$ROOT/src/base/codes.def")" ] && echo "all codes"
for l in ru kk; do
	mo=${NUSQA%/nusqa}/locale/$l/LC_MESSAGES/nusqa.mo
	msgunfmt --no-wrap "$mo" | sed -n 's/^msgid "\(.*\)"$/\1/p' >have
	grep -vxFf have codes | sed "s/^/$l has no /"
	"$NUSQA" --lang $l help --tables | cmp - tables
	"$NUSQA" --lang $l help >help
	for c in $(cat commands); do
		"$NUSQA" help "$c" --lang $l >>help 2>/dev/null ||
			"$NUSQA" --lang $l help "$c" >>help
	done
	# Of an English text no line may be left.
	"$NUSQA" help >english
	for c in $(cat commands); do "$NUSQA" help "$c"; done >>english
	sed -n 's/^ *\(-., \)\{0,1\}--[^ ]* \{2,\}//; s/^ \{28\}//; /[a-z]\{3\} [a-z]/p' \
		help | grep -Fxf - english | sed "s/^/$l help leaves /"
done
