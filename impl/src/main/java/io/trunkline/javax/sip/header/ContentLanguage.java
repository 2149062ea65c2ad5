package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipAccept;
import io.trunkline.javax.sip.address.Syntax;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.ContentLanguageHeader;

/** A language of the body (RFC 3261 section 20.13). */
public class ContentLanguage extends TextHeader implements ContentLanguageHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a language yet. */
    public ContentLanguage() {
        super(CONTENT_LANGUAGE, "");
    }

    /**
     * A header.
     *
     * @param languageTag a language tag (RFC 5646)
     */
    public ContentLanguage(String languageTag) {
        super(CONTENT_LANGUAGE, languageTag);
    }

    /**
     * The language as it is written.
     *
     * @return a language tag (RFC 5646)
     */
    public String getLanguageTag() {
        return text();
    }

    /**
     * Sets the language.
     *
     * @param languageTag a language tag (RFC 5646)
     * @throws IllegalArgumentException when it is none; nothing is changed then
     */
    public void setLanguageTag(String languageTag) {
        if (!Syntax.matches(SipAccept::language_tag, Objects.requireNonNull(languageTag, "languageTag"))) {
            throw new IllegalArgumentException("not a language tag: '" + languageTag + "'");
        }
        replaceText(languageTag);
    }

    @Override
    public Locale getContentLanguage() {
        return LanguageTags.toLocale(text());
    }

    @Override
    public void setContentLanguage(Locale language) {
        replaceText(LanguageTags.of(language));
    }

    @Override
    boolean isCaseSensitive() {
        return false;
    }
}
