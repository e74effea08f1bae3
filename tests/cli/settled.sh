# What an order leaves open: said, and settled without touching its text.
export SOURCE_DATE_EPOCH=0
cat >base.txt <<'END'
О зерне
Статья 1. Сорта
1. Зерно делится на сорта: первый и второй.
2. Сорт определяет лаборатория.
Статья 2. Сдача
Сдача зерна идет осенью.
END
cat >order.txt <<'END'
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года "О зерне" следующие изменения:
1) в пункте 1 статьи 1 слова "первый, второй" заменить словами "высший и первый";
2) статью 2 исключить.
Статья 2. Министерству проверить склады.
Статья 3. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
END
try() {
	"$NUSQA" "$@" >out 2>log
	echo "$? <- nusqa $*"
	grep -v '^    ' log
}
echo '== what each sentence is'
try edits --account order.txt >/dev/null
cat out
echo '== the day is not known, nor the words'
try amend base.txt order.txt
echo '== the day is'
try amend --published=2023-05-10 base.txt order.txt
try amend --published=order.txt=2023-05-10 --partial -o part.xml base.txt order.txt
"$NUSQA" render -t text part.xml
echo '== and the words, and which acts these are'
printf '%s\t%s\t%s\t%s\n' \
	act base.txt '' /akn/kz/act/law/2001-01-19/143 \
	act order.txt '' /akn/kz/act/law/2023-05-05/12 \
	words order.txt:3 'первый, второй' 'первый и второй' >pins.tsv
try amend --published=/akn/kz/act/law/2023-05-05/12=2023-05-10 --pin=pins.tsv \
	-o all.xml base.txt order.txt
"$NUSQA" render -t text all.xml
grep -o 'FRBRuri value="[^"]*@[^"]*"' all.xml
try revert --pin=pins.tsv -o back.xml all.xml order.txt
"$NUSQA" parse --work=/akn/kz/act/law/2001-01-19/143 base.txt 2>/dev/null |
	cmp - back.xml && echo 'as it was'
echo '== a day before the order, said of all, is none of its'
try amend --published=2023-05-01 --pin=pins.tsv -o none.xml base.txt order.txt
cat >early.txt <<'END'
О внесении изменений в Закон Республики Казахстан "О зерне"
Закон Республики Казахстан от 1 февраля 2023 года № 7-VII
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года "О зерне" следующее изменение:
в пункте 2 статьи 1 слово "лаборатория" заменить словом "комиссия".
Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
END
sed -e 's/по истечении.*/с 1 января 2024 года./' -e '/статью 2 искл/d' \
	-e 's/первый, второй/первый и второй/' -e '1a\
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII' order.txt >fixed.txt
try amend --published=2023-05-01 -o some.xml base.txt early.txt fixed.txt
"$NUSQA" render -t text some.xml
echo '== what is of no use is wrong'
try amend --published=other.txt=2023-05-10 --pin=pins.tsv base.txt order.txt
try amend --published=soon base.txt order.txt
printf 'words\torder.txt:9\tx\ty\n' >>pins.tsv
try amend --published=2023-05-10 --pin=pins.tsv base.txt order.txt
