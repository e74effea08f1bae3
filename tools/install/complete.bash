# The words that complete $1 for what is wanted: words, @file, @dir, @other.
_nusqa_reply() {
	case $2 in
	@file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$1") ;;
	@dir) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$1") ;;
	@other) COMPREPLY=() ;;
	*) mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1") ;;
	esac
}
_nusqa() {
	local cur=${COMP_WORDS[COMP_CWORD]} before=$((COMP_CWORD - 1)) i
	local command='' wanted=''

	COMPREPLY=()
	# "--to=html" comes as three words.
	if [ "$cur" = = ]; then
		cur=''
	elif [ "${COMP_WORDS[before]}" = = ]; then
		before=$((before - 1))
	fi
	for ((i = 1; i < COMP_CWORD; i++)); do
		case " $_nusqa_commands " in
		*" ${COMP_WORDS[i]} "*) command=${COMP_WORDS[i]}; break ;;
		esac
	done
	case ${COMP_WORDS[before]} in
	-*) wanted=$(_nusqa_argument "$command" "${COMP_WORDS[before]}") ;;
	esac
	if [ -n "$wanted" ]; then
		_nusqa_reply "$cur" "$wanted"
	elif [ "${cur#-}" != "$cur" ]; then
		_nusqa_reply "$cur" "$(_nusqa_options "$command")"
		case ${COMPREPLY[*]} in
		*=) compopt -o nospace 2>/dev/null ;;
		esac
	else
		_nusqa_reply "$cur" "$(_nusqa_operand "$command")"
	fi
}
complete -F _nusqa nusqa
