# What has changed, in each form, in both languages.
cp "$ROOT/tests/cli/order.txt" old.txt
sed 's/аппарат басшысына/вице-министрге/' old.txt >new.txt
cp "$ROOT/corpus/law-beekeeping-ru/source.txt" old-ru.txt
sed 's/сбыт продукции пчеловодства/сбыт мёда/' old-ru.txt >new-ru.txt
for form in side md; do
	for act in '' -ru; do
		echo "== $form$act"
		COLUMNS=72 "$NUSQA" diff -t "$form" "old$act.txt" "new$act.txt"
		echo "status $?"
	done
done
echo '== context'
"$NUSQA" diff -t md -U 1 old-ru.txt new-ru.txt
echo '== html'
"$NUSQA" diff -t html old.txt new.txt | sed -n '/<body>/,/<script>/p'
"$NUSQA" diff -t html old-ru.txt new-ru.txt | sed -n '/<html/p; /<body>/,/<script>/p'
echo '== whole'
"$NUSQA" diff -t html --whole old.txt new.txt | sed -n '/<main/,/<\/main>/p'
echo '== nothing'
"$NUSQA" diff -t html old.txt old.txt | grep 'class="none"'
"$NUSQA" diff -t md old.txt old.txt && "$NUSQA" diff -t side old.txt old.txt
"$NUSQA" diff -U x old.txt new.txt 2>&1
echo "status $?"
