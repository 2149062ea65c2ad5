package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipCallerPrefs;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;

/** Features of somebody on the way who is not in Contact (RFC 6809 section 6). */
public final class FeatureCaps extends FeatureSetHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Feature-Caps";

    /** A header without a value yet. */
    public FeatureCaps() {
        super(NAME);
    }

    /** As in the superclass; every tag begins with a plus sign. */
    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        Syntax.require(SipCallerPrefs::fcap_name, name, "feature-capability indicator");
        super.checkParameter(name, value);
    }
}
