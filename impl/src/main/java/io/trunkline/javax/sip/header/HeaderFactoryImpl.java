package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.AcceptEncodingHeader;
import javax.sip.header.AcceptHeader;
import javax.sip.header.AcceptLanguageHeader;
import javax.sip.header.AlertInfoHeader;
import javax.sip.header.AllowEventsHeader;
import javax.sip.header.AllowHeader;
import javax.sip.header.AuthenticationInfoHeader;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.CallInfoHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentDispositionHeader;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentLanguageHeader;
import javax.sip.header.ContentLengthHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.DateHeader;
import javax.sip.header.ErrorInfoHeader;
import javax.sip.header.EventHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.InReplyToHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.MimeVersionHeader;
import javax.sip.header.MinExpiresHeader;
import javax.sip.header.OrganizationHeader;
import javax.sip.header.PriorityHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.ProxyRequireHeader;
import javax.sip.header.RAckHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.header.ReasonHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ReferToHeader;
import javax.sip.header.ReplyToHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.SIPETagHeader;
import javax.sip.header.SIPIfMatchHeader;
import javax.sip.header.ServerHeader;
import javax.sip.header.SubjectHeader;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.header.SupportedHeader;
import javax.sip.header.TimeStampHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.UnsupportedHeader;
import javax.sip.header.UserAgentHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.header.WarningHeader;
import org.jspecify.annotations.Nullable;

/**
 * Makes header fields. Has no state: one instance serves all threads.
 *
 * <p>Every method throws {@link NullPointerException} for a null that its interface does not allow.
 */
public class HeaderFactoryImpl extends ExtensionHeaderFactory {
    /** A factory; any number of them may exist. */
    public HeaderFactoryImpl() {}

    /**
     * Chooses how all lists of header fields of the process are written.
     *
     * @param flag true for a line per header field, false for one line with commas
     */
    public void setPrettyEncoding(boolean flag) {
        SIPHeaderList.setPrettyEncode(flag);
    }

    // ---- from text ----

    /**
     * Makes a header field of its text.
     *
     * @param name the name, long or compact, in any case
     * @param value one value
     * @return the typed header, an {@link ExtensionHeader} for a name without a type
     * @throws ParseException when the name is no token, or the value is malformed or more than one
     */
    @Override
    public Header createHeader(String name, String value) throws ParseException {
        return HeaderReader.readOne(Objects.requireNonNull(name, "name"), value);
    }

    @Override
    public Header createHeader(String header) throws ParseException {
        int colon = colon(header);
        return createHeader(
                header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }

    /**
     * Makes header fields of a line.
     *
     * @param headers a name, a colon and values separated by commas
     * @return the header fields in order, a {@link SIPHeaderList}
     * @throws ParseException when the line is malformed, or the field may not have several values
     */
    @Override
    public List<? extends Header> createHeaders(String headers) throws ParseException {
        int colon = colon(headers);
        String name = headers.substring(0, colon).strip();
        HeaderName known = HeaderName.find(name);
        if (known == null || !known.isList()) {
            throw new ParseException("not a header field with several values: '" + headers + "'", 0);
        }
        if (HeaderReader.read(name, headers.substring(colon + 1).strip()) instanceof SIPHeaderList<?> list) {
            return list;
        }
        throw new ParseException("not a header field with a list of values: '" + headers + "'", 0);
    }

    private static int colon(String line) throws ParseException {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new ParseException("a header field needs a colon: '" + line + "'", line.length());
        }
        return colon;
    }

    @Override
    public SipRequestLine createRequestLine(String requestLine) throws ParseException {
        byte[] octets = requestLine.stripTrailing().getBytes(StandardCharsets.UTF_8);
        RequestLine line = HeaderReader.readRequestLine(octets, 0, octets.length);
        if (line == null) {
            throw new ParseException("not a valid request line: '" + requestLine + "'", 0);
        }
        return line;
    }

    @Override
    public SipStatusLine createStatusLine(String statusLine) throws ParseException {
        // An empty phrase leaves a space at the end that belongs to the line.
        String text = statusLine.endsWith("\r\n") ? statusLine.substring(0, statusLine.length() - 2) : statusLine;
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        StatusLine line = HeaderReader.readStatusLine(octets, 0, octets.length);
        if (line == null) {
            throw new ParseException("not a valid status line: '" + statusLine + "'", 0);
        }
        return line;
    }

