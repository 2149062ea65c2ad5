package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.FeatureTag;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The shape of Accept-Contact, Reject-Contact and Feature-Caps: a star, and features as parameters (RFC 3840). */
public abstract class FeatureSetHeader extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    FeatureSetHeader(String name) {
        super(name, "*");
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipCore::star;
    }

    /**
     * A feature.
     *
     * @param tag its tag, for example {@code audio} or {@code +g.oma.sip-im}
     * @return its values without quotes, {@code ""} for one without values, null when absent
     */
    public @Nullable String getFeature(String tag) {
        return getParameter(tag);
    }

    /**
     * Sets a feature.
     *
     * @param tag its tag, for example {@code audio} or {@code +g.oma.sip-im}
     * @param values values separated by commas, or a text in angle brackets; null for a feature without values
     * @throws ParseException when they are not of that form (RFC 3840 section 9); nothing is changed then
     */
    public void setFeature(String tag, @Nullable String values) throws ParseException {
        setParameter(tag, values);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (FeatureTag.isFeature(name)) {
            FeatureTag.check(name, value);
        }
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return FeatureTag.isFeature(name);
    }
}
