# White space that was typed behind the heading of an article is no broken line:
# what begins below it is a unit of its own, in both languages.
export SOURCE_DATE_EPOCH=0
for blank in '' ' ' '  ' "$(printf '\t')"; do
	printf '%s\n' 'Закон Республики Казахстан от 19 января 2001 года № 143' \
		'О зерне' 'Статья 1. Цвет' 'Зерно должно быть белым.' \
		"Статья 2.$blank" '1. Зерно сдается летом.' \
		'2. Зерно хранится.' "Статья 3. Цена$blank" \
		'1) цена свободна;' '2) цена известна.' >a.ru
	printf '%s\n' 'Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы' \
		'Астық туралы' '1-бап. Түс' 'Астық ақ түсті болуға тиіс.' \
		"2-бап.$blank" '1. Астық жазда тапсырылады.' \
		'2. Астық сақталады.' "3-бап. Баға$blank" \
		'1) баға еркін;' '2) баға белгілі.' >a.kk
	for l in ru kk; do
		echo "== $l '$blank'"
		"$NUSQA" parse a.$l -o a.xml 2>&1 | grep -v N2101
		"$NUSQA" render -t tree a.xml | grep '^  *\(article\|paragraph\|point\|subparagraph\|intro\)'
	done
done
