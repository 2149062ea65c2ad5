package io.trunkline.javax.sip;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Identifiers and small text work, under the name that applications know. Safe for any thread. */
public class Utils implements UtilsExt {

    private static final Utils INSTANCE = new Utils();
    private static final int CALL_ID_OCTETS = 16;
    private static final int TAG_OCTETS = 8;
    private static final int BRANCH_OCTETS = 16;

    private final SecureRandom random = new SecureRandom();

    /** Makes an instance; {@link #getInstance()} does as well. */
    public Utils() {}

    /**
     * The instance that everybody may use.
     *
     * @return the instance
     */
    public static Utils getInstance() {
        return INSTANCE;
    }

    /**
     * Octets in lower-case hexadecimal.
     *
     * @param b the octets
     * @return two digits for each
     */
    public static String toHexString(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    /**
     * A quoted-string (RFC 3261 section 25.1).
     *
     * @param str what stands between the quotes
     * @return the text in quotes, quotes and backslashes in it escaped
     */
    public static String getQuotedString(String str) {
        return '"' + str.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Upper case, whatever the platform's language.
     *
     * @param str the text
     * @return the text in upper case
     */
    public static String toUpperCase(String str) {
        return str.toUpperCase(Locale.ROOT);
    }

    @Override
    public String generateCallIdentifier(String address) {
        return random(CALL_ID_OCTETS) + '@' + address;
    }

    @Override
    public String generateTag() {
        return random(TAG_OCTETS);
    }

    @Override
    public String generateBranchId() {
        return SIPConstants.BRANCH_MAGIC_COOKIE + random(BRANCH_OCTETS);
    }

    private String random(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return toHexString(bytes);
    }
}
