package io.trunkline.javax.sip.header;

import java.util.Locale;

/** Between the tags of RFC 5646, which stand on the wire, and Java's locales. */
final class LanguageTags {
    private static final String ANY = "*";
    private static final String UNDETERMINED = "und";

    private LanguageTags() {}

    /** The locale of a tag; one whose language is the whole tag where Java cannot tell its parts, {@code *} too. */
    static Locale toLocale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.toLanguageTag().equals(UNDETERMINED) && !tag.equalsIgnoreCase(UNDETERMINED)
                ? new Locale(tag)
                : locale;
    }

    /** The tag of a locale. */
    static String of(Locale locale) {
        return locale.getLanguage().equals(ANY) ? ANY : locale.toLanguageTag();
    }
}
