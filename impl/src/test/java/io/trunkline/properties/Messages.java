package io.trunkline.properties;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageFactoryImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import java.nio.charset.Charset;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Requests as an application makes them, of parts that are chosen at random: any text where the API takes any text. */
final class Messages {
    private static final AddressFactoryImpl ADDRESSES = new AddressFactoryImpl();
    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();
    private static final MessageFactoryImpl MESSAGES = new MessageFactoryImpl();

    private static final String TOKEN = "abcXYZ019-.!%*_+`'~";
    private static final String ANY = "aZ0 \t\"\\<>@:;,=?&%41()[]{}/|^#*\u00e9\u540a\ud83d\udcde\u0001\u007f";
    private static final String[] METHODS = {"INVITE", "MESSAGE", "OPTIONS", "REGISTER", "SUBSCRIBE", "LIFT"};
    private static final String[] HOSTS = {
        "example.com", "a-b.C.d", "3402000000", "192.0.2.1", "[2001:db8::1]", "localhost", "x_y.example"
    };
    private static final String[] CHARSETS = {"UTF-8", "GB18030", "UTF-16BE", "ISO-8859-1"};

    private final Random random;

    private Messages(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<SIPRequest> requests() {
        return Arbitraries.longs().map(seed -> new Messages(seed).request());
    }

    private SIPRequest request() {
        try {
            String method = pick(METHODS);
            SIPRequest request = MESSAGES.createRequest(
                    uri(),
                    method,
                    HEADERS.createCallIdHeader(
                            token() + "@" + pick(HOSTS).replace("[", "").replace("]", "")),
                    HEADERS.createCSeqHeader((long) random.nextInt(Integer.MAX_VALUE), method),
                    HEADERS.createFromHeader(address(), token()),
                    HEADERS.createToHeader(address(), random.nextBoolean() ? null : token()),
                    vias(),
                    HEADERS.createMaxForwardsHeader(random.nextInt(256)));
            for (int i = random.nextInt(3); i > 0; i--) {
                ContactHeader contact = HEADERS.createContactHeader(address());
                contact.setExpires(random.nextInt(4000));
                contact.setParameter("p" + token(), random.nextBoolean() ? token() : "\"" + token() + "\"");
                request.addHeader(contact);
            }
            request.addHeader(HEADERS.createHeader(
                    "X-" + token(), text(20).replace('\r', ' ').replace('\n', ' ')));
            body(request);
            return request;
        } catch (ParseException | InvalidArgumentException e) {
            throw new AssertionError(e);
        }
    }

    private List<ViaHeader> vias() throws ParseException, InvalidArgumentException {
        List<ViaHeader> vias = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int port = random.nextBoolean() ? -1 : 1 + random.nextInt(65535);
            ViaHeader via = HEADERS.createViaHeader(pick(HOSTS), port, "UDP", "z9hG4bK" + token());
            if (random.nextBoolean()) {
                via.setReceived("192.0.2." + random.nextInt(256));
                via.setParameter(token(), token());
            }
            vias.add(via);
        }
        return vias;
    }

    private Address address() throws ParseException {
        return ADDRESSES.createAddress(random.nextBoolean() ? null : text(12), uri());
    }

    private URI uri() throws ParseException {
        if (random.nextInt(5) == 0) {
            return ADDRESSES.createURI(
                    random.nextBoolean() ? "tel:+1-201-555;ext=" + random.nextInt(99) : "urn:service:sos");
        }
        SipURI uri = ADDRESSES.createSipURI(random.nextInt(4) == 0 ? null : user(), pick(HOSTS));
        uri.setSecure(random.nextInt(4) == 0);
        if (random.nextBoolean()) {
            uri.setPort(1 + random.nextInt(65535));
            uri.setParameter(token(), random.nextBoolean() ? null : text(8));
        }
        return uri;
    }

    private void body(SIPRequest request) throws ParseException {
        if (random.nextInt(3) == 0) {
            byte[] octets = new byte[random.nextInt(50)];
            random.nextBytes(octets);
            request.setContent(octets, HEADERS.createContentTypeHeader("application", "octet-stream"));
        } else if (random.nextBoolean()) {
            String charset = pick(CHARSETS);
            String text = Charset.forName(charset).newEncoder().canEncode(ANY) ? text(40) : token();
            var type = HEADERS.createContentTypeHeader("text", "plain");
            type.setParameter("charset", charset);
            request.setContent(text, type);
        }
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String token() {
        return text(TOKEN, 1 + random.nextInt(9));
    }

    private String user() {
        return text(ANY, 1 + random.nextInt(9));
    }

    private String text(int longest) {
        return text(ANY, random.nextInt(longest));
    }

    private String text(String of, int length) {
        StringBuilder text = new StringBuilder();
        int[] characters = of.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
