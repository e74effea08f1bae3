# What the metadata tell of the units of an amending act stays right while edits
# take some away and others get their numbers.
export SOURCE_DATE_EPOCH=0
cat >old.txt <<'END'
О внесении изменений в приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189 "Об утверждении Правил выдачи справок"

Приказ Министра финансов Республики Казахстан от 5 мая 2025 года № 12

      ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189 "Об утверждении Правил выдачи справок" следующие изменения:
      1) пункт 2 изложить в следующей редакции:
      "2. Справки выдаются в день обращения.";
      2) пункт 3 исключить.
      2. Настоящий приказ вводится в действие со дня его первого официального опубликования.

      Министр                                    Е. Иванов
END
"$NUSQA" parse old.txt -o old.xml
# made SED...: what is told of the old act with those changes.
made() {
	sed "$@" old.txt >new.txt
	"$NUSQA" diff -t edits old.txt new.txt >edits.xml || :
	"$NUSQA" amend old.xml edits.xml -o got.xml
	echo "== $*"
	sed -n '/<analysis/,/<\/analysis>/p' got.xml
	"$NUSQA" check got.xml 2>&1 | grep -v N4003
	"$NUSQA" diff got.xml new.txt
}
made -e '/2) пункт 3/d' -e 's/обращения\.";/обращения.".'/
made -e '/1) пункт 2/d' -e '/"2\. Справки/d' -e 's/2) пункт 3/1) пункт 3/'
made -e '/1) пункт 2/d' -e '/"2\. Справки/d' -e '/2) пункт 3/d'
