extension HelpTopic {
  static let journalText = Text(
    title: "The journal file",
    summary: "Where it is, how it is kept safe, and copies",
    body: """
      The journal is one SQLite file. Twinge uses the first of these that is set:

      - --journal PATH
      - the variable TWINGE_JOURNAL
      - $XDG_DATA_HOME/twinge/journal.sqlite
      - ~/.local/share/twinge/journal.sqlite

      A command that only reads never writes a byte to it. One that writes does all or nothing, and says so once it is \
      on the disk. Several programs may use one journal at once.

      ## Undo

      twinge undo takes back the last command; type it again to go further back. twinge redo brings back what was \
      undone, and twinge history lists all commands. Only twinge purge is for good.

      ## Copies

      - to copy the journal, and verify the copy: twinge backup
      - to go back to a copy, and keep the old journal next to it: twinge restore FILE
      - to look for damage: twinge check

      Before a newer version changes the structure of the file, it leaves a verified copy of the old one next to it.
      """)

  static let scriptsText = Text(
    title: "Scripts",
    summary: "Exit codes, JSON and variables",
    body: """
      Results go to standard output, everything else to standard error. Every command takes --json, and then gives \
      errors as JSON, too.

      ## Exit codes

      - 0: done
      - 1: failed: the journal is locked or damaged, the disk is full …
      - 2: an unknown word or episode number, or nothing to change
      - 64: wrong usage

      ## Variables

      - TWINGE_JOURNAL: the journal's file
      - TWINGE_NOW: the clock, such as 2026-11-21T09:40:00+01:00
      - TZ: the time zone
      - NO_COLOR, TERM=dumb: no colour; --color wins over them
      - COLUMNS: how wide a page is without a terminal
      - VISUAL, EDITOR: the editor for twinge edit --editor

      ## Without questions

      Questions are only asked on a terminal, and never with --json. A line for twinge log may come from another \
      program:

      - echo "7 neck --at 08:00 --for 35m" | twinge log -
      """)

  static let privacyText = Text(
    title: "Privacy",
    summary: "Who can read what you write",
    body: """
      Everything stays in one file on this machine. There is no account, no network and no telemetry.

      - Only you can read the journal: its folder is 0700, the file 0600. It is not encrypted: anyone with access \
      to your account or your disk can read it.
      - What you type on the command line may stay in your shell's history. To keep it out: twinge log -
      - Errors never repeat a note.
      - Exports can leave out your notes and your own words: twinge export csv --anonymous
      - Deleted entries can be brought back, so their text stays in the file. twinge purge really removes an episode, \
      and the history with it. Older backups and exports still contain it.
      - A copy that leaves this machine can be encrypted on its way: twinge backup - | gpg -c > FILE, and back with \
      gpg -d FILE | twinge restore -
      """)
}
