#compdef twinge
# Completes twinge in zsh, from a folder of $fpath or sourced. The program itself says what fits.

_twinge() {
  local program=${(Q)words[1]/#\~/$HOME} answer
  local -a typed answers values descriptions
  (( $+commands[$program] )) || [[ -x $program ]] || program=twinge
  (( CURRENT > 2 )) && typed=("${(@Q)words[2,CURRENT-1]}")
  answers=("${(@f)$("$program" ---complete zsh "${typed[@]}" "${(Q)PREFIX}" 2> /dev/null)}")
  for answer in "${answers[@]}"; do
    case $answer in
      '') ;;
      $'\t'files) _files; return ;;
      $'\t'folders) _files -/; return ;;
      *$'\t'*)
        values+=("${answer%%$'\t'*}")
        descriptions+=("${answer%%$'\t'*}  -- ${answer#*$'\t'}") ;;
      *)
        values+=("$answer")
        descriptions+=("$answer") ;;
    esac
  done
  local -a lines
  [[ "$answers" == *$'\t'* ]] && lines=(-l)
  compadd -V twinge -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' "${lines[@]}" -d descriptions -a values
}

if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
  _twinge "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _twinge twinge
fi
