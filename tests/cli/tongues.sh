# A file may hold an act in two languages: an order changes the text in its own,
# what is not changed is said, and an order in another language is refused.
cp "$ROOT/tests/cli/bread.kk.txt" base.kk.txt
cat > base.ru.txt <<'T'
О хлебе

Закон Республики Казахстан от 5 мая 2020 года № 310-VI ЗРК

Статья 1. Основные понятия

Хлеб – пища, выпеченная из пшеницы.

Статья 2. Цена

Цену устанавливает уполномоченный орган.

Президент Республики Казахстан К. ТОКАЕВ
T
cat > order.kk.txt <<'T'
«Нан туралы» Қазақстан Республикасының Заңына өзгеріс енгізу туралы

Қазақстан Республикасының 2024 жылғы 6 маусымдағы № 90-VIII ҚРЗ Заңы

1-бап. «Нан туралы» 2020 жылғы 5 мамырдағы № 310-VI ҚРЗ Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:

2-баптағы «уәкілетті орган» деген сөздер «Үкімет» деген сөзбен ауыстырылсын.

2-бап. Осы Заң 2024 жылғы 1 шілдеден бастап қолданысқа енгізіледі.

Қазақстан Республикасының Президенті Қ. ТОҚАЕВ
T
cat > order.ru.txt <<'T'
О внесении изменения в Закон Республики Казахстан «О хлебе»

Закон Республики Казахстан от 6 июня 2024 года № 90-VIII ЗРК

Статья 1. Внести в Закон Республики Казахстан от 5 мая 2020 года № 310-VI ЗРК «О хлебе» следующее изменение:

в статье 2 слова «уполномоченный орган» заменить словом «Правительство».

Статья 2. Настоящий Закон вводится в действие с 1 июля 2024 года.

Президент Республики Казахстан К. ТОКАЕВ
T
cat base.kk.txt base.ru.txt > base.txt
cat order.kk.txt order.ru.txt > order.txt
try() {
	echo "-- amend $*"
	"$NUSQA" amend --no-notes "$@" -o out.xml
	echo "exit $?"
	[ -f out.xml ] || return
	"$NUSQA" render -t text out.xml 2> /dev/null | grep -E 'белгілейді|устанавливает'
	"$NUSQA" check out.xml 2>&1 | grep -v '^out.xml:.*N1008'
	rm out.xml
}
try base.kk.txt order.kk.txt
try base.kk.txt order.ru.txt
try base.ru.txt order.txt
try base.txt order.txt
try -l ru base.txt order.txt
try -l ru base.txt order.kk.txt
exec 2> /dev/null
"$NUSQA" amend base.ru.txt order.txt -o out.xml && "$NUSQA" revert out.xml order.txt -o back.xml
"$NUSQA" parse base.ru.txt -o base.xml
cmp base.xml back.xml && echo "back as it was"
"$NUSQA" verify base.ru.txt order.txt out.xml
