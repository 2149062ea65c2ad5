package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ParameterNames;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** The shape of Security-Client, Security-Server and Security-Verify: a mechanism with parameters (RFC 3329 section 2.2). */
public abstract class SecurityAgree extends ValueParametersHeader implements SecurityAgreeHeader {
    private static final long serialVersionUID = 1L;

    private static final String EALG = "ealg";
    private static final String ALG = "alg";
    private static final String PROT = "prot";
    private static final String MOD = "mod";
    private static final String SPI_C = "spi-c";
    private static final String SPI_S = "spi-s";
    private static final String PORT_C = "port-c";
    private static final String PORT_S = "port-s";
    private static final int HIGHEST_PORT = 65535;

    SecurityAgree(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    @Override
    public String getSecurityMechanism() {
        return mainValue();
    }

    @Override
    public void setSecurityMechanism(String secMech) throws ParseException {
        setMainValue(secMech);
    }

    @Override
    public @Nullable String getEncryptionAlgorithm() {
        return getParameter(EALG);
    }

    @Override
    public void setEncryptionAlgorithm(String ealg) throws ParseException {
        putToken(EALG, ealg);
    }

    @Override
    public @Nullable String getAlgorithm() {
        return getParameter(ALG);
    }

    @Override
    public void setAlgorithm(String alg) throws ParseException {
        putToken(ALG, alg);
    }

    @Override
    public @Nullable String getProtocol() {
        return getParameter(PROT);
    }

    @Override
    public void setProtocol(String prot) throws ParseException {
        putToken(PROT, prot);
    }

    @Override
    public @Nullable String getMode() {
        return getParameter(MOD);
    }

    @Override
    public void setMode(String mod) throws ParseException {
        putToken(MOD, mod);
    }

    @Override
    public int getSPIClient() {
        return getParameterAsInt(SPI_C);
    }

    @Override
    public void setSPIClient(int spic) throws InvalidArgumentException {
        putNumber(SPI_C, spic, Integer.MAX_VALUE);
    }

    @Override
    public int getSPIServer() {
        return getParameterAsInt(SPI_S);
    }

    @Override
    public void setSPIServer(int spis) throws InvalidArgumentException {
        putNumber(SPI_S, spis, Integer.MAX_VALUE);
    }

    @Override
    public int getPortClient() {
        return getParameterAsInt(PORT_C);
    }

    @Override
    public void setPortClient(int portC) throws InvalidArgumentException {
        putNumber(PORT_C, portC, HIGHEST_PORT);
    }

    @Override
    public int getPortServer() {
        return getParameterAsInt(PORT_S);
    }

    @Override
    public void setPortServer(int portS) throws InvalidArgumentException {
        putNumber(PORT_S, portS, HIGHEST_PORT);
    }

    private void putNumber(String name, int value, int highest) throws InvalidArgumentException {
        if (value < 0 || value > highest) {
            throw new InvalidArgumentException(name + " " + value + " is not within 0.." + highest);
        }
        put(name, Integer.toString(value));
    }

    @Override
    public float getPreference() {
        return quality();
    }

    @Override
    public void setPreference(float q) throws InvalidArgumentException {
        setQuality(q);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(ParameterNames.Q)) {
            checkQuality(value);
        }
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase("d-ver");
    }
}
