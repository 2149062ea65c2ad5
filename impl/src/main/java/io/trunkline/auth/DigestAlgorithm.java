package io.trunkline.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash functions of digest authentication (RFC 7616 section 6.1, RFC 8760 section 2.2). */
public enum DigestAlgorithm {
    /** RFC 3261; what is meant where no algorithm is named. */
    MD5("MD5", "MD5", false),
    /** MD5 whose secret is made of a nonce. */
    MD5_SESS("MD5-sess", "MD5", true),
    /** RFC 8760. */
    SHA_256("SHA-256", "SHA-256", false),
    /** SHA-256 whose secret is made of a nonce. */
    SHA_256_SESS("SHA-256-sess", "SHA-256", true),
    /** RFC 8760. */
    SHA_512_256("SHA-512-256", "SHA-512/256", false),
    /** SHA-512-256 whose secret is made of a nonce. */
    SHA_512_256_SESS("SHA-512-256-sess", "SHA-512/256", true);

    private final String token;
    private final String javaName;
    private final boolean session;

    DigestAlgorithm(String token, String javaName, boolean session) {
        this.token = token;
        this.javaName = javaName;
        this.session = session;
    }

    /**
     * The algorithm that a header names.
     *
     * @param token in any case; null for none, which means MD5
     * @return null for one that is not known
     */
    public static @Nullable DigestAlgorithm of(@Nullable String token) {
        if (token == null) {
            return MD5;
        }
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.token.equalsIgnoreCase(token)) {
                return algorithm;
            }
        }
        return null;
    }

    /**
     * Its name in a header.
     *
     * @return the token
     */
    public String token() {
        return token;
    }

    /**
     * Whether the secret is made anew of the nonces (RFC 7616 section 3.4.2).
     *
     * @return true for the -sess ones
     */
    public boolean isSession() {
        return session;
    }

    /**
     * How long its hashes are.
     *
     * @return a number of hexadecimal digits
     */
    public int hexLength() {
        return this == MD5 || this == MD5_SESS ? 32 : 64;
    }

    /**
     * Hashes a text.
     *
     * @param text taken as UTF-8
     * @return lower-case hexadecimal digits
     */
    public String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes octets.
     *
     * @param octets any number
     * @return lower-case hexadecimal digits
     */
    public String hash(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(javaName).digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no " + javaName + ", which every one has to have", e);
        }
    }

    /**
     * The secret that both sides share (RFC 7616 section 3.4.2, without -sess).
     *
     * @param user the user's name, not hashed
     * @param realm of the challenge
     * @param password in clear
     * @return a hash
     */
    public String secret(String user, String realm, String password) {
        return hash(user + ':' + realm + ':' + password);
    }
}
