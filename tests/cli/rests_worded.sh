# What a suspended provision reads meanwhile, however the sentence orders its days
# and the act: the wording stands in its place, under the days of the suspension;
# that of another provision is refused.  In both languages.
export SOURCE_DATE_EPOCH=0
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
. "$ROOT/tests/cli/moves.inc"
see() {
	echo "== $2"
	rm -f new.xml
	"$NUSQA" amend "base.$1" "move.$1" -o new.xml 2>&1 |
		grep -v '^ \|N0031'
	[ ! -f new.xml ] || "$NUSQA" render -t text new.xml |
		sed -n '/^Статья 3\|^3-бап/,$p'
}
ru_words='установив, что в период приостановления данная статья действует в следующей редакции:
"Статья 3. Цена
Цена зерна твердая.".'
kk_words='тоқтатыла тұру кезеңінде осы бап мынадай редакцияда қолданылады деп белгіленсін:
"3-бап. Баға
Астық бағасы тұрақты.".'
ru_act='Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне"'
kk_act='"Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы'
ru "Приостановить до 1 января 2025 года действие статьи 3 $ru_act, $ru_words"
kk "$kk_act 3-бабының қолданысы 2025 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, $kk_words"
kk "2025 жылғы 1 қаңтарға дейін $kk_act 3-бабының қолданысы тоқтатыла тұрсын, $kk_words"
ru "Приостановить с 1 января 2024 года до 1 января 2025 года действие статьи 3 $ru_act, $ru_words"
ru "Приостановить действие статьи 3 $ru_act с 1 января 2024 года до 1 января 2025 года, $ru_words"
kk "$kk_act 3-бабының қолданысы 2024 жылғы 1 қаңтардан бастап 2025 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, $kk_words"
# Another provision is worded, or none.
ru "Приостановить до 1 января 2025 года действие статьи 2 $ru_act, $ru_words"
kk "$kk_act 2-бабының қолданысы 2025 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, $kk_words"
ru "Приостановить до 1 января 2025 года действие статьи 3 $ru_act, установив, что в период приостановления цены устанавливает Правительство."
kk "$kk_act 3-бабының қолданысы 2025 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, тоқтатыла тұру кезеңінде бағаны Үкімет белгілейді деп белгіленсін."
