# Every option that help knows is in the manual.
manual=$ROOT/src/cli/nusqa.1
for command in parse batch pipe library edits amend revert verify diff draft render check explain grammar; do
	"$NUSQA" help "$command" | sed -n 's/^  .*--\([a-z-]*\).*/\1/p'
done | sort -u | while read -r option; do
	grep -q "Fl -$option\\b" "$manual" || echo "--$option is not in nusqa.1"
done
"$NUSQA" help | sed -n 's/^  nusqa \([a-z]*\) .*/\1/p' |
	while read -r command; do
		grep -q "^\.Cm $command" "$manual" ||
			echo "$command is not in nusqa.1"
	done
