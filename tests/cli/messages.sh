# Messages for people and for programs, in colour and without.
printf 'abc\377\n' >broken.txt
try() {
	"$NUSQA" "$@" 2>&1
	echo "$?"
}
try parse broken.txt
try --messages=json parse broken.txt
try parse --messages=json broken.txt
try parse --messages=json missing.txt
try parse --messages=json --frobnicate
try --color=always parse broken.txt | od -c | grep -c 033
try --color=auto parse broken.txt | od -c | grep -c 033
# A name must not command the terminal.
bad=$(printf 'x\033[31m.txt')
: >"$bad"
try parse "$bad"
try parse --messages=json "$bad"
