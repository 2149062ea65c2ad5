package io.trunkline.javax.sip.address;

import java.text.ParseException;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** A URI of any scheme, kept as its text; {@link SipUri} knows the parts of SIP URIs, {@link TelURLImpl} those of tel URIs. */
public class GenericURI extends NetObject implements URI {
    private static final long serialVersionUID = 1L;

    /** The scheme of SIP URIs. */
    public static final String SIP = ParameterNames.SIP_URI_SCHEME;

    /** The scheme of SIPS URIs. */
    public static final String SIPS = ParameterNames.SIPS_URI_SCHEME;

    /** The scheme of telephone numbers. */
    public static final String TEL = ParameterNames.TEL_URI_SCHEME;

    /** See {@link ParameterNames#POSTDIAL}. */
    public static final String POSTDIAL = ParameterNames.POSTDIAL;

    /** See {@link ParameterNames#PHONE_CONTEXT_TAG}. */
    public static final String PHONE_CONTEXT_TAG = ParameterNames.PHONE_CONTEXT_TAG;

    /** See {@link ParameterNames#ISUB}. */
    public static final String ISUB = ParameterNames.ISUB;

    /** See {@link ParameterNames#PROVIDER_TAG}. */
    public static final String PROVIDER_TAG = ParameterNames.PROVIDER_TAG;

    private final String text;

    /** For subclasses that keep their parts instead of a text. */
    protected GenericURI() {
        text = "";
    }

    /**
     * A URI from its text.
     *
     * @param uriString the text, scheme included
     * @throws ParseException when it is no absolute URI (RFC 3261 section 25.1)
     */
    public GenericURI(String uriString) throws ParseException {
        Syntax.require(Syntax.OTHER_URI, uriString, "URI");
        text = uriString;
    }

    private GenericURI(String text, boolean parsed) {
        assert parsed : "the grammar has accepted it";
        this.text = text;
    }

    /** A tel URI that the grammar has accepted as an address: one whose number is none stays a text. */
    static GenericURI telephone(byte[] octets, int from, int to) {
        TelephoneNumber number = TelReader.uri(octets, from, to);
        return number == null ? parsed(Words.text(octets, from, to)) : TelURLImpl.of(number);
    }

    /** A URI whose text the grammar has accepted already. */
    static GenericURI parsed(String text) {
        return new GenericURI(text, true);
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return buffer.append(text);
    }

    @Override
    public String getScheme() {
        return text.substring(0, text.indexOf(':'));
    }

    @Override
    public boolean isSipURI() {
        return false;
    }

    /**
     * Compares as the scheme wants it: tel by RFC 3966 section 4, urn by RFC 8141 section 3, mailto, im and pres with the domain without
     * case, others by RFC 3986 section 6.2.2.
     */
    @Override
    public boolean equals(@Nullable Object that) {
        return this == that
                || (that instanceof GenericURI other
                        && !other.isSipURI()
                        && normalForm().equals(other.normalForm()));
    }

    @Override
    public int hashCode() {
        return normalForm().hashCode();
    }

    /** A text that is the same for URIs that are equal. */
    String normalForm() {
        return AbsoluteUriForm.of(encode());
    }
}
