# A run that is killed: the next one goes on, nothing is lost or done twice.
export SOURCE_DATE_EPOCH=0
mkdir in
"$ROOT/build/host/mkact" 3000 1 300 in
"$NUSQA" batch -d whole -j2 --report whole.tsv in >/dev/null || exit 1

# stop COUNT: a run killed when at least so many acts are written.
stop() {
	"$NUSQA" batch -d broken -j2 --resume in >/dev/null 2>&1 &
	pid=$!
	while [ "$(find broken -name '*.xml' 2>/dev/null | wc -l)" -lt "$1" ] &&
		kill -0 $pid 2>/dev/null; do
		sleep 0.02
	done
	kill -9 $pid
	wait $pid
} 2>/dev/null
stop 20
stop 120
find broken -name '*.xml' -newermt 2001-01-01 | wc -l >done
: >broken/.nusqa/work-1
find broken -name '*.xml' -exec touch -d 2001-01-01 {} +
"$NUSQA" batch -d broken -j2 --resume --report broken.tsv in >log; echo $?
diff -r -x .nusqa whole broken && cmp whole.tsv broken.tsv && echo same
# Nothing that was written is written again, though the last few files, whose
# answers were to be kept together, are read once more.
old=$(find broken -name '*.xml' -not -newermt 2001-01-02 | wc -l)
[ "$(cat done)" -le "$old" ] || echo "$(cat done) were there, $old stayed"
find broken/.nusqa -name 'work*' | wc -l
