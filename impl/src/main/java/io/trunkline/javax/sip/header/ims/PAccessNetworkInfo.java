package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The access network that a user agent is on (RFC 7315 section 5.4). */
public class PAccessNetworkInfo extends ValueParametersHeader implements PAccessNetworkInfoHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PAccessNetworkInfo() {
        super(NAME);
    }

    private static final String CGI_3GPP = "cgi-3gpp";
    private static final String UTRAN_CELL_ID_3GPP = "utran-cell-id-3gpp";
    private static final String DSL_LOCATION = "dsl-location";
    private static final String CI_3GPP2 = "ci-3gpp2";
    private static final String NETWORK_PROVIDED = "network-provided";

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    @Override
    public String getAccessType() {
        return mainValue();
    }

    @Override
    public void setAccessType(String accessTypeVal) throws ParseException {
        setMainValue(accessTypeVal);
    }

    @Override
    public @Nullable String getCGI3GPP() {
        return getParameter(CGI_3GPP);
    }

    @Override
    public void setCGI3GPP(String cgi) throws ParseException {
        setParameter(CGI_3GPP, Objects.requireNonNull(cgi, "cgi"));
    }

    @Override
    public @Nullable String getUtranCellID3GPP() {
        return getParameter(UTRAN_CELL_ID_3GPP);
    }

    @Override
    public void setUtranCellID3GPP(String utranCellID) throws ParseException {
        setParameter(UTRAN_CELL_ID_3GPP, Objects.requireNonNull(utranCellID, "utranCellID"));
    }

    @Override
    public @Nullable String getDSLLocation() {
        return getParameter(DSL_LOCATION);
    }

    @Override
    public void setDSLLocation(String dslLocation) throws ParseException {
        setParameter(DSL_LOCATION, Objects.requireNonNull(dslLocation, "dslLocation"));
    }

    @Override
    public @Nullable String getCI3GPP2() {
        return getParameter(CI_3GPP2);
    }

    @Override
    public void setCI3GPP2(String ci2Gpp2) throws ParseException {
        setParameter(CI_3GPP2, Objects.requireNonNull(ci2Gpp2, "ci2Gpp2"));
    }

    /**
     * Whether the network says this and not the user agent.
     *
     * @return true when the flag {@code network-provided} is there
     */
    public boolean isNetworkProvided() {
        return hasParameter(NETWORK_PROVIDED);
    }

    /**
     * Says whether the network says this and not the user agent.
     *
     * @param networkProvided true to set the flag {@code network-provided}
     */
    public void setNetworkProvided(boolean networkProvided) {
        setFlag(NETWORK_PROVIDED, networkProvided);
    }

    @Override
    public @Nullable Object getExtensionAccessInfo() {
        NameValue extension = extension();
        if (extension == null) {
            return null;
        }
        String text = extension.getName();
        return text.startsWith("\"") ? Syntax.unquote(text) : text;
    }

    @Override
    public void setExtensionAccessInfo(Object extendAccessInfo) throws ParseException {
        String text = Syntax.requireLine(extendAccessInfo.toString(), "extension-access-info");
        String written = Syntax.matches(Syntax.TOKEN, text)
                ? text
                : NameValue.appendQuoted(new StringBuilder(), text).toString();
        NameValue former = extension();
        if (former != null) {
            removeParameter(former.getName());
        }
        setFlag(written, true);
    }

    private @Nullable NameValue extension() {
        if (parameters != null) {
            for (NameValue parameter : parameters.values()) {
                if (parameter.isFlag() && !parameter.getName().equalsIgnoreCase(NETWORK_PROVIDED)) {
                    return parameter;
                }
            }
        }
        return null;
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase("local-time-zone") || name.equalsIgnoreCase("dvb-rcs2-node-id");
    }
}
