# Every front of every text of the corpus; of larger texts, where lines end.
"${NUSQA%/*}/prefixes" 1 "$ROOT"/corpus/*/source.txt 2>/dev/null
find "$NUSQA_SHARED/acts" -name '*.txt' -size -40k 2>/dev/null | sort | head -40 |
	xargs "${NUSQA%/*}/prefixes" lines 2>/dev/null