    // ---- routing and identity ----

    @Override
    public ViaHeader createViaHeader(String host, int port, String transport, @Nullable String branch)
            throws ParseException, InvalidArgumentException {
        Via via = new Via();
        via.setHost(Objects.requireNonNull(host, "host"));
        via.setPort(port);
        via.setTransport(Objects.requireNonNull(transport, "transport"));
        if (branch != null) {
            via.setBranch(branch);
        }
        return via;
    }

    @Override
    public FromHeader createFromHeader(Address address, @Nullable String tag) throws ParseException {
        From from = new From();
        from.setAddress(address);
        from.setTag(tag);
        return from;
    }

    @Override
    public ToHeader createToHeader(Address address, @Nullable String tag) throws ParseException {
        To to = new To();
        to.setAddress(address);
        to.setTag(tag);
        return to;
    }

    @Override
    public ContactHeader createContactHeader(Address address) {
        Contact contact = new Contact();
        contact.setAddress(address);
        return contact;
    }

    @Override
    public ContactHeader createContactHeader() {
        Contact contact = new Contact();
        contact.setWildCard();
        return contact;
    }

    @Override
    public RouteHeader createRouteHeader(Address address) {
        Route route = new Route();
        route.setAddress(address);
        return route;
    }

    @Override
    public RecordRouteHeader createRecordRouteHeader(Address address) {
        RecordRoute recordRoute = new RecordRoute();
        recordRoute.setAddress(address);
        return recordRoute;
    }

    @Override
    public CallIdHeader createCallIdHeader(String callId) throws ParseException {
        CallID header = new CallID();
        header.setCallId(callId);
        return header;
    }

    /**
     * Makes a CSeq.
     *
     * @deprecated {@link #createCSeqHeader(long, String)} does the same
     */
    @Override
    @Deprecated
    public CSeqHeader createCSeqHeader(int sequenceNumber, String method)
            throws ParseException, InvalidArgumentException {
        return cseq(sequenceNumber, method);
    }

    @Override
    public CSeqHeader createCSeqHeader(long sequenceNumber, String method)
            throws ParseException, InvalidArgumentException {
        return cseq(sequenceNumber, method);
    }

    private static CSeq cseq(long sequenceNumber, String method) throws ParseException, InvalidArgumentException {
        CSeq cseq = new CSeq();
        cseq.setSeqNumber(sequenceNumber);
        cseq.setMethod(method);
        return cseq;
    }

    @Override
    public MaxForwardsHeader createMaxForwardsHeader(int maxForwards) throws InvalidArgumentException {
        return new MaxForwards(maxForwards);
    }

    // ---- numbers ----

    @Override
    public ContentLengthHeader createContentLengthHeader(int contentLength) throws InvalidArgumentException {
        ContentLength header = new ContentLength();
        header.setContentLength(contentLength);
        return header;
    }

    @Override
    public ExpiresHeader createExpiresHeader(int expires) throws InvalidArgumentException {
        Expires header = new Expires();
        header.setExpires(expires);
        return header;
    }

    @Override
    public MinExpiresHeader createMinExpiresHeader(int minExpires) throws InvalidArgumentException {
        MinExpires header = new MinExpires();
        header.setExpires(minExpires);
        return header;
    }

    @Override
    public RSeqHeader createRSeqHeader(int sequenceNumber) throws InvalidArgumentException {
        RSeq header = new RSeq();
        header.setSequenceNumber(sequenceNumber);
        return header;
    }

    // ---- tokens and products ----

    @Override
    public AllowHeader createAllowHeader(String method) throws ParseException {
        Allow allow = new Allow();
        allow.setMethod(method);
        return allow;
    }

    @Override
    public SupportedHeader createSupportedHeader(String optionTag) throws ParseException {
        Supported supported = new Supported();
        supported.setOptionTag(optionTag);
        return supported;
    }

