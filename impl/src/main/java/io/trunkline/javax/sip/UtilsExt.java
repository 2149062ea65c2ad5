package io.trunkline.javax.sip;

/** Makes identifiers that are unique in space and time. Safe for any thread. */
public interface UtilsExt {

    /**
     * A Call-ID (RFC 3261 section 8.1.1.4).
     *
     * @param address what follows the {@code @}: a host
     * @return a new Call-ID
     */
    String generateCallIdentifier(String address);

    /**
     * A tag for From or To (RFC 3261 section 19.3).
     *
     * @return a new tag
     */
    String generateTag();

    /**
     * A branch for a Via (RFC 3261 section 8.1.1.7).
     *
     * @return a new branch that begins with the magic cookie
     */
    String generateBranchId();
}
