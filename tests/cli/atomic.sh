# A file is there whole or as it was; no temporary file stays behind.
cp "$ROOT/tests/cli/order.txt" a.txt
"$NUSQA" parse a.txt >want
parse() { "$NUSQA" parse "$@" a.txt; }
umask 022
parse -o new.xml && cmp new.xml want && stat -c %a new.xml
echo old >kept.xml
chmod 640 kept.xml
ln -s kept.xml link.xml
parse -o link.xml && cmp kept.xml want
stat -c %a kept.xml
readlink link.xml
parse -o /dev/null && test -c /dev/null && echo 'a device stays'
parse -o missing/x.xml 2>&1; echo $?
(
	# No room for more than half a kilobyte.
	trap '' XFSZ
	ulimit -f 1
	echo old >full.xml
	parse -o full.xml 2>&1
	echo $?
)
cat full.xml
"$NUSQA" parse a.txt >/dev/full; echo $?
ls
