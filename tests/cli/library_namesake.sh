# Acts of one title: an order that names one by its title alone may mean each
# that was there and in force as it was signed, which is told with the others;
# where there is but one it is applied.  And an order that was signed before the
# act which it names does not change it.  In both languages.
. "$ROOT/tests/cli/whose.inc"
# twin LANGUAGE DAY IN-KAZAKH NUMBER: another order of the title of № 55.
twin() {
	sed "s/5 февраля 2018 года № 55/$2 года № $4/; s/2018 жылғы 5 ақпандағы/$3/; s/№ 55/№ $4/; /вводится в действие\|қолданысқа енгізіледі/d" base.$1 >twin.$1
}
# of LANGUAGE ACT...: what becomes of each act, with what the library has.
of() {
	l=$1
	shift
	for iri; do
		rm -f day.xml
		lib history $iri -l $l | grep -v 'adopted\|edition\|in force' | cut -f 1,2,3
		lib consolidate $iri -l $l --as-of 2020-12-01 -o day.xml |
			grep -v '^ ' | sed 's/store[^ ]*: //'
		[ ! -f day.xml ] || "$NUSQA" render -t text day.xml |
			grep '^2\. \(Контроль\|Осы\)'
	done
}
# both LANGUAGE ORDER WHAT [FILE...]: the order, № 55 and its twin.
both() {
	echo "== $3, $1"
	l=$1
	echo "$2" >named
	order $l "$(cat named)" | sed "${signed:-}" >order.$l
	shift 3
	rm -rf store
	cp -R empty store
	lib add twin.$l order.$l "$@" | grep -v '^ \|style'
	of $l $act/55 $other
	rm -f day.xml
	"$NUSQA" amend base.$l order.$l -o day.xml 2>&1 | grep -v '^ \|style:'
}
title_ru="В приказ \"Об утверждении Правил ведения журнала пасек\" внести следующие изменения:
$word \"на Комитет\"."
title_kk="\"Омарта журналын жүргізу қағидаларын бекіту туралы\" бұйрыққа мынадай өзгерістер енгізілсін:
$soz \"Комитетке\" деген сөзбен ауыстырылсын."
number_ru="В приказ $M $A внести следующие изменения:
$word \"на Комитет\"."
number_kk="$N $C бұйрығына мынадай өзгерістер енгізілсін:
$soz \"Комитетке\" деген сөзбен ауыстырылсын."
for l in ru kk; do
	eval "title=\$title_$l number=\$number_$l"
	other=kz/act/order/min-agriculture/2019-03-01/70
	twin $l '1 марта 2019' '2019 жылғы 1 наурыздағы' 70
	both $l "$title" 'a title of two acts'
	both $l "$number" 'its day and number'
	if [ $l = ru ]; then
		order ru "Признать утратившим силу приказ $M $A."
	else
		order kk "$N $C бұйрығының күші жойылды деп танылсын."
	fi | sed 's/7 октября 2019 года № 200/1 марта 2019 года № 71/; s/2019 жылғы 7 қазандағы № 200/2019 жылғы 1 наурыздағы № 71/; s/1 ноября 2019/5 марта 2019/; s/2019 жылғы 1 қарашадан/2019 жылғы 5 наурыздан/' >repeal.$l
	both $l "$title" 'one of them is repealed' repeal.$l
	other=kz/act/order/min-agriculture/2019-11-20/70
	twin $l '20 ноября 2019' '2019 жылғы 20 қарашадағы' 70
	both $l "$title" 'one of them is of a later day'
	other=kz/act/order/min-agriculture/2016-03-01/70
	twin $l '1 марта 2016' '2016 жылғы 1 наурыздағы' 70
	signed='s/7 октября 2019/7 октября 2017/; s/2019 жылғы 7 қазандағы/2017 жылғы 7 қазандағы/'
	both $l "$title" 'signed before the one of them'
	both $l "$number" 'signed before the act that it names'
	signed=
done
