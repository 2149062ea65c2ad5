package io.trunkline.cli.ladder;

/** Paints text for a terminal, or leaves it alone. */
public enum Colours {
    /** Plain text. */
    NONE,
    /** The escape sequences of ECMA-48 that every terminal knows. */
    ANSI;

    /** What a colour says. */
    public enum Tone {
        /** A title. */
        TITLE("1"),
        /** Secondary: times, lifelines. */
        FAINT("2"),
        /** A request. */
        REQUEST("36"),
        /** A response. */
        RESPONSE("34"),
        /** A state that changed. */
        STATE("33"),
        /** As it should be. */
        GOOD("32"),
        /** Not as it should be. */
        BAD("1;31");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /**
     * Paints {@code text}; its printed width stays what it was.
     *
     * @param tone what the colour says
     * @param text the text
     * @return the painted text
     */
    public String paint(Tone tone, String text) {
        return this == NONE || text.isBlank() ? text : "\u001B[" + tone.code + "m" + text + "\u001B[0m";
    }
}
