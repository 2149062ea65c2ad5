package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A signature over the request, and where to find the certificate (RFC 8224 section 4). */
public final class Identity extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Identity";

    /** A header without a value yet. */
    public Identity() {
        super(NAME);
    }

    /** The parameter with the place of the certificate. */
    public static final String INFO = "info";

    /** The parameter with the algorithm of the signature. */
    public static final String ALG = "alg";

    /** The parameter with the type of the token that was signed. */
    public static final String PPT = "ppt";

    @Override
    protected Syntax.Rule mainRule() {
        return SipRouting::signed_identity_digest;
    }

    /** Base64 compares with case. */
    @Override
    protected boolean isCaseSensitive() {
        return true;
    }

    /**
     * The signature.
     *
     * @return in base64; in quotes when it was received as RFC 4474 had it
     */
    public String getSignedIdentityDigest() {
        return mainValue();
    }

    /**
     * Sets the signature.
     *
     * @param digest in base64
     * @throws ParseException when it is not; nothing is changed then
     */
    public void setSignedIdentityDigest(String digest) throws ParseException {
        setMainValue(digest);
    }

    /**
     * The place of the certificate.
     *
     * @return a URI without angle brackets, null when absent
     */
    public @Nullable String getInfo() {
        String info = getParameter(INFO);
        return info == null || !info.startsWith("<") ? info : info.substring(1, info.length() - 1);
    }

    /**
     * Sets the place of the certificate.
     *
     * @param uri a URI without angle brackets
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setInfo(String uri) throws ParseException {
        put(INFO, Syntax.require(SipRouting::ident_info_uri, "<" + uri + ">", INFO));
    }

    /**
     * The algorithm of the signature.
     *
     * @return its name, null when absent
     */
    public @Nullable String getAlg() {
        return getParameter(ALG);
    }

    /**
     * Sets the algorithm of the signature.
     *
     * @param alg a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setAlg(String alg) throws ParseException {
        putToken(ALG, alg);
    }

    /**
     * The type of the token that was signed.
     *
     * @return for example {@code shaken}, null when absent
     */
    public @Nullable String getPpt() {
        return getParameter(PPT);
    }

    /**
     * Sets the type of the token that was signed.
     *
     * @param ppt a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setPpt(String ppt) throws ParseException {
        putToken(PPT, ppt);
    }

    /** As in the superclass; {@link #INFO} is a URI, with or without its angle brackets. */
    @Override
    public void setParameter(String name, @Nullable String value) throws ParseException {
        if (!name.equalsIgnoreCase(INFO)) {
            super.setParameter(name, value);
        } else if (value != null && value.startsWith("<") && value.endsWith(">")) {
            setInfo(value.substring(1, value.length() - 1));
        } else {
            setInfo(String.valueOf(value));
        }
    }
}
