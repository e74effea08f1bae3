# Two editions: what differs, as lists; a list of edits that amend applies.
cat >old.txt <<'END'
О ведении реестра
Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 200

ПРИКАЗЫВАЮ:
1. Реестр ведется в электронной форме и обновляется каждые пять дней.
2. Заявитель подает заявление в письменной форме:
1) с копией устава;
2) с доверенностью представителя;
3) с согласием собственника помещения.
3. Срок рассмотрения заявления составляет 15 календарных дней.
4. Перечень городов:
№	Город	Срок
1	Алматы	январь
2	Астана	март
3	Семей	май
5. Настоящий приказ вводится в действие со дня его первого официального опубликования.

Министр     А. Сейітова
END
sed -e 's/каждые пять дней/каждые десять дней/' -e '/^2) /d' -e 's/^3) с сог/2) с сог/' \
	-e 's/^2\tАстана\tмарт/2\tАстана\tиюнь/' \
	-e 's/^3\. Срок/4. Срок/' -e 's/^4\. Пер/5. Пер/' -e 's/^5\. Нас/6. Нас/' \
	-e '/^4\. Срок/i 3. Плата за ведение реестра не взимается.' old.txt >new.txt

# say COMMAND...: what it prints, and its status.
say() {
	echo "== nusqa $*"
	"$NUSQA" "$@" 2>&1
	echo "status $?"
}

say diff old.txt new.txt
say diff -U 1 --ignore=punct,case,space old.txt new.txt | head -12
say diff old.txt old.txt
say diff -t json old.txt new.txt
say diff -t stat old.txt new.txt
say diff --ignore=words old.txt new.txt
say diff -U many old.txt new.txt

say diff -t edits -o edits.xml old.txt new.txt
cat edits.xml
say amend -o made.xml old.txt edits.xml
say diff made.xml new.txt
say amend new.txt edits.xml
sed 's/op="words" at="[0-9]*"/op="words" at="4"/' edits.xml >wrong.xml
say amend old.txt wrong.xml
say amend -n old.txt edits.xml
say amend old.txt edits.xml new.txt
