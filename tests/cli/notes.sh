# Editors' notes and stubs tell of amendments; what they tell is metadata.
cat >law.txt <<'END'
Об отчетности
Закон Республики Казахстан от 10 января 2001 года № 30
Статья 1. Основные понятия
1. Отчет представляется ежегодно.
2. Исключен Законом РК от 24.05.2018 № 56-VI (вводится в действие с 01.01.2019).
Сноска. Статья 1 с изменениями, внесенными законами РК от 03.07.2017 № 86-VI; от 24.05.2018 № 56-VI (вводится в действие с 01.01.2019).
Статья 2. Заключение
Примечание ИЗПИ!
В статью 2 предусмотрены изменения Законом РК от 01.07.2026 № 12-VIII (вводится в действие с 01.01.2027).
1. Закон вводится в действие со дня его официального опубликования.
END
"$NUSQA" parse -l ru law.txt -o law.xml; echo $?
"$NUSQA" check law.xml | grep -v schema
grep -o '<eventRef[^>]*' law.xml
grep -A3 '<textualMod' law.xml | grep -o '<\(textualMod\|source\|destination\|force\) [^>]*'
grep -o '<FRBRuri value="[^"]*rus@[^"]*' law.xml
grep -o '<[a-z]* eId="[^"]*" status="removed"' law.xml
# A change without its act is said, and the words stay.
sed 's/^Сноска.*/Сноска. Статья 1 исключена законом./' law.txt >odd.txt
"$NUSQA" parse -l ru odd.txt -o odd.xml
"$NUSQA" render -t text odd.xml | grep 'исключена законом'
