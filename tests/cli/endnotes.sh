# Notes with plain marks at the end of an act are none of its paragraphs, and
# where they may be such no order counts those; in every format.
. "$ROOT/tests/cli/tariff.inc"

# words LANG MARK: the act, with that mark behind its second point.
words() {
	head_lines "$1"
	case $1 in
	ru) cat <<END
1. Тариф¹ применяется с января.
2. Настоящий приказ вводится в действие со дня подписания$2.
Тариф публикуется.
Сноски:
¹ Тариф указан без налога.
² Подписан 5 мая.
Министр финансов А. Иванов
END
		;;
	kk) cat <<END
1. Тариф¹ қаңтардан бастап қолданылады.
2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі$2.
Тариф жарияланады.
Ескертпелер:
¹ Тариф салықсыз көрсетілген.
² Мамырда қойылды.
Қаржы министрі А. Иванов
END
		;;
	esac
}

page() {
	echo '<html><head><meta charset="utf-8"></head><body>'
	sed 's|¹|<sup>1</sup>|g; s|²|<sup>2</sup>|g; s|.*|<p>&</p>|'
	echo '</body></html>'
}

# changed CHANGE: what becomes of both, or why nothing does.
changed() {
	echo "-- $1"
	order $lang "$1" >order.txt
	for base in act.txt act.html; do
		rm -f new.xml
		"$NUSQA" amend $base order.txt -o new.xml 2>said
		grep N3 said
		[ -f new.xml ] || continue
		"$NUSQA" render -t text new.xml | sed -n '/^1\./,$p' >$base.new
	done
	[ -f new.xml ] && cmp act.txt.new act.html.new && cat act.html.new
}

for lang in ru kk; do
	case $lang in
	ru) set -- 'последний абзац пункта 2 исключить.' \
		'пункт 2 дополнить абзацем следующего содержания:
      "Тариф единый.".' \
		'пункт 2 дополнить предложением следующего содержания: "Тариф единый.".' \
		'абзац третий пункта 2 исключить.' \
		'предпоследний абзац пункта 2 исключить.' \
		'пункт 2 дополнить абзацем третьим следующего содержания:
      "Тариф единый.".' \
		'пункт 2 изложить в следующей редакции:
      "2. Приказ вводится в действие со дня подписания.".' \
		'пункт 2 исключить.' ;;
	kk) set -- '2-тармақтың соңғы абзацы алып тасталсын.' \
		'2-тармақ мынадай мазмұндағы абзацпен толықтырылсын:
      "Тариф бірыңғай.".' \
		'2-тармақ мынадай мазмұндағы сөйлеммен толықтырылсын: "Тариф бірыңғай.".' \
		'2-тармақтың үшінші абзацы алып тасталсын.' \
		'2-тармақтың соңғының алдындағы абзацы алып тасталсын.' \
		'2-тармақ мынадай мазмұндағы үшінші абзацпен толықтырылсын:
      "Тариф бірыңғай.".' \
		'2-тармақ мынадай редакцияда жазылсын:
      "2. Бұйрық қол қойылған күнінен бастап күшіне енеді.".' \
		'2-тармақ алып тасталсын.' ;;
	esac
	for mark in '²' ''; do
		echo "== $lang $mark"
		words $lang "$mark" >act.txt
		words $lang "$mark" | page >act.html
		"$NUSQA" parse act.txt -o act.xml 2>said
		grep '^act' said
		for change; do
			changed "$change"
		done
	done
done
