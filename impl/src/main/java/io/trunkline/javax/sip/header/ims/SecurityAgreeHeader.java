package io.trunkline.javax.sip.header.ims;

import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** A mechanism of security that two neighbours may agree on (RFC 3329; the parameters of ipsec-3gpp are of 3GPP TS 33.203 annex H). */
public interface SecurityAgreeHeader extends Parameters, Header {
    /**
     * Sets the mechanism.
     *
     * @param secMech a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setSecurityMechanism(String secMech) throws ParseException;

    /**
     * Sets the encryption algorithm, {@code ealg}.
     *
     * @param ealg a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setEncryptionAlgorithm(String ealg) throws ParseException;

    /**
     * Sets the integrity algorithm, {@code alg}.
     *
     * @param alg a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setAlgorithm(String alg) throws ParseException;

    /**
     * Sets the protocol, {@code prot}.
     *
     * @param prot a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setProtocol(String prot) throws ParseException;

    /**
     * Sets the mode, {@code mod}.
     *
     * @param mod a token
     * @throws ParseException when it is none; nothing is changed then
     */
    void setMode(String mod) throws ParseException;

    /**
     * Sets the client's SPI, {@code spi-c}.
     *
     * @param spic 0 to 2^31-1
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    void setSPIClient(int spic) throws InvalidArgumentException;

    /**
     * Sets the server's SPI, {@code spi-s}.
     *
     * @param spis 0 to 2^31-1
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    void setSPIServer(int spis) throws InvalidArgumentException;

    /**
     * Sets the client's port, {@code port-c}.
     *
     * @param portC 0 to 65535
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    void setPortClient(int portC) throws InvalidArgumentException;

    /**
     * Sets the server's port, {@code port-s}.
     *
     * @param portS 0 to 65535
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    void setPortServer(int portS) throws InvalidArgumentException;

    /**
     * Sets the preference among several mechanisms, {@code q}.
     *
     * @param q 0 to 1; -1 removes the parameter
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    void setPreference(float q) throws InvalidArgumentException;

    /**
     * Gives the mechanism.
     *
     * @return a token; {@code ""} for a header without a value yet
     */
    String getSecurityMechanism();

    /**
     * Gives the encryption algorithm, {@code ealg}.
     *
     * @return a token, null when absent
     */
    @Nullable
    String getEncryptionAlgorithm();

    /**
     * Gives the integrity algorithm, {@code alg}.
     *
     * @return a token, null when absent
     */
    @Nullable
    String getAlgorithm();

    /**
     * Gives the protocol, {@code prot}.
     *
     * @return a token, null when absent
     */
    @Nullable
    String getProtocol();

    /**
     * Gives the mode, {@code mod}.
     *
     * @return a token, null when absent
     */
    @Nullable
    String getMode();

    /**
     * Gives the client's SPI, {@code spi-c}.
     *
     * @return the number, -1 when it is absent or above 2^31-1
     */
    int getSPIClient();

    /**
     * Gives the server's SPI, {@code spi-s}.
     *
     * @return the number, -1 when it is absent or above 2^31-1
     */
    int getSPIServer();

    /**
     * Gives the client's port, {@code port-c}.
     *
     * @return the number, -1 when it is absent or above 2^31-1
     */
    int getPortClient();

    /**
     * Gives the server's port, {@code port-s}.
     *
     * @return the number, -1 when it is absent or above 2^31-1
     */
    int getPortServer();

    /**
     * Gives the preference among several mechanisms, {@code q}.
     *
     * @return 0 to 1, -1 when absent
     */
    float getPreference();
}
