# A text may end anywhere; tests/slow tries each place.
"${NUSQA%/*}/prefixes" 97 "$ROOT"/corpus/*/source.txt 2>/dev/null
"${NUSQA%/*}/prefixes" lines "$ROOT"/corpus/*/source.txt 2>/dev/null
