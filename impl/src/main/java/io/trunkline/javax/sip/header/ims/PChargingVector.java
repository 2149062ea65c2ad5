package io.trunkline.javax.sip.header.ims;

import io.trunkline.grammar.sip.SipRecognizer.SipUri;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ParameterListHeader;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the charging records of one session have in common (RFC 7315 section 5.6). */
public class PChargingVector extends ParameterListHeader implements PChargingVectorHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PChargingVector() {
        super(NAME);
    }

    private static final String ICID_VALUE = "icid-value";
    private static final String ICID_GENERATED_AT = "icid-generated-at";
    private static final String ORIG_IOI = "orig-ioi";
    private static final String TERM_IOI = "term-ioi";
    private static final String RELATED_ICID_GENERATED_AT = "related-icid-generated-at";

    @Override
    public @Nullable String getICID() {
        return getParameter(ICID_VALUE);
    }

    @Override
    public void setICID(String icid) throws ParseException {
        setParameter(ICID_VALUE, Objects.requireNonNull(icid, "icid"));
    }

    @Override
    public @Nullable String getICIDGeneratedAt() {
        return getParameter(ICID_GENERATED_AT);
    }

    @Override
    public void setICIDGeneratedAt(String host) throws ParseException {
        setParameter(ICID_GENERATED_AT, Objects.requireNonNull(host, "host"));
    }

    @Override
    public @Nullable String getOriginatingIOI() {
        return getParameter(ORIG_IOI);
    }

    @Override
    public void setOriginatingIOI(String origIOI) throws ParseException {
        setParameter(ORIG_IOI, Objects.requireNonNull(origIOI, "origIOI"));
    }

    @Override
    public @Nullable String getTerminatingIOI() {
        return getParameter(TERM_IOI);
    }

    @Override
    public void setTerminatingIOI(String termIOI) throws ParseException {
        setParameter(TERM_IOI, Objects.requireNonNull(termIOI, "termIOI"));
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(ICID_GENERATED_AT) || name.equalsIgnoreCase(RELATED_ICID_GENERATED_AT)) {
            Syntax.require(SipUri::host, value, name);
        }
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase("transit-ioi");
    }

    /** The ABNF wants {@code icid-value} in front, whenever it was set. */
    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        NameValue icid = getNameValue(ICID_VALUE);
        if (icid == null) {
            return super.encodeBody(buffer);
        }
        icid.encode(buffer);
        for (NameValue parameter : getParameters().values()) {
            if (!parameter.getName().equalsIgnoreCase(ICID_VALUE)) {
                parameter.encode(buffer.append(';'));
            }
        }
        return buffer;
    }
}
