# An amending act that repeals an act by the words that it is given when it is
# changed itself: history, amenders and consolidate say the same.  In both
# languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/order/min-agriculture/2018-02-05/55
. "$ROOT/tests/cli/orders.inc"
first() { # LANGUAGE: an order that repeals another act
	order "$1" "$2" | sed 's/7 октября 2019 года № 200/1 марта 2019 года № 30/
		s/2019 жылғы 7 қазандағы № 200/2019 жылғы 1 наурыздағы № 30/
		s/1 ноября 2019/1 апреля 2019/; s/2019 жылғы 1 қарашадан/2019 жылғы 1 сәуірден/'
}
M='Министра сельского хозяйства Республики Казахстан'
N='Қазақстан Республикасы Ауыл шаруашылығы министрінің'
first ru "Признать утратившим силу приказ $M от 3 марта 2016 года № 5 \"О хлебе\"." >first.ru
first kk "\"Нан туралы\" $N 2016 жылғы 3 наурыздағы № 5 бұйрығының күші жойылды деп танылсын." >first.kk
see() { # LANGUAGE WORDS: that a point of it gets
	echo "== $2"
	if [ "$1" = ru ]; then
		order ru "Внести в приказ $M от 1 марта 2019 года № 30 \"О некоторых вопросах\" следующее дополнение:
дополнить пунктом 1-1 следующего содержания:
\"1-1. $2\"." >order.ru
	else
		order kk "\"Кейбір мәселелер туралы\" $N 2019 жылғы 1 наурыздағы № 30 бұйрығына мынадай толықтыру енгізілсін:
мынадай мазмұндағы 1-1-тармақпен толықтырылсын:
\"1-1. $2\"." >order.kk
	fi
	rm -rf store
	lib add base.$1 first.$1 order.$1
	lib history $act | grep -v 'adopted\|edition' | cut -f 1-3
	lib amenders $act | cut -f 1-3
	lib consolidate $act --as-of 2020-06-01 -o day.xml
}
see ru "С 1 января 2020 года признать утратившим силу приказ $M от 5 февраля 2018 года № 55."
see kk "$N 2018 жылғы 5 ақпандағы № 55 бұйрығының күші 2020 жылғы 1 қаңтардан бастап жойылды деп танылсын."
see ru "Признать утратившим силу приказ $M от 5 февраля 2018 года № 55."
see kk "$N 2018 жылғы 5 ақпандағы № 55 бұйрығының күші жойылды деп танылсын."
see ru "Приказ $M от 5 февраля 2018 года № 55 принять к сведению."
see kk "$N 2018 жылғы 5 ақпандағы № 55 бұйрығы басшылыққа алынсын."
