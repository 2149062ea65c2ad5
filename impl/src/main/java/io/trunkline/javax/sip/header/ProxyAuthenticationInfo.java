package io.trunkline.javax.sip.header;

import io.trunkline.value.NameValueList;
import java.text.ParseException;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/** What a proxy lets follow a success (RFC 7615 section 4). */
public final class ProxyAuthenticationInfo extends AuthenticationInfo implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Proxy-Authentication-Info";

    /** A header without parameters yet. */
    public ProxyAuthenticationInfo() {
        this(null);
    }

    ProxyAuthenticationInfo(@Nullable NameValueList parameters) {
        super(NAME, parameters);
    }

    /**
     * Replaces all parameters.
     *
     * @param value what stands after the colon
     * @throws ParseException when it is malformed; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        setParameters(((ProxyAuthenticationInfo) HeaderReader.read(NAME, value)).parameters);
    }
}
