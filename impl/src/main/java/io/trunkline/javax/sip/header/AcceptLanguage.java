package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipAccept;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.AcceptLanguageHeader;
import org.jspecify.annotations.Nullable;

/** A language that its sender understands (RFC 3261 section 20.3). */
public final class AcceptLanguage extends PreferenceHeader implements AcceptLanguageHeader {
    private static final long serialVersionUID = 1L;

    private @Nullable String languageRange;

    /** A header without a language yet. */
    public AcceptLanguage() {
        super(ACCEPT_LANGUAGE);
    }

    AcceptLanguage(String languageRange, @Nullable NameValueList parameters) {
        super(ACCEPT_LANGUAGE);
        this.languageRange = languageRange;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(languageRange == null ? buffer : buffer.append(languageRange));
    }

    /**
     * The language as it is written.
     *
     * @return a language tag (RFC 5646) or {@code *}, null when there is none
     */
    public @Nullable String getLanguageRange() {
        return languageRange;
    }

    /**
     * Sets the language.
     *
     * @param languageRange a language tag (RFC 5646) or {@code *}
     * @throws IllegalArgumentException when it is neither; nothing is changed then
     */
    public void setLanguageRange(String languageRange) {
        if (!Syntax.matches(SipAccept::language_range, Objects.requireNonNull(languageRange, "languageRange"))) {
            throw new IllegalArgumentException("not a language range: '" + languageRange + "'");
        }
        this.languageRange = languageRange;
        touch();
    }

    /**
     * The language.
     *
     * @return null when there is none; a locale whose language is {@code *} for any
     */
    @Override
    public @Nullable Locale getAcceptLanguage() {
        return languageRange == null ? null : LanguageTags.toLocale(languageRange);
    }

    @Override
    public void setAcceptLanguage(Locale language) {
        languageRange = LanguageTags.of(language);
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AcceptLanguage that
                        && (languageRange == null
                                ? that.languageRange == null
                                : languageRange.equalsIgnoreCase(that.languageRange))
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return languageRange == null
                ? 0
                : languageRange.toLowerCase(Locale.ROOT).hashCode();
    }
}
