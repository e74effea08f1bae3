# Notes of PDFs whose marks are links within it: as a browser prints a page of
# ours, each behind its paragraph, and as LibreOffice prints endnotes, behind all
# of the text.  Links to points lead there, and back.
reader=${NUSQA%/*}/nusqa-pdf
[ -x "$reader" ] || { echo 'nusqa-pdf is not made here'; exit 77; }
mkpdf=$ROOT/build/host/mkpdf
[ -x "$mkpdf" ] || { echo 'mkpdf is not made here'; exit 77; }

# both X0 X1 LINE X0 X1 LINE: links between words of two lines of the page.
both() {
	local y=$((50 + 14 * $3)) z=$((50 + 14 * $6))

	echo "@goto $1 $y $2 $((y + 14)) $4 $z"
	echo "@goto $4 $z $5 $((z + 14)) $1 $y"
}

read_it() {
	"$mkpdf" >act.pdf
	"$NUSQA" parse act.pdf -o act.xml
	"$NUSQA" render -t text act.xml | sed -n '/^1\./,$p'
}

# The front of an act, up to its first note.
noted() {
	cat <<END
Об утверждении тарифа
Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12
ПРИКАЗЫВАЮ:
      1. Тариф[1] применяется с января.
      [1] Тариф указан без налога.
END
}

echo '== printed'
{
	noted
	cat <<END
      Тариф утверждается ежегодно.
      2. Сбор[*] взимается помесячно.
      [*] Сбор местный.
      3. Взнос[2] берется.
Министр финансов А. Иванов
END
	both 144 162 3 96 114 4
	both 138 156 6 96 114 7
} | read_it

echo '== endnotes'
{
	cat <<END
Тарифті бекіту туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы
БҰЙЫРАМЫН:
      1. Тарифⁱ қаңтардан бастап қолданылады.
      2. Алымⁱⁱ ай сайын алынады.
Қаржы министрі А. Иванов

i Тариф салықсыз көрсетілген.
ii Жергілікті алым.
END
	both 144 150 3 60 66 7
	both 138 150 4 60 72 8
} | read_it

echo '== no links back'
{
	noted
	cat <<END
      2. Тариф утверждается ежегодно.
Министр финансов А. Иванов
@goto 144 92 162 106 60 60
END
} | read_it