    @Override
    public RequireHeader createRequireHeader(String optionTag) throws ParseException {
        Require require = new Require();
        require.setOptionTag(optionTag);
        return require;
    }

    @Override
    public ProxyRequireHeader createProxyRequireHeader(String optionTag) throws ParseException {
        ProxyRequire proxyRequire = new ProxyRequire();
        proxyRequire.setOptionTag(optionTag);
        return proxyRequire;
    }

    @Override
    public UnsupportedHeader createUnsupportedHeader(String optionTag) throws ParseException {
        Unsupported unsupported = new Unsupported();
        unsupported.setOptionTag(optionTag);
        return unsupported;
    }

    @Override
    public ContentTypeHeader createContentTypeHeader(String contentType, String contentSubType) throws ParseException {
        ContentType header = new ContentType();
        header.setContentType(contentType);
        header.setContentSubType(contentSubType);
        return header;
    }

    @Override
    public UserAgentHeader createUserAgentHeader(@SuppressWarnings("rawtypes") List product) throws ParseException {
        UserAgent userAgent = new UserAgent();
        userAgent.setProduct(product);
        return userAgent;
    }

    @Override
    public ServerHeader createServerHeader(@SuppressWarnings("rawtypes") List product) throws ParseException {
        Server server = new Server();
        server.setProduct(product);
        return server;
    }

    private static <T extends AuthenticationHeader> T withScheme(T header, String scheme) throws ParseException {
        header.setScheme(
                Syntax.require(Syntax.TOKEN, Objects.requireNonNull(scheme, "scheme"), "authentication scheme"));
        return header;
    }

    // ---- the others ----

    @Override
    public AcceptEncodingHeader createAcceptEncodingHeader(String encoding) throws ParseException {
        AcceptEncoding header = new AcceptEncoding();
        header.setEncoding(encoding);
        return header;
    }

    @Override
    public AcceptHeader createAcceptHeader(String contentType, String contentSubType) throws ParseException {
        Accept header = new Accept();
        header.setContentType(contentType);
        header.setContentSubType(contentSubType);
        return header;
    }

    @Override
    public AcceptLanguageHeader createAcceptLanguageHeader(Locale language) {
        AcceptLanguage header = new AcceptLanguage();
        header.setAcceptLanguage(language);
        return header;
    }

    @Override
    public AlertInfoHeader createAlertInfoHeader(URI alertInfo) {
        AlertInfo header = new AlertInfo();
        header.setAlertInfo(alertInfo);
        return header;
    }

    @Override
    public AllowEventsHeader createAllowEventsHeader(String eventType) throws ParseException {
        AllowEvents header = new AllowEvents();
        header.setEventType(eventType);
        return header;
    }

    @Override
    public AuthenticationInfoHeader createAuthenticationInfoHeader(String response) throws ParseException {
        AuthenticationInfo header = new AuthenticationInfo();
        header.setResponse(response);
        return header;
    }

    @Override
    public AuthorizationHeader createAuthorizationHeader(String scheme) throws ParseException {
        return withScheme(new Authorization(), scheme);
    }

    @Override
    public CallInfoHeader createCallInfoHeader(URI callInfo) {
        CallInfo header = new CallInfo();
        header.setInfo(callInfo);
        return header;
    }

    @Override
    public ContentDispositionHeader createContentDispositionHeader(String contentDispositionType)
            throws ParseException {
        ContentDisposition header = new ContentDisposition();
        header.setDispositionType(contentDispositionType);
        return header;
    }

    @Override
    public ContentEncodingHeader createContentEncodingHeader(String encoding) throws ParseException {
        ContentEncoding header = new ContentEncoding();
        header.setEncoding(encoding);
        return header;
    }

    @Override
    public ContentLanguageHeader createContentLanguageHeader(Locale contentLanguage) {
        ContentLanguage header = new ContentLanguage();
        header.setContentLanguage(contentLanguage);
        return header;
    }

    @Override
    public DateHeader createDateHeader(Calendar date) {
        SIPDateHeader header = new SIPDateHeader();
        header.setDate(date);
        return header;
    }

    @Override
    public ErrorInfoHeader createErrorInfoHeader(URI errorInfo) {
        ErrorInfo header = new ErrorInfo();
        header.setErrorInfo(errorInfo);
        return header;
    }

