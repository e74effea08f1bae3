# Our consolidation against the published edition, unit by unit.
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/corpus/order-258/source.txt" order.txt
export SOURCE_DATE_EPOCH=0
"$NUSQA" amend base.txt order.txt -o ours.xml 2>/dev/null
try() {
	"$NUSQA" "$@" >out 2>log
	echo "$? <- nusqa $*"
	grep '^nusqa:' log
}
echo '== what we made ourselves is the same, but for the notes'
try verify base.txt order.txt ours.xml
tail -n 4 out
echo '== the base is not'
try verify base.txt order.txt base.txt
grep -c ': differs$\|: differs (' out
tail -n 4 out
try verify base.txt base.txt
tail -n 1 out
echo '== a law of our own'
cat >law.txt <<'END'
Об отчетности
Закон Республики Казахстан от 10 января 2001 года № 30
Статья 1. Основные понятия
1. Отчет представляется ежегодно.
2. Виды отчетов:
1) годовой;
2) месячный.
Статья 2. Хранение
Отчет хранится.
Срок хранения отчета пять лет.
Отчет уничтожается.
Статья 3. Заключение
Закон вводится в действие со дня его официального опубликования.
END
cat >official.txt <<'END'
Статья 1. Основные понятия
Статья 2. Хранение
Статья 3. Заключение
Об отчетности
Закон Республики Казахстан от 10 января 2001 года № 30
Статья 1. Основные понятия
1. Отчет представляется один раз в год.
2. Виды отчетов:
1) годовой;
2) месячный;
3) дневной.
Сноска. Статья 1 с изменениями, внесенными Законом РК от 03.07.2017 № 86-VI.
Статья 2. Хранение
Отчет хранится.
Отчет уничтожается.
Статья 3. Заключение
Закон вводится в действие со дня его официального опубликования.
END
try verify -a law.txt official.txt
cat out
try verify -t json law.txt official.txt
cat out
echo '== an order that cannot be applied'
try verify law.txt order.txt official.txt
try verify law.txt missing.txt official.txt
try verify -t tsv law.txt official.txt
