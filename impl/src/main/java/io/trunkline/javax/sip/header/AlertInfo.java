package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipInfo;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.util.Objects;
import javax.sip.address.URI;
import javax.sip.header.AlertInfoHeader;
import org.jspecify.annotations.Nullable;

/** What to ring with (RFC 3261 section 20.4). */
public final class AlertInfo extends InfoHeader implements AlertInfoHeader {
    private static final long serialVersionUID = 1L;

    private @Nullable String text;

    /** A header without a URI yet. */
    public AlertInfo() {
        super(ALERT_INFO, null, null);
    }

    AlertInfo(@Nullable GenericURI uri, @Nullable NameValueList parameters) {
        super(ALERT_INFO, uri, parameters);
    }

    /**
     * Where it is.
     *
     * @return the object itself, not a copy; null when there is none
     */
    @Override
    public @Nullable URI getAlertInfo() {
        return uri();
    }

    @Override
    public void setAlertInfo(URI alertInfo) {
        replaceUri(alertInfo);
    }

    AlertInfo(String text, @Nullable NameValueList parameters) {
        super(ALERT_INFO, null, parameters);
        this.text = text;
    }

    /**
     * Puts a text in the place of the URI, as some phones want it.
     *
     * @param alertInfo for example {@code Bellcore-dr1}
     */
    public void setAlertInfo(String alertInfo) {
        if (!Syntax.matches(SipInfo::alert_text, Objects.requireNonNull(alertInfo, "alertInfo"))) {
            throw new IllegalArgumentException("not an alert: '" + alertInfo + "'");
        }
        dropUri();
        text = alertInfo;
    }

    /**
     * The text that stands in the place of the URI.
     *
     * @return the text, {@code ""} when parameters stand alone, null when there is a URI
     */
    public @Nullable String getAlertText() {
        return uri() == null ? text : null;
    }

    @Override
    StringBuilder encodeUri(StringBuilder buffer) {
        return uri() == null && text != null ? buffer.append(text) : super.encodeUri(buffer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof AlertInfo that
                && Objects.equals(getAlertText(), that.getAlertText());
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
