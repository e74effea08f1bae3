# The history of an act, with what is told of when it and those that change it
# were published: days that depend on that, in both languages; what is told of no
# act that is there is a misuse, and so is told what cannot be.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
lib() {
	"$NUSQA" library -L store "$@" 2>&1
}
. "$ROOT/tests/cli/editions.inc"
. "$ROOT/tests/cli/moves.inc"
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
printf 'Статья 4. Введение в действие\n%s\n' \
	'Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования и действует до 1 января 2030 года.' >>base.ru
printf '4-бап. Қолданысқа енгізілу\n%s\n' \
	'Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі және 2030 жылғы 1 қаңтарға дейін қолданыста болады.' >>base.kk
history() {
	echo "-- $*"
	lib history $act "$@" | sed 's/store[^ ]*@/TEXT@/' | cut -f1-3,5
}
see() {
	echo "== $1"
	sed 's/с 1 июля 2023 года/по истечении десяти календарных дней после дня его первого официального опубликования и действует до 1 января 2026 года/
s/2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі/алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі және 2026 жылғы 1 қаңтарға дейін қолданыста болады/' "move.$1" >"late.$1"
	keep "$1" base late
	history
	history --published=kz/act/law/2023-05-05/44=2023-05-10
	history --published=$act=2001-01-25 --published=2023-05-10
	history --published=kz/act/law/2023-05-05/45=2023-05-10
	history --published=kz/act/law/2023-05-05/44=2023-05-01
	lib amenders $act --published=kz/act/law/2023-05-05/44=2023-05-10 | cut -f1-3
}
ru 'Настоящий Закон подлежит официальному опубликованию.'
kk 'Осы Заң ресми жариялануға тиіс.'
