# The rows that foot a table of a page are its last ones, wherever they stand;
# what a page does not show and goes on with the numbers is kept, and told.
exec 2>&1

# page LINE...: an act of these, with what is told of it.
page() {
	echo "== $1"
	shift
	printf '<p>%s</p>' 'Об утверждении показателей' 'Приказ Министра просвещения Республики Казахстан от 5 мая 2025 года № 101' 'ПРИКАЗЫВАЮ:' >act.html
	printf '%s\n' "$@" >>act.html
	"$NUSQA" render -t text act.html | sed -n '/^1\./,$p' | sed '/^$/d'
}
head='<thead><tr><th>№</th><th>Книги</th><th>План</th></tr></thead>'
foot='<tfoot><tr><td></td><td>Итого</td><td>300</td></tr></tfoot>'
body='<tbody><tr><td>1</td><td>Атласы</td><td>100</td></tr><tr><td>2</td><td>Карты</td><td>200</td></tr></tbody>'
page 'the foot first' '<p>1. Утвердить показатели:</p>' "<table border=1>$foot$head$body</table>" '<p>2. Приказ вступает в силу.</p>'
page 'the foot before two bodies' '<p>1. Утвердить показатели:</p>' "<table border=1>$head$foot$body<tbody><tr><td>3</td><td>Ноты</td><td>5</td></tr></tbody></table>" '<p>2. Приказ вступает в силу.</p>'
page 'the foot last' '<p>1. Утвердить показатели:</p>' "<table border=1>$head$body$foot</table>" '<p>2. Приказ вступает в силу.</p>'
page 'a table in a cell of one' '<p>1. Утвердить показатели:</p>' "<table border=1>$head$foot<tbody><tr><td>1</td><td>А<table border=1><tfoot><tr><td>итог</td></tr></tfoot><tr><td>часть</td></tr></table></td><td>7</td></tr></tbody></table>" '<p>2. Приказ вступает в силу.</p>'
page 'a part that is not shown' '<p>1. Утвердить показатели.</p>' '<div style="display:none"><p>2. Отменить приказ.</p><p>3. Известить всех.</p></div>' '<p>4. Приказ вступает в силу.</p>'
page 'a line that is not shown' '<p>1. Утвердить показатели.</p>' '<p hidden>Скачать</p>' '<p>2. Приказ вступает в силу.</p>'
