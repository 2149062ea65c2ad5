package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.AllowHeader;
import org.jspecify.annotations.Nullable;

/** A method that its sender takes (RFC 3261 section 20.5). */
public final class Allow extends SIPHeader implements AllowHeader {
    private static final long serialVersionUID = 1L;

    private String method;

    /** A header without a method yet. */
    public Allow() {
        this("");
    }

    /**
     * A header.
     *
     * @param method a method
     */
    public Allow(String method) {
        super(ALLOW);
        this.method = method;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(method);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public void setMethod(String method) throws ParseException {
        Objects.requireNonNull(method, "method");
        this.method = method.isEmpty() ? "" : Syntax.require(Syntax.TOKEN, method, "method");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Allow that && method.equals(that.method));
    }

    @Override
    public int hashCode() {
        return method.hashCode();
    }
}
