# Large inputs of one line, as a whole: no bytes but those of a text.
head -c 10000000 /dev/zero | tr '\0' 'x' >letters
head -c 10000000 /dev/zero | tr '\0' ' ' >spaces
head -c 10000000 /dev/zero >zeros
head -c 10000000 /dev/zero | tr '\0' '\377' >bytes
for f in letters spaces zeros bytes; do
	timeout 20 "$NUSQA" parse "$f" >out 2>messages
	echo "$f: $? $(sed -n 's/.*\(\[N[0-9]*\]\)/\1/p' messages | sort -u | tr '\n' ' ')"
done
