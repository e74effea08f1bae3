# An act that names another one in an order which is not understood is told as
# a gap, in both languages; what export does not hold by a day is told.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
cat >unread.ru <<'END'
Закон Республики Казахстан от 7 ноября 2024 года № 100-VIII
О некоторых вопросах
Статья 1. Статью 2 Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне" считать недействующей.
Статья 2. Настоящий Закон вводится в действие с 1 декабря 2024 года.
END
cat >unread.kk <<'END'
Қазақстан Республикасының 2024 жылғы 7 қарашадағы № 100-VIII Заңы
Кейбір мәселелер туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңының 2-бабы жарамсыз деп танылсын.
2-бап. Осы Заң 2024 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі.
END
lib add base.ru base.kk unread.ru unread.kk
for l in ru kk; do
	lib history $act -l $l
	lib consolidate $act -l $l --as-of 2024-11-30 -o before.xml
	lib consolidate $act -l $l --as-of 2025-06-01 -o after.xml
	lib consolidate $act -l $l --all -d "all-$l"
	lib export $act -l $l --as-of 2025-06-01 -o export.xml
	lib export $act -l $l --as-of 2024-11-30 -o export.xml
done
# An act whose title says that it changes another one, and in which no order is
# found; and one that names the act only in the title of another.
cat >bare.ru <<'TEXT'
Закон Республики Казахстан от 5 июня 2023 года № 23-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Текст изложен в приложении.
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года.
TEXT
cat >bare.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. Мәтін қосымшада баяндалған.
2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
cat >quoted.ru <<'TEXT'
Закон Республики Казахстан от 7 ноября 2024 года № 101-VIII
О некоторых вопросах
Статья 1. Статью 2 Закона Республики Казахстан от 5 мая 2023 года № 12-VIII "О внесении изменений в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне"" считать недействующей.
Статья 2. Настоящий Закон вводится в действие с 1 декабря 2024 года.
TEXT
cat >quoted.kk <<'TEXT'
Қазақстан Республикасының 2024 жылғы 7 қарашадағы № 101-VIII Заңы
Кейбір мәселелер туралы
1-бап. ""Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңының 2-бабы жарамсыз деп танылсын.
2-бап. Осы Заң 2024 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі.
TEXT
for f in bare quoted; do
	rm -rf store
	lib add base.ru base.kk $f.ru $f.kk
	for l in ru kk; do
		echo "== $f, $l"
		lib history $act -l $l
		lib consolidate $act -l $l --as-of 2025-06-01 -o "$f-$l.xml"
	done
done
