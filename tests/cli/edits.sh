# The amendments that an order makes, in each form.
cp "$ROOT/corpus/order-258/source.txt" amending.txt
cp "$ROOT/tests/cli/order.txt" other.txt
for form in term json tsv; do
	echo "== $form"
	"$NUSQA" edits -t $form amending.txt 2>/dev/null
	echo $?
done
echo '== all'
"$NUSQA" edits --all -t tsv amending.txt 2>/dev/null
"$NUSQA" edits -o list amending.txt 2>/dev/null && "$NUSQA" edits amending.txt 2>/dev/null | cmp - list
echo '== none'
"$NUSQA" edits other.txt 2>&1; echo $?
