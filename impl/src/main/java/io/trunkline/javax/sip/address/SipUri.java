package io.trunkline.javax.sip.address;

import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.text.ParseException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A SIP or SIPS URI (RFC 3261 section 19.1).
 *
 * <p>User, password, parameters and headers are returned as they are written, escapes included; setters escape what must be
 * escaped and leave alone what is escaped already. {@link #equals} follows section 19.1.4.
 */
public class SipUri extends GenericURI implements SipURIExt {
    private static final long serialVersionUID = 1L;

    private static final String TRANSPORT = "transport";
    private static final String USER = "user";
    private static final String METHOD = "method";
    private static final String TTL = "ttl";
    private static final String MADDR = "maddr";
    private static final String LR = "lr";
    private static final String GR = "gr";

    // Section 19.1.4: these take part in a comparison even when only one of the URIs has them.
    private static final String[] ALWAYS_COMPARED = {USER, TTL, METHOD, MADDR, TRANSPORT};

    private static final byte[] NOTHING = {};

    private boolean secure;
    // While the captures are unread these are null, and mean nothing.
    private @Nullable Authority authority;
    private @Nullable NameValueList uriParms;
    private @Nullable NameValueList qheaders;

    /** What a received URI was captured as; null once all of it was read, and for one that was not received. Its numbers never change. */
    private transient volatile int @Nullable [] unread;

    private transient byte[] octets = NOTHING;
    /** Where the capture of the whole is, behind those of its parts. */
    private transient int end;

    /** Texts of what is unread; threads may race to make equal ones. */
    private transient @Nullable String receivedUser;

    private transient @Nullable String receivedHost;

    /** A SIP URI without a host yet. */
    public SipUri() {
        authority = new Authority();
    }

    SipUri(boolean secure, Authority authority) {
        this.secure = secure;
        this.authority = authority;
    }

    /** For the reader: captures that the grammar has accepted and that nobody changes any more, read when somebody asks. */
    SipUri(boolean secure, byte[] octets, int[] captures, int end) {
        this.secure = secure;
        this.octets = octets;
        this.end = end;
        this.unread = captures;
    }

    /** From now on all is read; any number of threads get the same objects. */
    private void settle() {
        if (unread != null) {
            settleOnce();
        }
    }

    private synchronized void settleOnce() {
        int[] captures = unread;
        if (captures != null) {
            authority = AddressParts.authority(octets, captures, end);
            uriParms = AddressParts.parameters(octets, captures, end);
            qheaders = AddressParts.headers(octets, captures, end);
            // Last, for this write publishes the others.
            unread = null;
        }
    }

    private Authority authority() {
        settle();
        return Objects.requireNonNull(authority);
    }

    private @Nullable NameValueList uriParms() {
        settle();
        return uriParms;
    }

    private @Nullable NameValueList qheaders() {
        settle();
        return qheaders;
    }

    @Override
    public int revision() {
        if (unread != null) {
            return super.revision();
        }
        return super.revision()
                + authority().revision()
                + (uriParms == null ? 0 : uriParms.revision())
                + (qheaders == null ? 0 : qheaders.revision());
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        buffer.append(getScheme()).append(':');
        authority().encode(buffer);
        if (uriParms != null && !uriParms.isEmpty()) {
            uriParms.encode(buffer.append(';'));
        }
        if (qheaders != null && !qheaders.isEmpty()) {
            qheaders.encode(buffer.append('?'));
        }
        return buffer;
    }

    @Override
    public String getScheme() {
        return secure ? SIPS : SIP;
    }

    /**
     * Sets the scheme.
     *
     * @param scheme {@code sip} or {@code sips}, in any case
     * @throws IllegalArgumentException when it is another
     */
    public void setScheme(String scheme) {
        if (!scheme.equalsIgnoreCase(SIP) && !scheme.equalsIgnoreCase(SIPS)) {
            throw new IllegalArgumentException("not the scheme of a SIP URI: '" + scheme + "'");
        }
        setSecure(scheme.equalsIgnoreCase(SIPS));
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public void setSecure(boolean secure) {
        this.secure = secure;
        touch();
    }

    @Override
    public boolean isSipURI() {
        return true;
    }

    // ---- user, host and port ----

    /**
     * User, host and port.
     *
     * @return the object itself, not a copy
     */
    public Authority getAuthority() {
        return authority();
    }

    /**
     * Sets user, host and port.
     *
     * @param authority kept and not copied
     */
    public void setAuthority(Authority authority) {
        touch(authority().revision());
        this.authority = authority;
    }

    @Override
    public @Nullable String getUser() {
        int[] captures = unread;
        if (captures == null) {
            return authority().getUser();
        }
        String user = receivedUser;
        if (user == null) {
            user = AddressParts.user(octets, captures, end);
            receivedUser = user;
        }
        return user;
    }

    /**
     * Sets the user; what must be escaped is escaped.
     *
     * @param uname the user, null to remove it
     */
    @Override
    public void setUser(@Nullable String uname) {
        authority().setUser(uname);
    }

    /** Removes user and password. */
    public void removeUser() {
        authority().setUser(null);
    }

    /**
     * The user as a telephone number (RFC 3261 section 19.1.6).
     *
     * @return a new object, whose changes are not the URI's; null when there is no user or it is no telephone number
     */
    public @Nullable TelephoneNumber getTelephoneSubscriber() {
        String user = getUser();
        if (user == null) {
            return null;
        }
        int semicolon = user.indexOf(';');
        int end = semicolon < 0 ? user.length() : semicolon;
        return TelReader.subscriber(UriText.unescape(user.substring(0, end)) + user.substring(end));
    }

    /**
     * Makes a telephone number the user, and says so by {@code user=phone}.
     *
     * @param tel the number; copied
     */
    public void setTelephoneSubscriber(TelephoneNumber tel) {
        setUser(tel.encode());
        setUserParam("phone");
    }

    @Override
    public @Nullable String getUserPassword() {
        return authority().getPassword();
    }

    /**
     * Sets the password; it is only written when there is a user.
     *
     * @param password the password, null to remove it
     */
    @Override
    public void setUserPassword(@Nullable String password) {
        authority().setPassword(password);
    }

    /** Removes the password. */
    public void clearPassword() {
        authority().setPassword(null);
    }

    /**
     * Host and port.
     *
     * @return the object itself, not a copy
     */
    public HostPort getHostPort() {
        return authority().getHostPort();
    }

    /**
     * Sets host and port.
     *
     * @param hostPort kept and not copied
     */
    public void setHostPort(HostPort hostPort) {
        authority().setHostPort(hostPort);
    }

    @Override
    public String getHost() {
        int[] captures = unread;
        if (captures == null) {
            return authority().getHost().getHostname();
        }
        String host = receivedHost;
        if (host == null) {
            host = AddressParts.host(octets, captures, end);
            receivedHost = host;
        }
        return host;
    }

    /**
     * Sets the host.
     *
     * @param h kept and not copied
     */
    public void setHost(Host h) {
        authority().setHost(h);
    }

    @Override
    public void setHost(String host) throws ParseException {
        authority().setHost(Syntax.host(host));
    }

    @Override
    public int getPort() {
        int[] captures = unread;
        return captures == null ? authority().getPort() : AddressParts.port(octets, captures, end);
    }

    @Override
    public void setPort(int p) {
        authority().setPort(p);
    }

    @Override
    public void removePort() {
        authority().removePort();
    }

    /**
     * User and host.
     *
     * @return {@code user@host}, or the host alone
     */
    public String getUserAtHost() {
        return getUser() == null ? getHost() : getUser() + "@" + getHost();
    }

    /**
     * User, host and port.
     *
     * @return {@code user@host:port}, without what is not there
     */
    public String getUserAtHostPort() {
        String address = getUserAtHost();
        return authority().getHostPort().hasPort() ? address + ":" + getPort() : address;
    }

    // ---- parameters ----

    /**
     * All parameters.
     *
     * @return the list itself, not a copy; a change of it is a change of the URI
     */
    public NameValueList getParameters() {
        settle();
        if (uriParms == null) {
            uriParms = new NameValueList();
        }
        return uriParms;
    }

    /**
     * Replaces all parameters.
     *
     * @param parms kept and not copied
     */
    public void setUriParms(NameValueList parms) {
        settle();
        touch(uriParms == null ? 0 : uriParms.revision());
        uriParms = parms;
    }

    /** Removes all parameters. */
    public void removeParameters() {
        settle();
        if (uriParms != null) {
            uriParms.clear();
        }
    }

    /** Removes all parameters. */
    public void clearUriParms() {
        removeParameters();
    }

    @Override
    public @Nullable String getParameter(String name) {
        settle();
        return uriParms == null ? null : uriParms.getParameter(name);
    }

    /**
     * The value of a parameter.
     *
     * @param parmname its name, in any case
     * @return the value, {@code ""} for a flag, null when absent
     */
    public @Nullable Object getParm(String parmname) {
        settle();
        return uriParms == null ? null : uriParms.getValue(parmname);
    }

    @Override
    public Iterator<String> getParameterNames() {
        settle();
        return uriParms == null ? Collections.emptyIterator() : uriParms.getNames();
    }

    /**
     * Whether a parameter is there.
     *
     * @param name its name, in any case
     * @return true if so
     */
    public boolean hasParameter(String name) {
        settle();
        return uriParms != null && uriParms.hasNameValue(name);
    }

    /**
     * Sets a parameter; what must be escaped is escaped.
     *
     * @param name the name
     * @param value the value; null or empty makes a flag
     * @throws ParseException when the name is empty
     */
    @Override
    public void setParameter(String name, @Nullable String value) throws ParseException {
        if (name.isEmpty()) {
            throw new ParseException("a URI parameter needs a name; its value is '" + value + "'", 0);
        }
        setUriParm(name, value);
    }

    /**
     * Sets a parameter; what must be escaped is escaped.
     *
     * @param name the name
     * @param value the value; null or an empty text makes a flag
     * @throws IllegalArgumentException when the name is empty
     */
    public void setUriParm(String name, @Nullable Object value) {
        requireName(name);
        String text = value == null ? "" : value.toString();
        getParameters()
                .set(
                        UriText.escape(name, UriText.PARAMETER),
                        text.isEmpty() ? null : UriText.escape(text, UriText.PARAMETER));
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a parameter or header of a URI needs a name");
        }
    }

    /**
     * Sets a parameter.
     *
     * @param nameValue kept and not copied
     */
    public void setUriParameter(NameValue nameValue) {
        getParameters().set(nameValue);
    }

    /**
     * Sets a parameter unless it is there.
     *
     * @param name the name
     * @param value the value; null makes a flag
     */
    public void setDefaultParm(String name, @Nullable Object value) {
        if (!hasParameter(name)) {
            setUriParm(name, value);
        }
    }

    @Override
    public void removeParameter(String name) {
        settle();
        if (uriParms != null) {
            uriParms.delete(name);
        }
    }

    @Override
    public @Nullable String getTransportParam() {
        return getParameter(TRANSPORT);
    }

    @Override
    public void setTransportParam(String transport) throws ParseException {
        setUriParm(TRANSPORT, Syntax.require(Syntax.TOKEN, transport, "transport"));
    }

    /**
     * Whether there is a {@code transport} parameter.
     *
     * @return true if so
     */
    public boolean hasTransport() {
        return hasParameter(TRANSPORT);
    }

    /** Removes the {@code transport} parameter. */
    public void removeTransport() {
        removeParameter(TRANSPORT);
    }

    @Override
    public int getTTLParam() {
        return Syntax.toInt(getParameter(TTL));
    }

    @Override
    public void setTTLParam(int ttl) throws InvalidArgumentException {
        if (ttl < -1 || ttl > 255) {
            throw new InvalidArgumentException("ttl " + ttl + " is not within 0..255");
        }
        if (ttl < 0) {
            removeTTL();
        } else {
            setUriParm(TTL, Integer.toString(ttl));
        }
    }

    /** Removes the {@code ttl} parameter. */
    public void removeTTL() {
        removeParameter(TTL);
    }

    @Override
    public @Nullable String getMethodParam() {
        return getParameter(METHOD);
    }

    /**
     * The {@code method} parameter.
     *
     * @return its value, null when absent
     */
    public @Nullable String getMethod() {
        return getMethodParam();
    }

    @Override
    public void setMethodParam(String method) throws ParseException {
        setUriParm(METHOD, Syntax.require(Syntax.TOKEN, method, "method"));
    }

    /**
     * Sets the {@code method} parameter.
     *
     * @param method the method
     */
    public void setMethod(String method) {
        setUriParm(METHOD, method);
    }

    /** Removes the {@code method} parameter. */
    public void removeMethod() {
        removeParameter(METHOD);
    }

    @Override
    public @Nullable String getUserParam() {
        return getParameter(USER);
    }

    /**
     * The {@code user} parameter.
     *
     * @return its value, null when absent
     */
    public @Nullable String getUserType() {
        return getUserParam();
    }

    /**
     * Sets the {@code user} parameter.
     *
     * @param usertype usually {@code phone} or {@code ip}
     */
    @Override
    public void setUserParam(String usertype) {
        setUriParm(USER, usertype);
    }

    /** Removes the {@code user} parameter. */
    public void removeUserType() {
        removeParameter(USER);
    }

    /**
     * Whether the user is a telephone number.
     *
     * @return true when the {@code user} parameter says so
     */
    public boolean isUserTelephoneSubscriber() {
        return "phone".equalsIgnoreCase(getUserParam());
    }

    @Override
    public @Nullable String getMAddrParam() {
        return getParameter(MADDR);
    }

    @Override
    public void setMAddrParam(String maddr) throws ParseException {
        setUriParm(MADDR, Syntax.host(maddr).getHostname());
    }

    /**
     * Sets the {@code maddr} parameter.
     *
     * @param host a host
     */
    public void setMAddr(String host) {
        setUriParm(MADDR, host);
    }

    /** Removes the {@code maddr} parameter. */
    public void removeMAddr() {
        removeParameter(MADDR);
    }

    /**
     * Sets the {@code isub} parameter.
     *
     * @param isdnSubAddress an ISDN subaddress
     */
    public void setIsdnSubAddress(String isdnSubAddress) {
        setUriParm(ISUB, isdnSubAddress);
    }

    /**
     * The {@code lr} parameter.
     *
     * @return {@code "true"} when it is there, else null
     */
    public @Nullable String getLrParam() {
        return hasLrParam() ? "true" : null;
    }

    @Override
    public boolean hasLrParam() {
        return hasParameter(LR);
    }

    @Override
    public void setLrParam() {
        setUriParm(LR, null);
    }

    /**
     * The {@code gr} parameter.
     *
     * @return its value, {@code ""} for a flag, null when absent
     */
    public @Nullable String getGrParam() {
        return getParameter(GR);
    }

    @Override
    public boolean hasGrParam() {
        return hasParameter(GR);
    }

    @Override
    public void setGrParam(@Nullable String value) {
        setUriParm(GR, value);
    }

    // ---- headers ----

    /**
     * The headers, the part after {@code ?}.
     *
     * @return the list itself, not a copy; a change of it is a change of the URI
     */
    public NameValueList getQheaders() {
        settle();
        if (qheaders == null) {
            qheaders = new NameValueList("&");
        }
        return qheaders;
    }

    /**
     * Replaces the headers.
     *
     * @param parms kept and not copied
     */
    public void setQheaders(NameValueList parms) {
        settle();
        touch(qheaders == null ? 0 : qheaders.revision());
        qheaders = parms;
    }

    /**
     * Sets a header.
     *
     * @param nameValue kept and not copied
     */
    public void setQHeader(NameValue nameValue) {
        getQheaders().set(nameValue);
    }

    /** Removes all headers. */
    public void clearQheaders() {
        removeHeaders();
    }

    @Override
    public @Nullable String getHeader(String name) {
        settle();
        return qheaders == null ? null : qheaders.getParameter(name);
    }

    @Override
    public Iterator<String> getHeaderNames() {
        settle();
        return qheaders == null ? Collections.emptyIterator() : qheaders.getNames();
    }

    /**
     * Sets a header; what must be escaped is escaped.
     *
     * @param name the name of a header field, or {@code body}
     * @param value its value
     * @throws IllegalArgumentException when the name is empty
     */
    @Override
    public void setHeader(String name, String value) {
        requireName(name);
        getQheaders().set(UriText.escape(name, UriText.HEADER), UriText.escape(value, UriText.HEADER));
    }

    @Override
    public void removeHeader(String name) {
        settle();
        if (qheaders != null) {
            qheaders.delete(name);
        }
    }

    @Override
    public void removeHeaders() {
        settle();
        if (qheaders != null) {
            qheaders.clear();
        }
    }

    // ---- copies and comparison ----

    /** A copy of what is unread shares the captures, which nobody changes. */
    @Override
    public synchronized Object clone() {
        SipUri copy = (SipUri) super.clone();
        if (unread == null) {
            copy.authority = (Authority) authority().clone();
            copy.uriParms = uriParms == null ? null : (NameValueList) uriParms.clone();
            copy.qheaders = qheaders == null ? null : (NameValueList) qheaders.clone();
        }
        return copy;
    }

    /**
     * Compares by RFC 3261 section 19.1.4. A parameter that only one of the URIs has is ignored, save {@code user},
     * {@code ttl}, {@code method}, {@code maddr} and {@code transport}; so this is not transitive.
     */
    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof SipUri other
                && secure == other.secure
                && authority().equals(other.authority())
                && sameParameters(other)
                && sameHeaders(other);
    }

    private boolean sameParameters(SipUri other) {
        for (String name : ALWAYS_COMPARED) {
            if (hasParameter(name) != other.hasParameter(name)) {
                return false;
            }
        }
        NameValueList parameters = uriParms();
        NameValueList otherParameters = other.uriParms();
        if (parameters == null || otherParameters == null) {
            return true;
        }
        Map<String, NameValue> others = otherParameters.lookup();
        for (NameValue mine : parameters.values()) {
            NameValue theirs = others.get(mine.getName().toLowerCase(Locale.ROOT));
            if (theirs != null && !UriText.same(mine.getValue(), theirs.getValue(), false)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameHeaders(SipUri other) {
        NameValueList headers = qheaders();
        NameValueList otherHeaders = other.qheaders();
        int mine = headers == null ? 0 : headers.size();
        int theirs = otherHeaders == null ? 0 : otherHeaders.size();
        return mine == theirs && (mine == 0 || headersToCompare().equals(other.headersToCompare()));
    }

    // A name may occur several times there, for a header field may.
    private Set<List<String>> headersToCompare() {
        Set<List<String>> headers = new HashSet<>();
        for (NameValue header : getQheaders().values()) {
            headers.add(List.of(UriText.comparable(header.getName()), UriText.comparable(header.getValue())));
        }
        return headers;
    }

    @Override
    public int hashCode() {
        return (secure ? 31 : 0)
                + (getUser() == null ? 0 : UriText.unescape(getUser()).hashCode()) * 7
                + authority().getHost().hashCode();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        settle();
        out.defaultWriteObject();
    }
}
