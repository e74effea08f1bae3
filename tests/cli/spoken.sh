# Messages and help in Russian and Kazakh; what programs read, and documents,
# are the same bytes in each language.
cat >base.txt <<'T'
О хлебе

Закон Республики Казахстан от 5 мая 2020 года № 310-VI ЗРК

Статья 1. Основные понятия

Хлеб – пища, выпeченная из пшеницы.

Статья 2. Цена

1. Цену устанавливает уполномоченный орган

2. Цена зависит от статьи 90 настоящего Закона.

Президент Республики Казахстан К. ТОКАЕВ
T
cat >order.txt <<'T'
О внесении изменений в Закон Республики Казахстан «О хлебе»

Закон Республики Казахстан от 6 июня 2024 года № 90-VIII ЗРК

Статья 1. Внести в Закон Республики Казахстан от 5 мая 2020 года № 310-VI ЗРК «О хлебе» следующие изменения:

1) в статье 2 слова «уполномоченная организация» заменить словом «Правительство»;

2) пункт 7 статьи 2 исключить;

3) приложение 3 изложить в редакции согласно приложению к настоящему Закону;

4) в статье 2:

пункт 2 изложить в следующей редакции: нет кавычек.

Статья 2. Настоящий Закон вводится в действие со дня его подписания.

Президент Республики Казахстан К. ТОКАЕВ
T
cat >order.kk.txt <<'T'
«Нан туралы» Қазақстан Республикасының Заңына өзгеріс енгізу туралы

Қазақстан Республикасының 2024 жылғы 6 маусымдағы № 90-VIII ҚРЗ Заңы

1-бап. «Нан туралы» 2020 жылғы 5 мамырдағы № 310-VI ҚРЗ Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:

7-бап алып тасталсын.

2-бап. Осы Заң қол қойылған күнінен бастап қолданысқа енгізіледі.

Қазақстан Республикасының Президенті Қ. ТОҚАЕВ
T
cp "$ROOT/tests/cli/bread.kk.txt" base.kk.txt
sed 's/уполномоченная организация/уполномоченный орган/; /2) пункт 7/,/нет кавычек/d' \
	order.txt >good.txt
sed 's/уполномоченный орган$/Правительство;/' base.txt >new.txt
say() {
	"$NUSQA" "$@" 2>&1 >out
	echo "$? <- $*"
}
for l in ru kk; do
	echo "== $l: a help screen"
	"$NUSQA" --lang $l help check
	echo "== $l: an act with warnings"
	say parse --lang $l base.txt
	say --lang $l check --lint base.txt
	echo "== $l: amendments that are refused"
	say --lang $l amend base.txt order.txt
	say --lang $l amend base.kk.txt order.kk.txt
	echo "== $l: what would be done, and lists"
	"$NUSQA" --lang $l amend -n base.txt good.txt 2>/dev/null
	"$NUSQA" --lang $l verify base.txt new.txt 2>/dev/null
	"$NUSQA" --lang $l diff -t stat base.txt new.txt 2>/dev/null
	"$NUSQA" --lang $l diff --align base.txt base.kk.txt 2>/dev/null
	echo 'слово «а» заменить словом «б»' | say --lang $l edits -s
	say --lang $l frobnicate
	say --lang $l parse missing.txt
	say --lang $l parse -o out.xml -d dir base.txt
done

# Who chooses: --lang, LANGUAGE, the locale; C is English.
who() {
	env -u LC_ALL "$@" "$NUSQA" frobnicate 2>&1
}
who LANG=ru_RU.UTF-8
who LANG=kk_KZ.UTF-8
who LANG=ru_RU.KOI8-R LC_MESSAGES=kk_KZ
who LANG=ru_RU.UTF-8 LC_ALL=C
who LANG=C LANGUAGE=kk
who LANGUAGE=kk
who LANG=en_US.UTF-8 LANGUAGE=de:kk:ru
who LANG=ru_RU.UTF-8 LANGUAGE=en:ru
who LANG=de_DE.UTF-8
LANG=ru_RU.UTF-8 LANGUAGE=ru "$NUSQA" --lang en frobnicate 2>&1
LANGUAGE=ru "$NUSQA" --lang xx parse base.txt 2>&1
"$NUSQA" parse --frobnicate --lang=kk 2>&1

# Nothing that programs read, and no document, depends on it.
for l in en ru kk; do
	{
		"$NUSQA" --lang $l --messages=json amend base.txt order.txt
		"$NUSQA" --lang $l --messages=json frobnicate
		"$NUSQA" --lang $l --messages=json parse missing.txt
		"$NUSQA" --lang $l edits -t json order.txt
		"$NUSQA" --lang $l edits -t tsv --all order.txt
		"$NUSQA" --lang $l edits --account order.txt
		"$NUSQA" --lang $l parse base.txt
		"$NUSQA" --lang $l amend --partial base.txt order.txt
		"$NUSQA" --lang $l verify -t json base.txt base.txt
		"$NUSQA" --lang $l render -t html base.txt
		"$NUSQA" --lang $l batch -d store.$l --report report.$l.tsv \
			--report report.$l.html base.txt order.txt missing.txt
		cat report.$l.tsv
	} >$l.all 2>$l.err
	grep '^{' $l.err >>$l.all
	grep -v '^[0-9]* done\|: [0-9]' $l.all | sed '/^{.*missing/s/  *$//' >$l.same
done
cmp en.same ru.same && cmp en.same kk.same && echo same
for l in ru kk; do
	grep -o '<html lang="[a-z]*">\|<caption>[^<]*\|<td>missing.*' report.$l.html
	grep '^nusqa:' $l.err
done
