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
echo '== two orders, the later act first in force'
cat >first.txt <<'END'
О внесении изменений в Закон Республики Казахстан "Об отчетности"
Закон Республики Казахстан от 3 июля 2017 года № 86-VI
Статья 1. Внести в Закон Республики Казахстан от 10 января 2001 года № 30 "Об отчетности" следующие изменения:
1) в статье 1:
в пункте 1 слова "ежегодно" заменить словами "раз в год";
2) абзац второй статьи 2 исключить.
Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2019 года.
END
cat >second.txt <<'END'
О внесении изменения в Закон Республики Казахстан "Об отчетности"
Закон Республики Казахстан от 5 февраля 2018 года № 99-VI
Статья 1. Внести в Закон Республики Казахстан от 10 января 2001 года № 30 "Об отчетности" следующее изменение:
в пункте 1 статьи 1 слова "раз в год" заменить словами "два раза в год".
Статья 2. Настоящий Закон вводится в действие с 1 марта 2018 года.
END
sed 's/ежегодно/раз в год/' law.txt >2017.txt
sed 's/ежегодно/два раза в год/' law.txt >2018.txt
sed '/Срок хранения/d' 2018.txt >2019.txt
try verify law.txt second.txt first.txt 2019.txt
tail -n 2 out
try verify --published=2017-07-05 --as-of=2017-07-20 law.txt first.txt 2017.txt
tail -n 2 out
try verify --published=2017-07-05 --as-of=2018-12-31 law.txt second.txt first.txt 2018.txt
tail -n 2 out
try verify --published=first.txt=2017-07-05 law.txt second.txt first.txt 2019.txt
tail -n 2 out
try verify --as-of=2018-12-31 law.txt first.txt 2018.txt
grep N log
try verify --as-of=2018-13-31 law.txt first.txt 2018.txt
try verify --published=2018-13-31 law.txt first.txt 2018.txt
try verify --published=third.txt=2017-07-05 law.txt first.txt 2018.txt
echo '== what could not be applied is missing'
sed 's/"ежегодно"/"ежечасно"/' first.txt >wrong.txt
try verify law.txt wrong.txt 2019.txt
try verify --partial law.txt wrong.txt 2019.txt
tail -n 8 out
echo '== of an act in two languages, one'
cat >law2.txt <<'END'
Есеп туралы
Қазақстан Республикасының 2001 жылғы 10 қаңтардағы № 30 Заңы
1-бап. Негізгі ұғымдар
1. Есеп жыл сайын беріледі.
2-бап. Қорытынды
Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі.
END
cat law.txt >>law2.txt
sed 's/ежегодно/раз в год/; s/жыл сайын/жылына бір рет/' law2.txt >2017.txt
try verify --as-of=2017-07-20 --published=2017-07-05 -l ru law2.txt first.txt 2017.txt
cat out
