# Tables whose cells span rows, in which something changed: a page or a document
# with the changes in it is read back as the new edition, and as the old one
# where they are rejected.
exec 2>log
cat >ru.old.html <<'END'
<p>Об утверждении Плана работы</p>
<p>Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12</p>
<p>ПРИКАЗЫВАЮ:</p>
<p>1. Утвердить План работы согласно приложению к настоящему приказу.</p>
<p>2. Настоящий приказ вводится в действие с 1 июня 2024 года.</p>
<p>Министр Е. Иванов</p>
<p>Приложение к приказу<br>Министра финансов<br>Республики Казахстан<br>от 5 мая 2024 года № 12</p>
<p>План работы</p>
<table border="1">
<tr><th rowspan="2">№</th><th rowspan="2">Мероприятие</th><th colspan="2">Исполнение</th></tr>
<tr><th>срок</th><th>ответственный</th></tr>
<tr><td>1</td><td>Подготовить отчет</td><td rowspan="2">I квартал</td><td>Бухгалтерия</td></tr>
<tr><td>2</td><td>Сверить остатки</td><td>Касса</td></tr>
<tr><td>3</td><td>Провести аудит</td><td>II квартал</td><td>Аудитор</td></tr>
</table>
END
sed -e 's/Об утверждении Плана работы/Жұмыс жоспарын бекіту туралы/' \
	-e 's/>Приказ .* № 12/>Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы/' \
	-e 's/ПРИКАЗЫВАЮ/БҰЙЫРАМЫН/' \
	-e 's/1. Утвердить.*/1. Осы бұйрыққа қосымшаға сәйкес Жұмыс жоспары бекітілсін.<\/p>/' \
	-e 's/2. Настоящий.*/2. Осы бұйрық 2024 жылғы 1 маусымнан бастап қолданысқа енгізіледі.<\/p>/' \
	-e 's/Министр Е. Иванов/Министр Е. Серікбаев/' \
	-e 's/>Приложение к приказу.*/>Қазақстан Республикасы<br>Қаржы министрінің<br>2024 жылғы 5 мамырдағы<br>№ 12 бұйрығына<br>қосымша<\/p>/' \
	-e 's/План работы/Жұмыс жоспары/; s/Мероприятие/Іс-шара/; s/Исполнение/Орындау/' \
	-e 's/срок/мерзімі/; s/ответственный/жауапты/; s/Подготовить отчет/Есеп дайындау/' \
	-e 's/II квартал/II тоқсан/; s/I квартал/I тоқсан/; s/Бухгалтерия/Бухгалтер/' \
	-e 's/Сверить остатки/Қалдықтарды тексеру/; s/Провести аудит/Аудит жүргізу/' ru.old.html >kk.old.html
# page LANGUAGE NAME EXPRESSION...: a new edition.
page() {
	lang=$1 name=$2
	shift 2
	sed "$@" "$lang.old.html" >"$lang.$name.html"
}
for lang in ru kk; do
	page $lang added -e 's/rowspan="2">I /rowspan="3">I /' \
		-e 's/<tr><td>3/<tr><td>2-1<\/td><td>Х<\/td><td>Касса<\/td><\/tr>\n&/'
	page $lang behind -e 's/<tr><td>3/<tr><td>2-1<\/td><td>Х<\/td><td>I<\/td><td>Касса<\/td><\/tr>\n&/'
	page $lang last -e '/<tr><td>2/d; s/ rowspan="2">I />I /'
	page $lang first -e '/<tr><td>1/d; s/<td>Касса/<td>май<\/td>&/'
	page $lang words -e 's/>I \([кт]\)/>III \1/; s/Касса/Кассир/'
	page $lang parted -e 's/ rowspan="2">I />I /; s/<td>Касса/<td>май<\/td>&/'
	page $lang column -e 's/colspan="2"/colspan="3"/; s/<\/th><\/tr>$/<\/th><th>х<\/th><\/tr>/' \
		-e '/colspan/s/<th>х<\/th>//; s/<\/td><\/tr>/<\/td><td>у<\/td><\/tr>/'
	page $lang moved -e '/<tr><td>3/d; /<tr><td>1/i <tr><td>3</td><td>Аудит</td><td>II</td><td>Аудитор</td></tr>'
	"$NUSQA" parse $lang.old.html -o $lang.old.xml
	for new in added behind last first words parted column moved; do
		"$NUSQA" parse $lang.$new.html -o new.xml
		for form in html docx; do
			"$NUSQA" diff --whole -t $form $lang.old.xml new.xml >shown.$form
			"$NUSQA" parse shown.$form -o back.xml
			"$NUSQA" diff new.xml back.xml || echo "$lang $new $form: not the new edition"
			"$NUSQA" parse --reject shown.$form -o back.xml
			"$NUSQA" diff $lang.old.xml back.xml || echo "$lang $new $form: not the old edition"
		done
		echo "== $lang $new"
		sed -n '/<tbody>/,/<\/tbody>/p' shown.html
	done
done
