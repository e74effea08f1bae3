# The completions of shells know what the tables of options know.
completions=${NUSQA%/nusqa}/completions
command -v bash >/dev/null || { echo 'no bash here'; exit 77; }
mkdir acts acts/more && : >acts/a.txt
cat >ask.bash <<'END'
. "$1"
# ask WORD...: what is offered for the last word.
ask() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
	_nusqa
	echo "${*@Q}:" $(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort)
}
ask nusqa re
ask nusqa help d
ask nusqa parse --a
ask nusqa parse -l ''
ask nusqa parse --act-lang =
ask nusqa parse --act-lang = k
ask nusqa diff --to = js
ask nusqa render -t t
ask nusqa --color = a
ask nusqa --color = never gr
ask nusqa diff --color = a
ask nusqa check -W e
ask nusqa grammar ''
ask nusqa parse acts/
ask nusqa parse --dir acts/
ask nusqa batch -d acts/
ask nusqa amend --as-of ''
ask nusqa amend --as-of = 2
ask nusqa amend --n
ask nusqa edits --sc
END
bash ask.bash "$completions/bash"
"$NUSQA" help --tables | cut -f 1,2,4 | grep '^option' |
	while read -r _ command option; do
		for shell in bash zsh fish; do
			grep -q -e "--$option" -e "-l $option" \
				"$completions/$shell" ||
				echo "$shell: no --$option"
		done
	done
"$NUSQA" help --tables | cut -f 1,2 | grep '^command' |
	while read -r _ command; do
		for shell in zsh fish; do
			grep -q -e "'$command:" -e "-a $command " \
				"$completions/$shell" ||
				echo "$shell: no $command"
		done
	done
# Where these shells are, they read them.
! command -v zsh >/dev/null || zsh -n "$completions/zsh"
if command -v fish >/dev/null; then
	fish -n "$completions/fish"
	fish --no-config -c "source $completions/fish
		complete -C 'nusqa parse --act-lang='" | cut -f 1 >offered
	printf '%s\n' --act-lang=auto --act-lang=kk --act-lang=ru | cmp - offered
fi
