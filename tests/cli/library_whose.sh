# Acts that an order names without who issued them: the sentence above says it,
# or nobody does, which is told of each act that may be meant.  In both
# languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/order/min-agriculture/2018-02-05
. "$ROOT/tests/cli/orders.inc"
for l in ru kk; do
	sed 's/№ 55/№ 56/; s/пасек/ульев/; s/Омарта/Ұя/; s/омарта/ұя/' base.$l >other.$l
done
lib add base.ru base.kk other.ru other.kk
mv store empty
# see LANGUAGE SENTENCE: what it changes, and what comes of both acts.
see() {
	echo "== $2"
	order "$1" "$2" >order.$1
	"$NUSQA" edits order.$1 2>/dev/null | grep '^line\|act:'
	rm -rf store
	cp -R empty store
	lib add order.$1 | grep -v '^ \|style'
	for n in 55 56; do
		rm -f day.xml
		lib history $act/$n -l $1 | grep -v 'adopted\|edition' | cut -f 1,2
		lib consolidate $act/$n -l $1 --as-of 2019-12-01 -o day.xml |
			grep -v '^ ' | sed 's/store[^ ]*: //'
		[ ! -f day.xml ] || "$NUSQA" render -t text day.xml |
			grep '^2\. \(Контроль\|Осы\)'
	done
}
A='от 5 февраля 2018 года № 55'
B='от 5 февраля 2018 года № 56 "Об утверждении Правил ведения журнала ульев"'
C='2018 жылғы 5 ақпандағы № 55'
D='"Ұя журналын жүргізу қағидаларын бекіту туралы" 2018 жылғы 5 ақпандағы № 56'
M='Министра сельского хозяйства Республики Казахстан'
N='Қазақстан Республикасы Ауыл шаруашылығы министрінің'
word='в пункте 2 слова "на вице-министра" заменить словами'
soz='2-тармақтағы "вице-министрге" деген сөз'
see ru "Внести в некоторые приказы $M следующие изменения:
в приказ $A (зарегистрирован под № 16400):
$word \"на Комитет\";
в приказ $B:
$word \"на Аппарат\"."
see kk "$N кейбір бұйрықтарына мынадай өзгерістер енгізілсін:
$C бұйрығына (Тізілімде № 16400 болып тіркелген):
$soz \"Комитетке\" деген сөзбен ауыстырылсын;
$D бұйрығына:
$soz \"Аппаратқа\" деген сөзбен ауыстырылсын."
see ru "Внести изменения в следующие приказы $M:
1) в приказе $A $word \"на Комитет\";
2) приказ $B:
$word \"на Аппарат\"."
see kk "$N мынадай бұйрықтарына өзгерістер енгізілсін:
1) $C бұйрығының 2-тармағындағы \"вице-министрге\" деген сөз \"Комитетке\" деген сөзбен ауыстырылсын;
2) $D бұйрығы:
$soz \"Аппаратқа\" деген сөзбен ауыстырылсын."
echo '# What is said of one act is nothing to the other'
see ru "Внести в некоторые приказы $M следующие изменения:
1) в приказе $M $A пункт 9 исключить;
2) в приказе $M $B $word \"на Аппарат\"."
see kk "$N кейбір бұйрықтарына мынадай өзгерістер енгізілсін:
1) $N $C бұйрығына:
9-тармақ алып тасталсын;
2) $D бұйрығына:
$soz \"Аппаратқа\" деген сөзбен ауыстырылсын."
echo '# Nobody says who issued it'
see ru "Внести в приказ $A следующее изменение:
$word \"на Комитет\"."
see kk "$C бұйрығына мынадай өзгеріс енгізілсін:
$soz \"Комитетке\" деген сөзбен ауыстырылсын."
see ru "Внести в некоторые приказы $M и Министра юстиции Республики Казахстан следующие изменения:
1) в приказ $A:
$word \"на Комитет\";
2) в приказ $B:
$word \"на Аппарат\"."
