# What a library lacks for an edition is told, in both languages: an amending
# act that only a later text names, one that cites the act amiss, one that is
# there in another language alone; and an index that is broken is made anew.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}
text() {
	"$NUSQA" render -t text "$1" |
		grep '^Зерно [дс]\|^Астық [^т]\|^Астық т[^у]\|Утратил\|жойыл'
}
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
cat >a.ru <<'END'
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующие изменения:
1) в статье 1 слово "белым" заменить словом "красным";
2) в статье 2 слово "летом" заменить словом "осенью".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2026 года.
END
cat >a.kk <<'END'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
1) 1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын;
2) 2-баптағы "жазда" деген сөз "күзде" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын қоспағанда, 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
END

echo '== a later text, and not the act that it names'
lib add base.ru base.kk a.ru a.kk
for l in ru kk; do
	lib consolidate $act -l $l --as-of 2024-01-01 -o "later.$l.xml" | grep -v '^ \|N3110'
done
rm -r store
lib add base.ru base.kk later.*.xml
for l in ru kk; do
	for day in 2023-06-01 2024-06-01 2026-06-01; do
		lib consolidate $act -l $l --as-of $day -o day.xml
		text day.xml
	done
done
echo '== the act as well: the rest of it goes on'
lib add a.ru a.kk
for l in ru kk; do
	lib history $act -l $l | cut -f1-4
	lib consolidate $act -l $l --as-of 2026-06-01 -o day.xml
	text day.xml
	lib consolidate $act -l $l --all -d "all-$l"
	find "all-$l" -name "*@*" | LC_ALL=C sort
done
lib export $act -l kk --as-of 2024-06-01 -t text | grep '^Астық қ'
lib export $act -l ru --as-of 2023-06-01 -t md | grep '^Зерно д'

echo '== in one language alone'
rm -r store
lib add base.ru base.kk a.kk
lib consolidate $act -l ru -o day.xml
text day.xml
rm -r store
lib add base.ru base.kk a.ru
lib consolidate $act -l kk -o day.xml
text day.xml
cat >other.ru <<'END'
Закон Республики Казахстан от 7 ноября 2023 года № 30-VIII
О внесении изменения в Закон Республики Казахстан "О внесении изменений в Закон Республики Казахстан "О зерне""
Статья 1. Внести в Закон Республики Казахстан от 5 мая 2023 года № 12-VIII "О внесении изменений в Закон Республики Казахстан "О зерне"" следующее изменение:
в подпункте 1) статьи 1 слово "красным" заменить словом "синим".
Статья 2. Настоящий Закон вводится в действие с 1 декабря 2023 года.
END
lib add a.kk other.ru
lib consolidate $act -l kk -o day.xml
text day.xml
lib consolidate $act -l ru -o day.xml
text day.xml

echo '== of another day'
rm -r store
sed 's/от 19 января/от 20 января/' a.ru >b.ru
sed 's/19 қаңтардағы/20 қаңтардағы/' a.kk >b.kk
lib add base.ru base.kk b.ru b.kk
for l in ru kk; do
	lib history $act -l $l
	lib consolidate $act -l $l -o day.xml
	text day.xml
done

echo '== two laws of one day, the first of which is signed last'
rm -r store
sed 's/№ 12-VIII/№ 14-VIII/; s/"красным"/"серым"/; s/"белым"/"красным"/; /^2)/d; s/;$/./; s/, за исключением.*года\./ года./; s/года года/года/' a.ru >c.ru
sed 's/№ 12-VIII/№ 14-VIII/; s/"қызыл"/"сұр"/; s/"ақ"/"қызыл"/; /^2)/d; s/;$/./; s/2026 жылғы 1 қаңтардан.*қоспағанда, //' a.kk >c.kk
lib add c.ru c.kk a.ru a.kk base.ru base.kk
for l in ru kk; do
	lib consolidate $act -l $l --as-of 2024-01-01 -o day.xml | grep -v '^ \|N3110'
	text day.xml
done

echo '== a broken index'
lib list | cut -f1-3 >before
echo 'no database' >store/.nusqa/library.db
rm -f store/.nusqa/library.db-*
lib list
lib add base.ru
lib index
lib list | cut -f1-3 | cmp before - && echo 'the same'
cat store/.nusqa/library.db.broken
mkdir one
"$NUSQA" batch -d one base.ru 2>/dev/null
for f in one/.nusqa/batch*.db; do
	echo 'no database' >"$f"
	rm -f "$f"-*
done
"$NUSQA" batch -d one base.ru 2>&1 || echo "exit status $?"
