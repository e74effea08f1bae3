# Real sentences whose edits are known, where they are at hand: at least 98 of
# 100 are read right, the rest is refused, and none is read wrong.
gold=$NUSQA_SHARED/gold
[ -r "$gold/open.jsonl" ] && [ -r "$gold/score.py" ] || {
	echo "no $gold/open.jsonl"
	exit 77
}
"$NUSQA" edits -s --jsonl <"$gold/open.jsonl" >result.jsonl || exit 1
python3 "$gold/score.py" "$gold/open.jsonl" result.jsonl >report || exit 1
tail -n 1 report | awk '
	{ gsub(/,/, "") }
	$1 == "right" && $2 * 100 >= $4 * 98 && $6 == 0 { good = 1 }
	END { if (!good) print "too few right, or some wrong: " $0; exit !good }'
