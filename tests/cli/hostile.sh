# Whatever the bytes are, the command ends with a status of its own.
for seed in 1 2 3 4 5 6 7 8; do
	awk -v seed="$seed" 'BEGIN {
		srand(seed)
		for (i = 0; i < 3000; i++)
			printf "%c", int(rand() * 256)
	}' >bytes
	"$NUSQA" parse bytes >/dev/null 2>&1
	[ $? -le 2 ] || echo "parse, seed $seed"
done
# Every front of an act is an input too.
size=$(wc -c <"$ROOT/tests/cli/order.txt")
n=1
while [ "$n" -lt "$size" ]; do
	head -c "$n" "$ROOT/tests/cli/order.txt" >front
	"$NUSQA" check front >/dev/null 2>&1
	[ $? -le 2 ] || echo "check, the first $n bytes"
	n=$((n + 61))
done
