# Completes twinge in fish. The program itself says what fits.

function __twinge_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l program $typed[1]
    set -e typed[1]
    command -q -- $program; or set program twinge
    # The word at the cursor comes as it is typed, quotes and all.
    set -l plain (string unescape -- $current 2>/dev/null; or string replace -r '^["\']' '' -- $current)
    set -l answers ($program ---complete fish $typed "$plain" 2>/dev/null)
    switch "$answers[1]"
        case \tfiles
            __fish_complete_path $current
        case \tfolders
            __fish_complete_directories $current ''
        case '*'
            printf '%s\n' $answers
    end
end

complete -c twinge -f -k -a '(__twinge_complete)'
