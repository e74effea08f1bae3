# Marks that turn the order of letters, and control characters, are seen where a
# text is looked at, and stay as they are where it is gone on with.
u() {
	printf '\342\200\256'
}
cat >old.txt <<END
Есеп беру туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы
БҰЙЫРАМЫН:
1. Есеп "$(u)қаб$(printf '\342\200\254')" бөліміне беріледі.
2. Бақылау жүктелсін.
END
sed "s/беріледі/$(u)тапсырылады/" old.txt >new.txt
cat >order.txt <<END
О внесении изменения в некоторые приказы
Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 190
ПРИКАЗЫВАЮ:
1. Внести в приказ Министра финансов Республики Казахстан от 1 марта 2024 года № 15 "Об отчете" следующее изменение:
в пункте 1 слова "до$(u) 2" заменить словами "до$(printf '\342\201\246') 3".
END
nusqa() {
	"$NUSQA" "$@" 2>&1 | grep -v N4003
}
# Are the bytes themselves there?
raw() {
	grep -c "$(u)"
}
nusqa parse old.txt -o old.xml
for form in text term side html md tree; do
	echo "$form: $(nusqa render -t $form old.xml | raw)"
done
nusqa render -t term old.xml | grep бөлім
nusqa render -t side old.xml | grep 202E
nusqa render -t md old.xml | grep бөлім
nusqa render -t html old.xml | grep -o '<span class="odd">[^<]*</span>'
nusqa diff -t term old.txt new.txt
nusqa diff --table old.txt new.txt | grep -o 'odd">U+[0-9A-F]*' | sort | uniq -c
nusqa diff -t edits old.txt new.txt | raw
nusqa edits order.txt
nusqa edits -t json order.txt | raw
nusqa explain old.txt:4
