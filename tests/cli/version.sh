# The version, alone or after a command, begins with the program's own.
"$NUSQA" --version | sed 's/ [0-9a-f.]*.*/ .../'
"$NUSQA" --version >one && "$NUSQA" parse --version >two && cmp one two
