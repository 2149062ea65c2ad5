package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageFactoryImpl;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.ReferToHeader;

/** The application of a party: each call has a Call-ID and a tag of its own. */
final class FlowPhone implements FlowIdentity {

    private static final MessageFactoryImpl MESSAGES = new MessageFactoryImpl();
    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
    private static final Set<String> WITH_CONTACT = Set.of("INVITE", "SUBSCRIBE", "REFER", "NOTIFY", "UPDATE");

    private final FlowParty self;
    private final FlowDirectory directory;
    private final String transport;
    private final Map<String, Header> challenges = new LinkedHashMap<>();
    private SIPRequest referral;
    private String ownChallenge = "";
    private int calls;
    private long cseq;

    FlowPhone(FlowParty self, FlowDirectory directory, String transport) {
        this.self = self;
        this.directory = directory;
        this.transport = transport;
    }

    @Override
    public void see(CoreEvent event) {
        if (event instanceof CoreEvent.RequestArrived arrived
                && arrived.request().getMethod().equals("REFER")) {
            referral = arrived.request();
        } else if (event instanceof CoreEvent.ResponseArrived arrived) {
            for (String name : new String[] {"WWW-Authenticate", "Proxy-Authenticate"}) {
                Header challenge = arrived.response().getHeader(name);
                if (challenge != null) {
                    challenges.put(FlowDigest.realm(challenge.toString()), challenge);
                }
            }
        }
    }

    @Override
    public SIPRequest request(String method, Map<String, String> options) throws SipException {
        if (options.containsKey("same-call")) {
            cseq++;
        } else {
            calls++;
            cseq = 1;
        }
        String name = self.name().toLowerCase(Locale.ROOT);
        String to;
        String uri;
        String replaces = null;
        if (options.containsKey("referred")) {
            SipUri target = (SipUri) referTo().getAddress().getURI().clone();
            replaces = target.getHeader("Replaces");
            target.removeHeaders();
            uri = target.toString();
            to = uri;
        } else if (options.containsKey("target-of")) {
            uri = self.dialogOf(options.get("target-of")).remoteTargetText();
            to = directory.party(options.get("target-of")).aor();
        } else {
            FlowParty peer = directory.party(Objects.requireNonNull(options.get("to"), "to whom?"));
            boolean register = method.equals("REGISTER");
            uri = register ? "sip:" + peer.host() : peer.aor();
            to = register ? self.aor() : uri;
        }
        String text = method + ' ' + uri + " SIP/2.0\r\nMax-Forwards: 70\r\nFrom: " + self.name() + " <" + self.aor()
                + ">;tag=" + name + calls + "\r\nTo: <" + to + ">\r\nCall-ID: call" + calls + '@' + self.host()
                + "\r\nCSeq: " + cseq + ' ' + method + "\r\n"
                + (replaces == null ? "" : "Replaces: " + decoded(replaces) + "\r\nRequire: replaces\r\n")
                + referredBy(options)
                + "\r\n";
        try {
            return MESSAGES.createRequest(text);
        } catch (ParseException e) {
            throw new SipException(text, e);
        }
    }

    private static String decoded(String uriHeader) {
        return URLDecoder.decode(uriHeader, StandardCharsets.UTF_8);
    }

    private ReferToHeader referTo() {
        Objects.requireNonNull(referral, "nobody has sent a REFER");
        return (ReferToHeader) referral.getHeader(ReferToHeader.NAME);
    }

    /** RFC 3892 section 3: what the REFER said of its sender goes to the target of the referral. */
    private String referredBy(Map<String, String> options) {
        Header by = options.containsKey("referred") ? referral.getHeader("Referred-By") : null;
        return by == null ? "" : by.toString();
    }

    @Override
    public NextHop hop(SIPRequest request, Map<String, String> options) {
        return directory.hop(self, directory.next(request), transport);
    }

    @Override
    public Set<String> namesOfPeer(DialogView dialog) {
        return directory.namesOf(dialog.remotePartyText());
    }

    @Override
    public void complete(SIPMessage message, Map<String, String> options) throws SipException {
        String method = ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getMethod();
        if (options.containsKey("contact")) {
            message.setHeader(header(ContactHeader.NAME, '<' + options.get("contact") + '>'));
        }
        boolean withoutContact = message.getHeader(ContactHeader.NAME) == null;
        boolean forDialog = !(message instanceof SIPResponse response)
                || (response.getStatusCode() > 100 && response.getStatusCode() < 300);
        if (WITH_CONTACT.contains(method) && withoutContact && forDialog) {
            add(message, ContactHeader.NAME, '<' + self.contact() + '>');
        }
        if (options.containsKey("via")) {
            add(message, "Route", "<sip:" + directory.party(options.get("via")).host() + ";lr>");
        }
        if (options.containsKey("credentials")) {
            addCredentials((SIPRequest) message, options.get("credentials"));
        }
        if (options.containsKey("challenges")) {
            ownChallenge = FlowDigest.challenge(options.get("challenges"), calls);
            boolean proxy = message instanceof SIPResponse response && response.getStatusCode() == 407;
            add(message, proxy ? "Proxy-Authenticate" : "WWW-Authenticate", ownChallenge);
        }
        if (options.containsKey("replacing")) {
            replace(message, options);
        } else if (options.containsKey("refer-to")) {
            add(
                    message,
                    ReferToHeader.NAME,
                    '<' + directory.party(options.get("refer-to")).aor() + '>');
        }
    }

    /** {@code alice:secret}, or several for several realms: {@code alice:secret,alice:other}, in the order of the challenges. */
    private void addCredentials(SIPRequest request, String credentials) throws SipException {
        String[] each = credentials.split(",", -1);
        int next = 0;
        for (Header challenge : challenges.values()) {
            String name = challenge.getName().equals("WWW-Authenticate") ? "Authorization" : "Proxy-Authorization";
            String given = each[Math.min(next++, each.length - 1)];
            add(
                    request,
                    name,
                    FlowDigest.answer(
                            challenge.toString(),
                            given,
                            request.getMethod(),
                            request.getRequestURI().toString()));
        }
    }

    /** RFC 3891: names the dialog of another party, {@code Carol/Bob}; a REFER does it in its Refer-To (RFC 3515, RFC 5589). */
    private void replace(SIPMessage message, Map<String, String> options) throws SipException {
        String[] names = options.get("replacing").split("/", -1);
        FlowParty holder = directory.party(names[0]);
        DialogView dialog = holder.dialogOf(names[1]);
        String value = dialog.callId() + ";to-tag=" + dialog.localTag() + ";from-tag=" + dialog.remoteTag();
        if (options.containsKey("refer-to")) {
            add(
                    message,
                    ReferToHeader.NAME,
                    '<' + dialog.localTargetText() + "?Replaces=" + URLEncoder.encode(value, StandardCharsets.UTF_8)
                            + '>');
        } else {
            add(message, "Replaces", value);
            add(message, "Require", "replaces");
        }
    }

    /** Whether a request has the right credentials for this party's challenge: {@code right} or {@code wrong}. */
    String judge(SIPRequest request, String credentials) {
        Header given = request.getHeader("Authorization");
        return given != null && FlowDigest.isRight(given.toString(), ownChallenge, credentials, request.getMethod())
                ? "right"
                : "wrong";
    }

    private static void add(SIPMessage message, String name, String value) throws SipException {
        message.addHeader(header(name, value));
    }

    private static Header header(String name, String value) throws SipException {
        try {
            return HEADERS.createHeader(name, value);
        } catch (ParseException e) {
            throw new SipException(name + ": " + value, e);
        }
    }
}
