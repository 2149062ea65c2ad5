package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ParameterNames;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;

/** The shape of a header field that names a call by its Call-ID, and a dialog by tags among the parameters. */
abstract class CallReference extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    CallReference(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.CALL_ID;
    }

    /** RFC 3261 section 20.8: a Call-ID compares octet by octet. */
    @Override
    protected boolean isCaseSensitive() {
        return true;
    }

    /**
     * The Call-ID that is referred to.
     *
     * @return the Call-ID, {@code ""} for a header without a value yet
     */
    public String getCallId() {
        return mainValue();
    }

    /**
     * Sets the Call-ID that is referred to.
     *
     * @param callId a callid
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setCallId(String callId) throws ParseException {
        setMainValue(callId);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (isTag(name)) {
            Syntax.require(Syntax.TAG, value, name);
        }
    }

    private static boolean isTag(String name) {
        return name.equalsIgnoreCase(ParameterNames.TO_TAG)
                || name.equalsIgnoreCase(ParameterNames.FROM_TAG)
                || name.equalsIgnoreCase(TargetDialog.REMOTE_TAG)
                || name.equalsIgnoreCase(TargetDialog.LOCAL_TAG);
    }
}
