package io.trunkline.javax.sip.address;

import io.trunkline.value.HostPort;
import io.trunkline.value.NameValue;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.Address;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/**
 * A URI with an optional display name (RFC 3261 section 20.10), or the wildcard {@code *} of a Contact.
 *
 * <p>The display name is kept without quotes and escapes and is quoted when it must be. An address without angle brackets
 * gets them when its URI could no longer be told from the header's parameters.
 */
public final class AddressImpl extends NetObject implements Address {
    private static final long serialVersionUID = 1L;

    /** An address in angle brackets. */
    public static final int NAME_ADDR = 1;

    /** A URI without angle brackets. */
    public static final int ADDRESS_SPEC = 2;

    /** The address {@code *}. */
    public static final int WILD_CARD = 3;

    /** Not looked at yet whether what was received stands in angle brackets. */
    private static final int UNREAD_TYPE = 0;

    private static final byte[] NOTHING = {};
    private static final VarHandle ADDRESS;

    static {
        try {
            ADDRESS = MethodHandles.lookup().findVarHandle(AddressImpl.class, "address", GenericURI.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int addressType = NAME_ADDR;
    private @Nullable String displayName;
    private boolean quoted;
    private @Nullable GenericURI address;

    /** What a received address was captured as; null once it was changed, and for one that was not received. */
    private transient int @Nullable [] parts;

    private transient byte[] octets = NOTHING;

    /** An address without a URI yet. */
    public AddressImpl() {}

    /** For the reader: parts that the grammar has accepted. */
    AddressImpl(int addressType, @Nullable String displayName, boolean quoted, @Nullable GenericURI address) {
        this.addressType = addressType;
        this.displayName = displayName;
        this.quoted = quoted;
        this.address = address;
    }

    /** For the reader: captures that the grammar has accepted, read when somebody asks. */
    AddressImpl(byte[] octets, int[] parts) {
        this.addressType = UNREAD_TYPE;
        this.octets = octets;
        this.parts = parts;
        this.quoted = AddressParts.isQuoted(parts);
    }

    /** The URI, read when nobody has asked before; any number of threads get the same. */
    private @Nullable GenericURI uri() {
        GenericURI known = (GenericURI) ADDRESS.getAcquire(this);
        int[] unread = parts;
        if (known != null || unread == null) {
            return known;
        }
        GenericURI read = AddressParts.uri(octets, unread);
        GenericURI before = (GenericURI) ADDRESS.compareAndExchange(this, null, read);
        return before == null ? read : before;
    }

    /** The display name; threads may race to make equal texts. */
    private @Nullable String name() {
        int[] unread = parts;
        if (displayName == null && unread != null) {
            displayName = AddressParts.displayName(octets, unread);
        }
        return displayName;
    }

    /** {@link #NAME_ADDR}, {@link #ADDRESS_SPEC} or {@link #WILD_CARD}; threads may race to find the same. */
    private int type() {
        int known = addressType;
        int[] unread = parts;
        if (known == UNREAD_TYPE && unread != null) {
            known = AddressParts.isInBrackets(octets, unread) ? NAME_ADDR : ADDRESS_SPEC;
            addressType = known;
        }
        return known;
    }

    /** Before a change: from now on all is read. */
    private void settle() {
        if (parts != null) {
            address = uri();
            displayName = name();
            addressType = type();
            parts = null;
            octets = NOTHING;
        }
    }

    /**
     * The address {@code *}.
     *
     * @return a new one; its URI is a SIP URI with user {@code *}
     */
    public static AddressImpl wildcard() {
        SipUri uri = new SipUri(false, new Authority("*", null, new HostPort()));
        return new AddressImpl(WILD_CARD, null, false, uri);
    }

    @Override
    public int revision() {
        GenericURI read = (GenericURI) ADDRESS.getAcquire(this);
        return super.revision() + (read == null ? 0 : read.revision());
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        if (addressType == WILD_CARD) {
            return buffer.append('*');
        }
        String name = name();
        if (name != null && !name.isEmpty()) {
            if (quoted || !Syntax.isTokens(name)) {
                NameValue.appendQuoted(buffer, name);
            } else {
                buffer.append(name);
            }
            buffer.append(' ');
        } else if (type() == ADDRESS_SPEC) {
            return encodeBare(buffer);
        }
        return encodeInBrackets(buffer);
    }

    /**
     * Appends the URI in angle brackets.
     *
     * @param buffer where to append
     * @return {@code buffer}
     */
    public StringBuilder encodeInBrackets(StringBuilder buffer) {
        buffer.append('<');
        GenericURI uri = uri();
        if (uri != null) {
            uri.encode(buffer);
        }
        return buffer.append('>');
    }

    // RFC 3261 section 20: a URI with a comma, semicolon or question mark must stand in angle brackets.
    private StringBuilder encodeBare(StringBuilder buffer) {
        GenericURI read = uri();
        String uri = read == null ? "" : read.encode();
        boolean bare = uri.indexOf(',') < 0 && uri.indexOf(';') < 0 && uri.indexOf('?') < 0;
        return bare ? buffer.append(uri) : buffer.append('<').append(uri).append('>');
    }

    /**
     * How the address is written.
     *
     * @return {@link #NAME_ADDR}, {@link #ADDRESS_SPEC} or {@link #WILD_CARD}
     */
    public int getAddressType() {
        return type();
    }

    /**
     * Sets how the address is written.
     *
     * @param atype {@link #NAME_ADDR}, {@link #ADDRESS_SPEC} or {@link #WILD_CARD}
     * @throws IllegalArgumentException when it is something else
     */
    public void setAddressType(int atype) {
        if (atype < NAME_ADDR || atype > WILD_CARD) {
            throw new IllegalArgumentException("unknown kind of address: " + atype);
        }
        addressType = atype;
        touch();
    }

    @Override
    public @Nullable String getDisplayName() {
        return name();
    }

    /**
     * Sets the display name. A text that is a quoted-string already is taken for what it quotes.
     *
     * @param displayName the name, null or empty for none
     * @throws ParseException when it holds a line break
     */
    @Override
    public void setDisplayName(@Nullable String displayName) throws ParseException {
        String text = displayName;
        if (text != null) {
            text = Syntax.matches(Syntax.QUOTED_STRING, text)
                    ? Syntax.unquote(text)
                    : Syntax.requireLine(text, "display name");
        }
        settle();
        this.displayName = text;
        quoted = false;
        if (addressType == ADDRESS_SPEC && text != null) {
            addressType = NAME_ADDR;
        }
        touch();
    }

    /**
     * Whether there is a display name.
     *
     * @return true if so
     */
    public boolean hasDisplayName() {
        return name() != null;
    }

    /** Removes the display name. */
    public void removeDisplayName() {
        settle();
        displayName = null;
        quoted = false;
        touch();
    }

    /** The URI; null only for an address made by the constructor and not filled yet. */
    @Override
    @SuppressWarnings("NullAway") // JSR 32 knows no address without a URI; the empty constructor is the RI's
    public URI getURI() {
        return uri();
    }

    /**
     * Sets the URI; the wildcard becomes an ordinary address.
     *
     * @param address kept and not copied
     * @throws IllegalArgumentException when it is not of this implementation
     */
    @Override
    public void setURI(URI address) {
        Objects.requireNonNull(address, "address");
        if (!(address instanceof GenericURI ours)) {
            throw new IllegalArgumentException("a URI of another implementation: " + address.getClass());
        }
        settle();
        touch(this.address == null ? 0 : this.address.revision());
        this.address = ours;
        if (addressType == WILD_CARD) {
            addressType = NAME_ADDR;
        }
    }

    /**
     * Sets the URI; the name is the reference implementation's.
     *
     * @param address kept and not copied
     */
    public void setAddess(URI address) {
        setURI(address);
    }

    @Override
    public boolean isWildcard() {
        return addressType == WILD_CARD;
    }

    /** Makes this the address {@code *}. */
    public void setWildCardFlag() {
        AddressImpl star = wildcard();
        settle();
        touch(address == null ? 0 : address.revision());
        addressType = WILD_CARD;
        displayName = null;
        address = star.address;
    }

    /**
     * Whether the URI is a SIP or SIPS URI.
     *
     * @return true if so
     */
    public boolean isSIPAddress() {
        return uri() instanceof SipUri;
    }

    private SipUri sipUri() {
        if (uri() instanceof SipUri uri) {
            return uri;
        }
        throw new IllegalStateException("not a SIP URI: " + uri());
    }

    /**
     * Host and port of a SIP URI.
     *
     * @return the object itself, not a copy
     * @throws IllegalStateException when the URI is another
     */
    public HostPort getHostPort() {
        return sipUri().getHostPort();
    }

    /**
     * The host of a SIP URI.
     *
     * @return the host
     * @throws IllegalStateException when the URI is another
     */
    public String getHost() {
        return sipUri().getHost();
    }

    /**
     * The port of a SIP URI.
     *
     * @return the port, -1 when there is none
     * @throws IllegalStateException when the URI is another
     */
    public int getPort() {
        return sipUri().getPort();
    }

    /**
     * User, host and port of a SIP URI, or the whole of another.
     *
     * @return for example {@code alice@atlanta.com:5060}
     */
    public String getUserAtHostPort() {
        return uri() instanceof SipUri uri ? uri.getUserAtHostPort() : String.valueOf(uri());
    }

    /**
     * Sets the user of a SIP URI.
     *
     * @param user the user, null to remove it
     * @throws IllegalStateException when the URI is another
     */
    public void setUser(@Nullable String user) {
        sipUri().setUser(user);
    }

    /**
     * Removes a parameter of a SIP URI.
     *
     * @param parameterName its name, in any case
     * @throws IllegalStateException when the URI is another
     */
    public void removeParameter(String parameterName) {
        sipUri().removeParameter(parameterName);
    }

    /**
     * Compares with a template: what is null there matches anything.
     *
     * @param other an address, or null
     * @return true when it matches
     */
    public boolean match(@Nullable Object other) {
        if (other == null) {
            return true;
        }
        if (!(other instanceof AddressImpl template)) {
            return false;
        }
        String name = template.name();
        GenericURI uri = template.uri();
        return (name == null || name.equalsIgnoreCase(name())) && (uri == null || uri.equals(uri()));
    }

    @Override
    public Object clone() {
        AddressImpl copy = (AddressImpl) super.clone();
        GenericURI read = (GenericURI) ADDRESS.getAcquire(this);
        copy.address = read == null ? null : (GenericURI) read.clone();
        return copy;
    }

    /** Addresses are equal when their URIs are; display name and angle brackets do not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AddressImpl that
                        && isWildcard() == that.isWildcard()
                        && (isWildcard() || Objects.equals(uri(), that.uri())));
    }

    @Override
    public int hashCode() {
        return isWildcard() ? 1 : Objects.hashCode(uri());
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (parts != null) {
            // All are read into their fields.
            uri();
            name();
            type();
        }
        out.defaultWriteObject();
    }
}
