package io.trunkline.edge.runtime;

import io.trunkline.core.IdSource;
import java.security.SecureRandom;

/**
 * Identifiers from a cryptographic source (RFC 3261 section 19.3), read ahead in blocks. Not safe for several threads:
 * every shard has its own.
 */
final class RandomIds implements IdSource {

    private static final char[] DIGITS = "0123456789abcdefghijklmnopqrstuv".toCharArray();
    private static final int BLOCK = 1024;
    /** 16 digits of 5 bits: 80 bits. */
    private static final int TAG_DIGITS = 16;
    /** 20 digits of 5 bits: 100 bits. */
    private static final int BRANCH_DIGITS = 20;

    private static final String COOKIE = "z9hG4bK";

    private final SecureRandom random = new SecureRandom();
    private final byte[] block = new byte[BLOCK];
    private int used = BLOCK;

    @Override
    public String newTag() {
        return digits("", TAG_DIGITS);
    }

    @Override
    public String newBranch() {
        return digits(COOKIE, BRANCH_DIGITS);
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
