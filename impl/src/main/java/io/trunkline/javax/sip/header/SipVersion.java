package io.trunkline.javax.sip.header;

import org.jspecify.annotations.Nullable;

/** The parts of {@code SIP/2.0}. */
final class SipVersion {
    /** The version of RFC 3261. */
    static final String CURRENT = "SIP/2.0";

    private SipVersion() {}

    static @Nullable String major(String version) {
        int slash = version.indexOf('/');
        int dot = version.indexOf('.', slash);
        return slash < 0 || dot < 0 ? null : version.substring(slash + 1, dot);
    }

    static @Nullable String minor(String version) {
        int dot = version.indexOf('.', Math.max(0, version.indexOf('/')));
        return dot < 0 ? null : version.substring(dot + 1);
    }
}
