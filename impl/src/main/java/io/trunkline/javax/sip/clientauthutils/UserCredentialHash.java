package io.trunkline.javax.sip.clientauthutils;

/** A user who is known by a hash, so that the application holds no password. Implemented by the application. */
public interface UserCredentialHash {

    /**
     * Whose credentials these are.
     *
     * @return the name that the realm knows
     */
    String getUserName();

    /**
     * Where the user is at home.
     *
     * @return a domain; the hash was made with the realm
     */
    String getSipDomain();

    /**
     * The hash of {@code user:realm:password}.
     *
     * @return 32 hexadecimal digits for MD5, 64 for SHA-256 and SHA-512-256; challenges of the other length are not answered
     */
    String getHashUserDomainPassword();
}
