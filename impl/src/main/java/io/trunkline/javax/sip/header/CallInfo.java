package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.URI;
import javax.sip.header.CallInfoHeader;
import org.jspecify.annotations.Nullable;

/** What there is to know about caller or called (RFC 3261 section 20.9). */
public final class CallInfo extends InfoHeader implements CallInfoHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a URI yet. */
    public CallInfo() {
        super(CALL_INFO, null, null);
    }

    CallInfo(@Nullable GenericURI uri, @Nullable NameValueList parameters) {
        super(CALL_INFO, uri, parameters);
    }

    /**
     * Where it is.
     *
     * @return the object itself, not a copy; null when there is none
     */
    @Override
    public @Nullable URI getInfo() {
        return uri();
    }

    @Override
    public void setInfo(URI info) {
        replaceUri(info);
    }

    @Override
    public @Nullable String getPurpose() {
        return getParameter(ParameterNames.PURPOSE);
    }

    /**
     * Sets what the URI is.
     *
     * @param purpose a token, for example {@code icon}
     * @throws ParseException when it is none; nothing is changed then
     */
    @Override
    public void setPurpose(String purpose) throws ParseException {
        put(
                ParameterNames.PURPOSE,
                Syntax.require(Syntax.TOKEN, Objects.requireNonNull(purpose, "purpose"), "purpose"));
    }
}
