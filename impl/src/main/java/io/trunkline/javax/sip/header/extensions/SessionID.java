package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipSession;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names a session from end to end (RFC 7989; with one identifier also RFC 7329). */
public final class SessionID extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Session-ID";

    /** A header without a value yet. */
    public SessionID() {
        super(NAME);
    }

    /** The parameter with the identifier of the other side. */
    public static final String REMOTE = "remote";

    @Override
    protected Syntax.Rule mainRule() {
        return SipSession::sess_uuid;
    }

    /**
     * The identifier of the sender's side.
     *
     * @return 32 hexadecimal digits
     */
    public String getLocalUuid() {
        return mainValue();
    }

    /**
     * Sets the identifier of the sender's side.
     *
     * @param uuid 32 hexadecimal digits without hyphens, all 0 for none; written in lower case (RFC 7989 section 6)
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setLocalUuid(String uuid) throws ParseException {
        setMainValue(uuid.toLowerCase(Locale.ROOT));
    }

    /**
     * The identifier of the other side.
     *
     * @return 32 hexadecimal digits, null when absent
     */
    public @Nullable String getRemoteUuid() {
        return getParameter(REMOTE);
    }

    /**
     * Sets the identifier of the other side.
     *
     * @param uuid 32 hexadecimal digits without hyphens, all 0 for none; null removes the parameter
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setRemoteUuid(@Nullable String uuid) throws ParseException {
        if (uuid != null) {
            checkParameter(REMOTE, uuid);
        }
        put(REMOTE, uuid == null ? null : uuid.toLowerCase(Locale.ROOT));
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(REMOTE)) {
            Syntax.require(SipSession::sess_uuid, value, name);
        }
    }
}
