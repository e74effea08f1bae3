# The version, alone or after a command, begins with the program's own.
"$NUSQA" --version | sed -n '1s/[0-9.]* *.*/VERSION/p'
"$NUSQA" --version >one && "$NUSQA" parse --version >two && cmp one two
