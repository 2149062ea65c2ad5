package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Feature-Caps header fields of a message. */
public final class FeatureCapsList extends SIPHeaderList<FeatureCaps> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public FeatureCapsList() {
        super(FeatureCaps.class, FeatureCaps.NAME);
    }
}
