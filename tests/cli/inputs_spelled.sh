# One file under names that are spelled in several ways is one input, no duplicate
# of itself; a month that there is not is told.
export SOURCE_DATE_EPOCH=0
mkdir a
cp "$ROOT/tests/cli/grain.ru.txt" a/b.txt
"$NUSQA" batch -d acts a/b.txt a/./b.txt ./a//b.txt ././a/b.txt a 2>&1
"$NUSQA" library -L store add "$PWD//a/./b.txt" 2>&1
for date in 2001-01 2001-13 2001-00 2001-02-29; do
	"$NUSQA" library -L store search --date $date 2>&1
	echo "exit status $?"
done
