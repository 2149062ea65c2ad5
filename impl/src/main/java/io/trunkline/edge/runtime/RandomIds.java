package io.trunkline.edge.runtime;

import io.trunkline.core.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers from a cryptographic source (RFC 3261 section 19.3), read ahead in blocks. Not safe for several threads:
 * every shard has its own.
 */
final class RandomIds implements IdSource {

    private static final char[] DIGITS = "0123456789abcdefghijklmnopqrstuv".toCharArray();
    private static final int BLOCK = 1024;
    private static final int SECRET_OCTETS = 32;
    /** 16 digits of 5 bits: 80 bits. */
    private static final int TAG_DIGITS = 16;
    /** 20 digits of 5 bits: 100 bits. */
    private static final int BRANCH_DIGITS = 20;

    /** 12 digits of 5 bits: 60 bits that nobody without the key can guess. */
    private static final int SIGNATURE_DIGITS = 12;

    private static final String COOKIE = "z9hG4bK";
    private static final int SIGNED_LENGTH = COOKIE.length() + BRANCH_DIGITS + SIGNATURE_DIGITS;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] block = new byte[BLOCK];
    private int used = BLOCK;

    /** Signs branches; null where nobody asks whose they are. */
    private final @Nullable Mac mac;

    /** Branches are not signed. */
    RandomIds() {
        mac = null;
    }

    /**
     * Branches are signed.
     *
     * @param secret the stack's own, the same for all its shards
     */
    RandomIds(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** A secret that nobody else has. */
    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_OCTETS];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    @Override
    public String newTag() {
        return digits("", TAG_DIGITS);
    }

    @Override
    public String newBranch() {
        String branch = digits(COOKIE, BRANCH_DIGITS);
        return mac == null ? branch : branch + signature(mac, branch);
    }

    /** Branches compare without case (RFC 3261 section 7.3.1), and a peer may have changed it. */
    @Override
    public boolean isSigned(String branch) {
        if (mac == null) {
            return true;
        }
        if (branch.length() != SIGNED_LENGTH) {
            return false;
        }
        int end = SIGNED_LENGTH - SIGNATURE_DIGITS;
        String signed = COOKIE + branch.substring(COOKIE.length(), end).toLowerCase(Locale.ROOT);
        byte[] expected = signature(mac, signed).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(
                expected, branch.substring(end).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(Mac mac, String text) {
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        char[] digits = new char[SIGNATURE_DIGITS];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = DIGITS[hash[i] & 31];
        }
        return new String(digits);
    }

    @Override
    public int newNumber(int bound) {
        return random.nextInt(bound);
    }

    private String digits(String prefix, int count) {
        char[] text = new char[prefix.length() + count];
        prefix.getChars(0, prefix.length(), text, 0);
        for (int i = prefix.length(); i < text.length; i++) {
            text[i] = DIGITS[nextByte() & 31];
        }
        return new String(text);
    }

    private int nextByte() {
        if (used == BLOCK) {
            random.nextBytes(block);
            used = 0;
        }
        return block[used++];
    }
}
