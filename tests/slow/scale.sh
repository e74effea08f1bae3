# Many machines: engines run parts of an archive, kill them and repeat them; what
# comes out is what one machine makes.
[ -n "${BASH_VERSION-}" ] || exec bash "$0"
for program in sbatch slurmctld slurmd munged parallel; do
	command -v $program >/dev/null || { echo "no $program"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo 'a cluster of one machine needs root'; exit 77; }
export SOURCE_DATE_EPOCH=0
mkdir in
"$ROOT/build/host/mkact" 3000 1 4000 in
find "$PWD/in" -type f >list
"$NUSQA" batch -d whole -j2 --files-from list || exit 1
PATH=$(dirname "$NUSQA"):$PATH

# strike PATTERN: kill a process as soon as there is one.
strike() {
	for _ in $(seq 2000); do
		pkill -9 -o -f -- "$1" && return
		sleep 0.01
	done
	echo "nothing to kill: $1"
}

echo '== Slurm'
mkdir slurm
strike 'batch .*--shard 2/4' &
"$ROOT/tools/scale/slurm-node" cluster \
	sbatch --wait --array=1-4 --output=log.%a -c1 \
	--export=ALL,FILES="$PWD/list",STORE="$PWD/slurm" \
	"$ROOT/tools/scale/batch.slurm" >/dev/null || cat log.*
wait
grep -l 'requeue\|REQUEUE\|Killed' log.* | head -1
diff -r -x .nusqa whole slurm && echo 'the same'
cat slurm/.nusqa/report-*.tsv | grep -c '	done	'

echo '== GNU parallel'
mkdir parallel
strike 'batch .*--shard 3/4' &
parallel --will-cite --retries 3 -S 2/: "cd $PWD && SOURCE_DATE_EPOCH=0 \
	$NUSQA batch -d parallel -j1 --resume --shard {}/4 --files-from list" \
	::: 1 2 3 4 2>/dev/null | LC_ALL=C sort | sed 's/ (.*//' |
	awk '{ n += $1 } END { print n, $2 }'
wait
diff -r -x .nusqa whole parallel && echo 'the same'

echo '== lines through a program'
sed 's/.*/{"file":"&"}/' list >lines
split -n l/3 lines part.
for part in part.*; do "$NUSQA" pipe -j1 <"$part"; done |
	grep -c '"outcome":"done".*"akn":"<?xml'
