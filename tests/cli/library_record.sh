# Beside all editions of an act there is a record of them: which were written,
# which not and why, and what is missing for them; the same run writes the same
# bytes.  A day of publication of no act that is there is told before anything is
# written.  In both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/order/min-agriculture/2018-02-05/55
. "$ROOT/tests/cli/orders.inc"
M='Министра сельского хозяйства Республики Казахстан'
N='Қазақстан Республикасы Ауыл шаруашылығы министрінің'
order ru "Внести в приказ $M от 5 февраля 2018 года № 55 \"Об утверждении Правил ведения журнала пасек\" следующие изменения:
1) в пункте 1 слово \"прилагаемые\" заменить словом \"новые\";
2) в пункте 2 слова \"на вице-министра\" заменить словами \"на Комитет\"." |
	sed 's/^2\. .*/&\nПодпункт 2) пункта 1 настоящего приказа вводится в действие с 1 января 2021 года./' >order.ru
order kk "\"Омарта журналын жүргізу қағидаларын бекіту туралы\" $N 2018 жылғы 5 ақпандағы № 55 бұйрығына мынадай өзгерістер енгізілсін:
1) 1-тармақтағы \"Қоса беріліп отырған\" деген сөздер \"Жаңа\" деген сөзбен ауыстырылсын;
2) 2-тармақтағы \"вице-министрге\" деген сөз \"Комитетке\" деген сөзбен ауыстырылсын." |
	sed 's/^2\. .*/&\nОсы бұйрықтың 1-тармағының 2) тармақшасы 2021 жылғы 1 қаңтардан бастап қолданысқа енгізіледі./' >order.kk
# Another order, that another point has words that it does not have.
other() {
	sed 's/7 октября 2019 года № 200/7 октября 2020 года № 300/
		s/2019 жылғы 7 қазандағы № 200/2020 жылғы 7 қазандағы № 300/
		s/1 ноября 2019/1 ноября 2020/; s/2019 жылғы 1 қараша/2020 жылғы 1 қараша/'
}
order ru "Внести в приказ $M от 5 февраля 2018 года № 55 \"Об утверждении Правил ведения журнала пасек\" следующее изменение:
в пункте 2 слово \"пчел\" исключить." | other >refused.ru
order kk "\"Омарта журналын жүргізу қағидаларын бекіту туралы\" $N 2018 жылғы 5 ақпандағы № 55 бұйрығына мынадай өзгеріс енгізілсін:
2-тармақтағы \"ара\" деген сөз алып тасталсын." | other >refused.kk
record() { # the files that are there, and the record
	find all -type f | LC_ALL=C sort
	cat all/$act/editions.tsv
}
lib add base.ru base.kk order.ru order.kk
echo '== all'
lib consolidate $act --all -d all
record
cp all/$act/editions.tsv once
lib consolidate $act --all -d all
cmp once all/$act/editions.tsv
lib add refused.ru refused.kk
rm -r all
echo '== refused'
lib consolidate $act --all -d all | grep -v '^  '
record
rm -r all
echo '== --lang does not change it'
lib --lang ru consolidate $act --all -d all | grep -v '^  '
record | grep 'not written'
rm -r all
echo '== published'
lib consolidate $act --all -d all --published kz/act/law/2001-01-19/143=2019-10-20
lib consolidate $act --as-of 2019-12-01 --published kz/act/law/2001-01-19/143=2019-10-20
ls all
lib consolidate $act --as-of 2019-12-01 -o day.xml --published kz/act/order/min-agriculture/2019-10-07/200=2019-10-20
lib consolidate $act --as-of 2019-12-01 -o day.xml --published rus@2019-10-07.xml=2019-10-20
rm -r store
echo '== what is pointed out is told once of all editions'
order ru "В приказ \"Об утверждении Правил ведения журнала пасек\" внести следующие изменения:
1) в пункте 1 слово \"прилагаемые\" заменить словом \"новые\";
2) в пункте 2 слова \"на вице-министра\" заменить словами \"на Комитет\"." |
	sed 's/^2\. .*/&\nПодпункт 2) пункта 1 настоящего приказа вводится в действие с 1 января 2021 года./' >order.ru
order kk "\"Омарта журналын жүргізу қағидаларын бекіту туралы\" бұйрыққа мынадай өзгерістер енгізілсін:
1) 1-тармақтағы \"Қоса беріліп отырған\" деген сөздер \"Жаңа\" деген сөзбен ауыстырылсын;
2) 2-тармақтағы \"вице-министрге\" деген сөз \"Комитетке\" деген сөзбен ауыстырылсын." |
	sed 's/^2\. .*/&\nОсы бұйрықтың 1-тармағының 2) тармақшасы 2021 жылғы 1 қаңтардан бастап қолданысқа енгізіледі./' >order.kk
lib add base.ru base.kk order.ru order.kk | grep -v '^ \|style:'
lib consolidate $act --all -d all
