# With marks and editors' notes: the note of a preamble in a new wording stands in
# the preamble that came, and what went is the old text.
export SOURCE_DATE_EPOCH=0

# holds WORDS: what is marked gives both editions; the line with WORDS and the next.
holds() {
	"$NUSQA" amend base.txt order.txt -o plain.xml
	"$NUSQA" amend --mark base.txt order.txt -o marked.xml
	"$NUSQA" render -t text plain.xml >new.txt
	"$NUSQA" parse base.txt | "$NUSQA" render -t text - >old.txt
	for format in docx html; do
		"$NUSQA" render -t $format marked.xml -o marked.$format
		"$NUSQA" parse marked.$format 2>/dev/null |
			"$NUSQA" render -t text - | diff -B new.txt - &&
			"$NUSQA" parse --reject marked.$format 2>/dev/null |
			"$NUSQA" render -t text - | diff -B old.txt - &&
			echo "$format: both editions"
	done
	grep -A2 "$1" new.txt
}
cat >base.txt <<'END'
О пчеловодстве
Закон Республики Казахстан от 19 января 2001 года № 143
Настоящий Закон регулирует отношения в пчеловодстве.
Глава 1. Пасека
Статья 1. Учет
Пасека учитывается в реестре.
END
cat >order.txt <<'END'
О внесении изменений в Закон Республики Казахстан "О пчеловодстве"
Закон Республики Казахстан от 10 марта 2013 года № 80-V ЗРК
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года "О пчеловодстве" следующие изменения:
преамбулу изложить в следующей редакции:
"Настоящий Закон определяет порядок учета пасек.".
Статья 2. Настоящий Закон вводится в действие с 1 июня 2013 года.
END
holds 'порядок учета'
cat >base.txt <<'END'
Ара шаруашылығы туралы
Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы
Осы Заң ара шаруашылығындағы қатынастарды реттейді.
1-тарау. Омарта
1-бап. Есепке алу
Омарта тізілімде есепке алынады.
END
cat >order.txt <<'END'
"Ара шаруашылығы туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
Қазақстан Республикасының 2013 жылғы 10 наурыздағы № 80-V Заңы
1-бап. "Ара шаруашылығы туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
кіріспе мынадай редакцияда жазылсын:
"Осы Заң омарталарды есепке алу тәртібін айқындайды.".
2-бап. Осы Заң 2013 жылғы 1 маусымнан бастап қолданысқа енгізіледі.
END
holds 'есепке алу тәртібін'
