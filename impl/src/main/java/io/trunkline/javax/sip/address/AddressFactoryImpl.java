package io.trunkline.javax.sip.address;

import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** Makes URIs and addresses. White space and line ends around a text are no part of it. Has no state: one instance serves all threads. */
public class AddressFactoryImpl implements AddressFactoryEx {
    /** A factory; any number of them may exist. */
    public AddressFactoryImpl() {}

    /**
     * An address without a URI yet.
     *
     * @return a new one
     */
    public Address createAddress() {
        return new AddressImpl();
    }

    /** {@inheritDoc} Without angle brackets, what follows a semicolon belongs to the URI. */
    @Override
    public Address createAddress(String address) throws ParseException {
        String text = Objects.requireNonNull(address, "address").strip();
        return text.equals("*") ? AddressImpl.wildcard() : AddressReader.address(text);
    }

    @Override
    public Address createAddress(URI uri) {
        AddressImpl address = new AddressImpl();
        address.setURI(uri);
        return address;
    }

    @Override
    public Address createAddress(@Nullable String displayName, URI uri) throws ParseException {
        AddressImpl address = new AddressImpl();
        address.setURI(uri);
        if (displayName != null) {
            address.setDisplayName(displayName);
        }
        return address;
    }

    /** {@inheritDoc} A SIP URI for sip and sips, a TelURL for tel, for any other scheme one that keeps its text. */
    @Override
    public URI createURI(String uri) throws ParseException {
        return AddressReader.uri(Objects.requireNonNull(uri, "uri").strip());
    }

    @Override
    public SipURI createSipURI(String sipUri) throws ParseException {
        GenericURI read =
                AddressReader.uri(Objects.requireNonNull(sipUri, "sipUri").strip());
        if (read instanceof SipURI uri) {
            return uri;
        }
        throw new ParseException("not a SIP or SIPS URI: '" + sipUri + "'", 0);
    }

    /**
     * {@inheritDoc} What a user part does not allow is escaped.
     *
     * @param user null for none
     * @param host a name or address, with a port if {@code :} and digits follow
     */
    @Override
    public SipURI createSipURI(@Nullable String user, String host) throws ParseException {
        SipUri uri = new SipUri();
        uri.setHostPort(Syntax.hostPort(Objects.requireNonNull(host, "host")));
        if (user != null) {
            uri.setUser(user);
        }
        return uri;
    }

    /**
     * {@inheritDoc}
     *
     * @param uri the number with its parameters, with or without the scheme; global if it begins with {@code +}. A local number may lack
     *     its phone-context
     */
    @Override
    public TelURL createTelURL(String uri) throws ParseException {
        String number = uri.regionMatches(true, 0, "tel:", 0, 4) ? uri.substring(4) : uri;
        TelephoneNumber read = TelReader.subscriber(number);
        if (read == null) {
            throw new ParseException("not a telephone number: '" + uri + "'", uri.length() - number.length());
        }
        return new TelURLImpl(read);
    }
}