    @Override
    public EventHeader createEventHeader(String eventType) throws ParseException {
        Event header = new Event();
        header.setEventType(eventType);
        return header;
    }

    @Override
    public InReplyToHeader createInReplyToHeader(String callId) throws ParseException {
        InReplyTo header = new InReplyTo();
        header.setCallId(callId);
        return header;
    }

    @Override
    public MimeVersionHeader createMimeVersionHeader(int majorVersion, int minorVersion)
            throws InvalidArgumentException {
        MimeVersion header = new MimeVersion();
        header.setMajorVersion(majorVersion);
        header.setMinorVersion(minorVersion);
        return header;
    }

    @Override
    public OrganizationHeader createOrganizationHeader(String organization) throws ParseException {
        Organization header = new Organization();
        header.setOrganization(organization);
        return header;
    }

    @Override
    public PriorityHeader createPriorityHeader(String priority) throws ParseException {
        Priority header = new Priority();
        header.setPriority(priority);
        return header;
    }

    @Override
    public ProxyAuthenticateHeader createProxyAuthenticateHeader(String scheme) throws ParseException {
        return withScheme(new ProxyAuthenticate(), scheme);
    }

    @Override
    public ProxyAuthorizationHeader createProxyAuthorizationHeader(String scheme) throws ParseException {
        return withScheme(new ProxyAuthorization(), scheme);
    }

    @Override
    public RAckHeader createRAckHeader(int rSeqNumber, int cSeqNumber, String method)
            throws InvalidArgumentException, ParseException {
        RAck header = new RAck();
        header.setRSeqNumber(rSeqNumber);
        header.setCSeqNumber(cSeqNumber);
        header.setMethod(method);
        return header;
    }

    @Override
    public ReasonHeader createReasonHeader(String protocol, int cause, @Nullable String text)
            throws InvalidArgumentException, ParseException {
        Reason header = new Reason();
        header.setProtocol(protocol);
        header.setCause(cause);
        header.setText(text);
        return header;
    }

    @Override
    public ReplyToHeader createReplyToHeader(Address address) {
        ReplyTo header = new ReplyTo();
        header.setAddress(address);
        return header;
    }

    @Override
    public ReferToHeader createReferToHeader(Address address) {
        ReferTo header = new ReferTo();
        header.setAddress(address);
        return header;
    }

    @Override
    public RetryAfterHeader createRetryAfterHeader(int retryAfter) throws InvalidArgumentException {
        RetryAfter header = new RetryAfter();
        header.setRetryAfter(retryAfter);
        return header;
    }

    @Override
    public SubjectHeader createSubjectHeader(String subject) throws ParseException {
        Subject header = new Subject();
        header.setSubject(subject);
        return header;
    }

    @Override
    public SubscriptionStateHeader createSubscriptionStateHeader(String subscriptionState) throws ParseException {
        SubscriptionState header = new SubscriptionState();
        header.setState(subscriptionState);
        return header;
    }

    @Override
    @SuppressWarnings("deprecation") // JSR 32 makes it of a float
    public TimeStampHeader createTimeStampHeader(float timeStamp) throws InvalidArgumentException {
        TimeStamp header = new TimeStamp();
        header.setTimeStamp(timeStamp);
        return header;
    }

    @Override
    public WWWAuthenticateHeader createWWWAuthenticateHeader(String scheme) throws ParseException {
        return withScheme(new WWWAuthenticate(), scheme);
    }

    @Override
    public WarningHeader createWarningHeader(String agent, int code, String comment)
            throws InvalidArgumentException, ParseException {
        Warning header = new Warning();
        header.setAgent(agent);
        header.setCode(code);
        header.setText(comment);
        return header;
    }

    @Override
    public SIPETagHeader createSIPETagHeader(String etag) throws ParseException {
        SIPETag header = new SIPETag();
        header.setETag(etag);
        return header;
    }

    @Override
    public SIPIfMatchHeader createSIPIfMatchHeader(String etag) throws ParseException {
        SIPIfMatch header = new SIPIfMatch();
        header.setETag(etag);
        return header;
    }
}
