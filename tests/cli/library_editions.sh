# Every edition of an act out of a library, in order of force, in both languages;
# what is missing for them is told.
export SOURCE_DATE_EPOCH=0
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}
text() {
	"$NUSQA" render -t text "$1" | grep '^Зерно\|^Цена\|^Астық' |
		grep -v 'туралы$'
}
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
# Signed first; its second change holds after that of the law signed next.
cat >a.ru <<'END'
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года "О зерне" следующие изменения:
1) в статье 1 слово "белым" заменить словом "красным";
2) в статье 2 слово "летом" заменить словом "осенью".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2026 года.
END
cat >a.kk <<'END'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:
1) 1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын;
2) 2-баптағы "жазда" деген сөз "күзде" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын қоспағанда, 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
END
cat >b.ru <<'END'
Закон Республики Казахстан от 10 июня 2024 года № 40-VIII
О внесении изменения в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 3 слово "свободна" заменить словом "тверда".
Статья 2. Настоящий Закон вводится в действие с 1 января 2025 года.
END
cat >b.kk <<'END'
Қазақстан Республикасының 2024 жылғы 10 маусымдағы № 40-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгеріс енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгеріс енгізілсін:
3-баптағы "еркін" деген сөз "қатаң" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
END
# Another law of the same day, which only its title tells apart, and one that
# changes both.
cat >flour.ru <<'END'
Закон Республики Казахстан от 19 января 2001 года № 144
О муке
Статья 1. Мука
Мука должна быть белой.
END
cat >both.ru <<'END'
Закон Республики Казахстан от 7 июля 2024 года № 50-VIII
О внесении изменений в некоторые законодательные акты
Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:
1. В Закон Республики Казахстан от 19 января 2001 года "О муке":
в статье 1 слово "белой" заменить словом "черной".
2. В Закон Республики Казахстан от 3 марта 1999 года "О соли":
в статье 1 слово "соль" заменить словом "сахар".
Статья 2. Настоящий Закон вводится в действие с 1 января 2025 года, за исключением пункта 2 статьи 1, который вводится в действие с 1 июля 2025 года.
END
lib add base.ru base.kk a.ru a.kk b.ru b.kk flour.ru both.ru

echo '== history'
for l in ru kk; do
	lib history $act -l $l | cut -f1-4
done
lib amenders kz/act/law/2001-01-19/144 | cut -f1-4
echo '== every edition'
for l in ru kk; do
	lib consolidate $act -l $l --all -d "all-$l" | grep -v '^ \|N3110'
	find "all-$l" -name "*@*" | LC_ALL=C sort | while read -r f; do
		echo "${f##*/}"
		text "$f"
	done
done
lib consolidate kz/act/law/2001-01-19/144 --all -d flour
find flour -name "*@*" | LC_ALL=C sort
echo '== that of a day'
for day in 2023-12-31 2024-01-01 2025-06-01 2026-01-01; do
	for l in ru kk; do
		lib consolidate $act -l $l --as-of $day -o day.xml |
			grep -v '^ \|N3110'
		f=$(find all-$l -name "*@*" | LC_ALL=C sort |
			awk -F'[@.]' -v day=$day '$2 <= day' | tail -n 1)
		text day.xml >day.txt
		text "$f" | cmp - day.txt && echo "$day: ${f##*/}"
	done
done
lib consolidate $act --as-of 1999-01-01

echo '== gaps: in another language, without a day'
cat >c.ru <<'END'
Закон Республики Казахстан от 1 сентября 2026 года № 77-VIII
О внесении изменения в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 3 слово "тверда" заменить словом "гибка".
Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
END
lib add c.ru
lib history $act -l ru | tail -n 1 | cut -f1-4
lib consolidate $act -l kk -o gap.xml
lib consolidate $act -l ru -o gap.xml
text gap.xml
lib consolidate $act -l ru -o told.xml \
	--published /akn/kz/act/law/2026-09-01/77=2026-09-10
text told.xml
echo '== a day of publication is kept with the act'
rm -r store/kz/act/law/2026-09-01
lib index
lib add c.ru --published 2026-09-10
lib history $act -l ru | tail -n 1 | cut -f1-4
lib consolidate $act -l ru -o kept.xml
text kept.xml

echo '== from a later text; what it names and the library has not'
mkdir later
cp all-ru/$act/rus@2025-01-01.xml later
rm -r store
lib add later/* b.ru c.ru
lib history $act | cut -f1-4
lib consolidate $act --published 2026-09-10 -o later.xml
text later.xml
echo '== refused'
cat >e.ru <<'END'
Закон Республики Казахстан от 2 февраля 2027 года № 90-VIII
О внесении изменения в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 7 слово "тверда" заменить словом "мягка".
Статья 2. Настоящий Закон вводится в действие с 1 марта 2027 года.
END
lib add e.ru a.ru
lib consolidate $act --published 2026-09-10 -o refused.xml
lib consolidate $act --published 2026-09-10 --all -d refused
find refused -name "*@*" | LC_ALL=C sort
lib consolidate $act --published 2026-09-10 --as-of 2027-02-28 -o before.xml
text before.xml
