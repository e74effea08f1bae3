# Processes that put acts into one library at once lose nothing.
export SOURCE_DATE_EPOCH=0
i=0
while [ $i -lt 50 ]; do
	printf 'Закон Республики Казахстан от 19 января 2001 года № %d\nО зерне\nСтатья 1. Цвет\nЗерно должно быть белым.\n' $((1000 + i)) >"ru$i.txt"
	printf 'Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № %d Заңы\nАстық туралы\n1-бап. Түс\nАстық ақ түсті болуға тиіс.\n' $((2000 + i)) >"kk$i.txt"
	i=$((i + 1))
done
# Two that make it, each with all its acts; two more with the same acts.
for f in ru kk ru kk; do
	"$NUSQA" library -L store add $f*.txt &
	pids="${pids-} $!"
done
for p in $pids; do
	wait "$p" || echo failed
done
"$NUSQA" library -L store list | wc -l
find store -name '*.xml' | wc -l
# A process for each act.
for f in ru kk; do
	for t in $f*.txt; do
		"$NUSQA" library -L one add "$t" || echo failed
	done &
	ours="${ours-} $!"
done
for p in $ours; do
	wait "$p" || echo failed
done
"$NUSQA" library -L one list >one.list
"$NUSQA" library -L store list | cmp - one.list && wc -l <one.list
# Nothing but the acts and the index is left.
ls one/.nusqa
# The index made anew, while acts come.
rm -r one
"$NUSQA" library -L one add ru*.txt
"$NUSQA" library -L one index --all & index=$!
"$NUSQA" library -L one add kk*.txt || echo failed
wait $index || echo failed
"$NUSQA" library -L one list | cmp - one.list && echo the same
