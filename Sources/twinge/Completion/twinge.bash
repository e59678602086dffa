# Completes twinge in bash 3.2 and later. The program itself says what fits.

_twinge() {
  local program=${1/#\~/$HOME} answer
  type -P -- "$program" > /dev/null || program=twinge
  COMPREPLY=()
  while IFS= read -r answer; do
    case $answer in
      $'\t'files) compopt -o default 2> /dev/null ;;
      $'\t'folders) compopt -o dirnames 2> /dev/null ;;
      *) COMPREPLY+=("$answer") ;;
    esac
  done < <("$program" ---complete bash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2> /dev/null)
}

# Older versions can neither keep the order nor be told to complete files only where one is wanted.
complete -o nosort -F _twinge twinge 2> /dev/null || complete -o default -F _twinge twinge
