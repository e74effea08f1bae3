# Help comes from the tables that are parsed by.
"$NUSQA" --help
"$NUSQA" help >one && "$NUSQA" --help >two && cmp one two
for command in parse batch pipe library edits amend revert verify diff draft render check explain grammar; do
	echo "== $command"
	"$NUSQA" help "$command" | sed '/^Every command/,$d'
	"$NUSQA" help "$command" >one
	"$NUSQA" "$command" --help >two
	cmp one two
done
