# On a terminal long texts go through a pager, as with git.
command -v script >/dev/null || exit 0
cp "$ROOT/tests/cli/order.txt" act.txt
export TERM=dumb COLUMNS=60
unset PAGER NUSQA_PAGER LESS
"$NUSQA" render -t term act.txt >plain
shown() {
	script -qec "$NUSQA render $1 act.txt" /dev/null </dev/null | tr -d '\r'
}
is() {
	shown "$2" | cmp -s - "$1" || echo "not as it should be: $PAGER $*"
}
sed 's/^/| /' plain >barred
export PAGER='sed "s/^/| /"'
is barred
is plain --no-pager
NUSQA_PAGER='' is plain
NUSQA_PAGER=cat is plain
NUSQA_PAGER="sed 's/^/| /'" PAGER=false is barred
"$NUSQA" render -t term act.txt | cmp - plain
# What is not there is no pager; what is left early is no error.
PAGER=/no/such/pager is plain
PAGER='no-such-pager -R' is plain
head -1 plain >first
PAGER='head -1' is first
PAGER='printf "%s\n" "$LESS"; exec true' shown | grep -qx FRX || echo 'no FRX'
PAGER='sed -n s/x/y/p' script -qec "$NUSQA diff act.txt act.txt" /dev/null \
	</dev/null
