package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.NumberParametersHeader;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** How long a session holds without being refreshed (RFC 4028 section 4). */
public final class SessionExpires extends NumberParametersHeader implements SessionExpiresHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SessionExpires() {
        super(NAME);
    }

    /** The parameter that says who refreshes the session. */
    public static final String REFRESHER = "refresher";

    @Override
    public int getExpires() {
        return number();
    }

    @Override
    public void setExpires(int expires) throws InvalidArgumentException {
        setNumber(expires);
    }

    @Override
    public @Nullable String getRefresher() {
        return getParameter(REFRESHER);
    }

    @Override
    public void setRefresher(@Nullable String refresher) {
        if (refresher != null && !isRefresher(refresher)) {
            throw new IllegalArgumentException("refresher is uac or uas, not " + refresher);
        }
        put(REFRESHER, refresher);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(REFRESHER) && !isRefresher(value)) {
            throw new ParseException("refresher is uac or uas, not '" + value + "'", 0);
        }
    }

    private static boolean isRefresher(String word) {
        return word.equalsIgnoreCase("uac") || word.equalsIgnoreCase("uas");
    }
}
