# An edition that lacks what an act of the library orders, or may order, says so
# in its text and in its log, from the day on that it may be of; that note is no
# change by the act, and what was applied can be reverted.  In both languages.
. "$ROOT/tests/cli/grain.inc"
shown() {
	"$NUSQA" render -t text "$1" | grep 'отсутствуют\|жоқ\|Зерно \|Астық '
	grep 'kz:error' "$1"
}
. "$ROOT/tests/cli/editions.inc"
. "$ROOT/tests/cli/moves.inc"
see() {
	echo "== $1"
	sed 's/2023 \(года\|жылғы 5 мамырдағы\) № 44/2022 \1 № 45/
s/с 1 июля 2023 года/со дня его первого официального опубликования/
s/2023 жылғы 1 шілдеден бастап/алғашқы ресми жарияланған күнінен бастап/' "move.$1" >"late.$1"
	keep "$1" base move late
	editions $act
	"$NUSQA" check day.xml 2>/dev/null | grep -v ': ok'
	"$NUSQA" revert day.xml "move.$1" -o before.xml && shown before.xml
	keep "$1" base
	lib add day.xml
	lib show $act/$([ "$1" = ru ] && echo rus || echo kaz)@2023-07-01 | cut -f1-3
}
ru 'Настоящий Закон подлежит официальному опубликованию.'
kk 'Осы Заң ресми жариялануға тиіс.'
