package io.trunkline.javax.sip.clientauthutils;

/** A user who is known by his password. Implemented by the application. */
public interface UserCredentials {

    /**
     * Whose credentials these are.
     *
     * @return the name that the realm knows
     */
    String getUserName();

    /**
     * The password.
     *
     * @return in clear
     */
    String getPassword();

    /**
     * Where the user is at home.
     *
     * @return a domain; the digest is made with the realm of the challenge
     */
    String getSipDomain();
}
