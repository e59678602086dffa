"""Texts that attack whoever reads them, by whom they are meant for; and a journal with one of them all over."""

ATTACKS = {
    "terminal": [
        "\x1b[31mred", "\x1b[2J\x1b[H", "\x1b]52;c;aGFybQ==\x07", "\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\",
        "\x1bP+q544e\x1b\\", "\x1b[6n", "\u009b31mred", "\u009d0;title\u009c", "over\rwritten", "back\b\b\bspace", "\x07bell",
        "del\x7f", "\x0eshift", "\x1bc",
    ],
    "direction": ["\u202egnp.exe", "\u2066hidden\u2069", "\u200frtl", "\u061cmark", "line\u2028break", "next\u0085line"],
    "formula": ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"https://example.org\")", "＝1+1", "'=1+1",
                "\"=1+1", " =1+1", "\u200b=1+1", "\ufeff=1+1", "=cmd|' /C calc'!A0", "x\n=1+1", "x\",\"=1+1"],
    "page": ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><script>alert(1)</script>",
             "</style><b>", "</svg><script>", "\" onload=\"alert(1)", "' onfocus='alert(1)", "<!--", "-->", "]]>", "&lt;b&gt;",
             "&#60;b&#62;", "<\u0338script>", "{{x}}", "{{{x}}}", "{{#places}}x{{/places}}", "{{> page}}", "javascript:alert(1)"],
    "markdown": ["[x](javascript:alert(1))", "![x](https://example.org/x.png)", "# heading", "| a | b |", "`code`", "**bold**",
                 "<b>html</b>", "1. one", "- item", "https://example.org", "~~~", "\n\n# heading"],
    "json": ["\"}, {\"x\": \"", "\\", "\\u0041", "\U0001f600"],
    "shell": ["$(touch HARM)", "`touch HARM`", "; touch HARM", "| touch HARM", "&& touch HARM", "\"; touch HARM; \"",
              "'; touch HARM; '", "../../HARM", "--journal", "%s%n%n", "*"],
    "invisible": ["\u200b", "zero\u200bwidth", "a\ufeffb", "\U000e0041tag", "z" + "\u0300" * 60],
}


def document(text):
    """A journal as another program might write it, with a text at every place that takes one."""
    def episode(number, day):
        return {
            "id": number, "uuid": f"01a1fd43-2b00-764d-a223-{number:012}", "onset": f"2026-11-{day:02}T09:00:00+01:00",
            "onsetPrecision": "minute", "end": None, "endPrecision": None, "ongoing": False, "intensity": 7, "givenIntensity": 7,
            "places": [{"place": text, "side": "left", "intensity": None}], "sensations": [], "pattern": None,
            "spasmCount": None, "origin": None, "triggers": [text],
            "remedies": [{"remedy": text, "dose": text, "at": f"2026-11-{day:02}T09:10:00+01:00", "before": 7, "after": 4,
                          "afterMinutes": 30, "helped": "yes"}],
            "readings": [], "warningSigns": [], "limits": 3, "note": f"probe {text}",
            "recordedAt": f"2026-11-{day:02}T10:00:00+01:00"}
    return {
        "format": "twinge-journal", "version": 1, "exportedAt": "2026-11-21T09:00:00+01:00",
        "episodes": [episode(day - 9, day) for day in range(10, 20)], "checkIns": [], "remedyUses": [], "deletions": [],
        "settings": {}}
