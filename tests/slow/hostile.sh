# Texts that no act is: each is read within the time that a linear reading takes
# many times over, without a character lost, or refused with the reason.
# SIZE: how often what repeats is repeated; a smaller one is enough to see that
# results are right.
SIZE=${SIZE:-100000}
LIMIT=${LIMIT:-20}

head='Есеп беру туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы
БҰЙЫРАМЫН:'

# repeat TEXT [TIMES]: TEXT, a line where it ends in \n, that often.
repeat() {
	awk -v text="$1" -v n="${2:-$SIZE}" 'BEGIN {
		for (i = 0; i < n; i++) printf "%s", text
	}'
}

# try NAME: reads act.txt in every way; says what went wrong.
try() {
	for command in 'parse -o act.xml' 'check --lint' 'edits -o edits' \
		'render -t text -o text' 'render -t term -o text' \
		'explain -o text'; do
		timeout "$LIMIT" "$NUSQA" $command act.txt >out 2>messages
		status=$?
		[ "$status" -le 2 ] || echo "$1: $command: status $status"
		! grep -q 'N2103\|N9106' messages ||
			echo "$1: $command: $(grep 'N2103\|N9106' messages | head -1)"
	done
	timeout "$LIMIT" "$NUSQA" parse act.txt >act.xml 2>/dev/null ||
		[ $? = 1 ] || echo "$1: it was not read"
}

# act NAME: makes an act of standard input and tries it.
act() {
	{ echo "$head"; cat; } >act.txt
	try "$1"
}

{ printf '1. '; repeat 'Осы бұйрықтың 3-тармағына сәйкес есеп беріледі '; } |
	act 'one line'
{ printf '1. '; repeat 'аааааааааааааааааааааааааааааааааааааааааааааааа'; } |
	act 'one word'
{ printf '1. '; repeat 'Қаржы Министрі А. Сейітова '; } | act 'names'
{ printf '1. '; repeat '2024 жылғы 3 сәуірдегі № '; } | act 'days'

awk -v n="$SIZE" 'BEGIN {
	for (i = 1; i <= n; i++) printf "%d. Есеп бекітілсін.\n", i
}' | act 'points'
n=$(grep -c '<paragraph ' act.xml)
[ "$n" = "$SIZE" ] || echo "points: $n of $SIZE"

{ repeat '1) '; echo 'есеп.'; } | act 'markers in one line'
{ echo '1. Бір:'; repeat '1) Бір:
'; } | act 'the same marker'
{ echo '1. Бір:'; repeat '1. бір:
1) екі:
' $((SIZE / 5)); } | act 'markers that never rise'
{ printf '1. '; repeat '«'; printf 'есеп'; repeat '»'; echo .; } |
	act 'nested quotes'
{ printf '1. '; repeat '"'; echo 'есеп.'; } | act 'straight quotes'
{ echo '1. Мынадай редакцияда жазылсын:'
	repeat '"1. Мынадай редакцияда жазылсын:
'; } | act 'quotes that are left open'
{ printf '1. '; repeat '('; printf 'есеп'; repeat ')'; echo .; } |
	act 'nested brackets'
{ printf 1; repeat -1; echo '. есеп'; } | act 'a long number'
{ repeat 1; echo '. есеп'; } | act 'a large number'
{ repeat '12
'; } | act 'numbers alone'
{ repeat '
'; echo '1. есеп.'; } | act 'empty lines'
{ printf '1. есеп'; repeat ' '; echo 'бекітілсін.'; } | act 'spaces'
{ repeat '2024 жылғы 3 сәуірдегі
№ 189 бұйрығына
қосымша
' $((SIZE / 5)); } | act 'captions alone'
{ printf '1. Есеп бекітілсін.\n\nМинистр А. Сейітова\n\n'
	awk -v n="$((SIZE / 10))" 'BEGIN {
	for (i = 1; i <= n; i++) {
		print "Қазақстан Республикасы\nҚаржы министрінің"
		print "2024 жылғы 3 сәуірдегі"
		printf "№ %d бұйрығына\n%d-қосымша\n\n", i + 200, i
		print "Нысан\n\n1. Есеп.\n"
	}
}'; } | act 'captions of other acts'
{ echo '1. Бір:'; awk -v n="$((SIZE / 5))" 'BEGIN {
	for (i = 1; i <= n; i++)
		printf "%d) осы бұйрықтың 1-тармағының екінші абзацы;\n", i
}'; } | act 'paragraphs of a point, cited in each of its subpoints'
{ repeat 'Министр А. Сейітова
'; } | act 'signatures'
{ repeat 'Ескерту. 2-тармақ жаңа редакцияда - ҚР Қаржы министрінің 03.04.2024 № 9 бұйрығымен.
'; } | act 'notes'
awk -v n="$((SIZE / 40))" 'BEGIN {
	print "1. Есеп бекітілсін."
	for (i = 3; i <= n; i++) {
		for (k = 0; k < 14; k++)
			print "Осы жолда беттің ортасында тұрған ұзын сөйлем бар болып тұр."
		printf "\n%d\n\n", i
	}
}' | act 'numbers of pages'
{ echo '1. Есеп бекітілсін.'; repeat 'Қағаз басылымының тақырыбы
осы жолдағы сөйлем келесі бетке өтеді де жалғаса береді және
' $((SIZE / 2)); } | act 'headers of pages'
