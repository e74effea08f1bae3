# Two orders, of which the first has a part that comes into force after the
# second: day by day, in one run as in three.
export SOURCE_DATE_EPOCH=0
law() {
	printf 'Закон Республики Казахстан от %s 2023 года № %s\n' "$1" "$2"
	printf 'О внесении изменений в Закон Республики Казахстан "О зерне"\n'
	printf 'Статья 1. Внести в Закон Республики Казахстан от 19 января '
	printf '2001 года № 143 "О зерне" следующие изменения:\n%s\n' "$3"
	printf 'Статья 2. Настоящий Закон вводится в действие с %s.\n' "$4"
}
cat >base.txt <<'END'
Закон Республики Казахстан от 19 января 2001 года № 143
О зерне
Статья 1. Сорта
Зерно делится на сорта: первый и второй.
Статья 2. Сдача
Сдача зерна идет осенью.
Статья 3. Цена
Цена зерна свободна.
END
law '5 мая' 12-VIII '1) в статье 1 слово "второй" заменить словом "высший";
2) статью 3 исключить.' '1 июля 2023 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2024 года' >a.txt
law '5 августа' 20-VIII 'в статье 2 слово "осенью" заменить словом "зимой".' \
	'1 октября 2023 года' >b.txt
law '5 июня' 15-VIII 'в статье 2 слово "Сдача" заменить словом "Прием".' \
	'1 февраля 2024 года' >c.txt
try() {
	"$NUSQA" "$@" 2>log
	echo "$? <- nusqa $*"
	grep -v '^    ' log
}
try amend --as-of=2023-07-01 -o 1.xml base.txt a.txt
try amend -o 2.xml 1.xml b.txt
try amend -o 3.xml 2.xml a.txt
try amend -o all.xml base.txt a.txt b.txt
cmp 3.xml all.xml && echo 'the same'
"$NUSQA" render -t text all.xml
echo '== again, and back'
try amend 3.xml a.txt
try revert -o back.xml 3.xml a.txt
try revert -o back.xml 3.xml a.txt b.txt
"$NUSQA" render -t text back.xml >back.txt
"$NUSQA" parse base.txt | "$NUSQA" render -t text - >was.txt
cmp was.txt back.txt && echo 'as it was'
echo '== an edition of a day between'
try amend --as-of=2023-12-01 -o day.xml base.txt a.txt b.txt
"$NUSQA" render -t text day.xml
grep -c 'refersTo="#foreseen"' day.xml
echo '== signed between them, in force last'
try amend -o abc.xml base.txt a.txt c.txt b.txt
"$NUSQA" render -t text abc.xml
echo '== what came first moved the paragraphs that the rest counts'
cat >list.txt <<'LIST'
Закон Республики Казахстан от 19 января 2001 года № 143
О зерне
Статья 1. Сорта
Зерно делится на сорта:
первый сорт;
второй сорт.
Статья 2. Сдача
Сдача зерна идет осенью.
LIST
law '5 мая' 12-VIII '1) статью 1 дополнить абзацем вторым следующего содержания:
"высший сорт;";
2) абзац третий статьи 1 изложить в следующей редакции:
"средний сорт.".' '1 июля 2023 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2024 года' >d.txt
try amend --as-of=2023-07-01 -o 4.xml list.txt d.txt
try amend -o 5.xml 4.xml d.txt
try amend -o 6.xml list.txt d.txt
"$NUSQA" render -t text 6.xml
echo '== what is suspended later waits like any other change'
law '5 мая' 12-VIII '1) в статье 1 слово "второй" заменить словом "высший";
2) приостановить действие статьи 3 до 1 января 2026 года.' '1 июля 2023 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2024 года' >d.txt
try amend --as-of=2023-07-01 -o 1.xml base.txt d.txt
try amend -o 2.xml 1.xml d.txt
try amend 2.xml d.txt
"$NUSQA" render -t text 2.xml
