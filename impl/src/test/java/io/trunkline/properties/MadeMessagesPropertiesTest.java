package io.trunkline.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.address.TelURLImpl;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import javax.sip.InvalidArgumentException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Messages and URIs that an application makes, of any text that it may give. */
class MadeMessagesPropertiesTest {

    @Provide
    Arbitrary<SIPRequest> requests() {
        return Messages.requests();
    }

    /** Texts for setters: good ones, and what breaks a line, a quote, a URI. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aB1-.%4\r\n\t \"\\<>@:;,=?&#[]()*+\u0000\u00e9\u540a")
                        .ofMaxLength(8),
                Arbitraries.of(
                        "alice", "example.com", "[2001:db8::1]", "192.0.2.1", "+1-201", "%41", "%4", "\"x\"", ""));
    }

    // ---- writing and reading ----

    @Property(tries = 400, seed = "4475", shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAgain(@ForAll("requests") SIPRequest request) throws ParseException {
        byte[] octets = request.encodeAsBytes("UDP");
        SIPMessage read = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        assertEquals(null, read.keys().defect(), request::toString);
        assertEquals(request, read);
        assertEquals(request.hashCode(), read.hashCode());
        for (ListIterator<String> names = request.getHeaderNames(); names.hasNext(); ) {
            String name = names.next();
            assertEquals(list(request.getHeaders(name)), list(read.getHeaders(name)), request::toString);
        }
        byte[] body = request.getRawContent();
        assertArrayEquals(body != null && body.length == 0 ? null : body, read.getRawContent());
        if (request.getContent() instanceof String text && !text.isEmpty()) {
            assertEquals(text, read.getContent());
        }
        assertArrayEquals(octets, read.encodeAsBytes("UDP"));
    }

    private static List<SIPHeader> list(ListIterator<SIPHeader> headers) {
        List<SIPHeader> list = new ArrayList<>();
        headers.forEachRemaining(list::add);
        return list;
    }

    /** Whether the setter set; it may refuse, in the ways that the API knows. */
    private static <T> boolean attempt(String name, Changes.Setter<? super T> setter, T target, String text) {
        try {
            setter.set(target, text);
            return true;
        } catch (ParseException | InvalidArgumentException | IllegalArgumentException refused) {
            assertNotNull(refused.getMessage(), name);
            return false;
        } catch (Exception unexpected) {
            throw new AssertionError(name + " '" + text + "' of " + target, unexpected);
        }
    }

    @Property(tries = 1000, seed = "1912", shrinking = ShrinkingMode.OFF)
    void settersOfUrisKeepOrThrow(@ForAll("texts") String text) throws ParseException {
        for (Map.Entry<String, Changes.Setter<SipUri>> change : Changes.ofUris().entrySet()) {
            SipUri uri = (SipUri) new AddressFactoryImpl().createURI("sip:bob@biloxi.com;p=q?Subject=y");
            check(change.getKey(), change.getValue(), uri, text);
        }
        for (Map.Entry<String, Changes.Setter<TelURLImpl>> change :
                Changes.ofTelephones().entrySet()) {
            TelURLImpl tel = (TelURLImpl) new AddressFactoryImpl().createURI("tel:7042;phone-context=example.com");
            check(change.getKey(), change.getValue(), tel, text);
        }
    }

    private static <T extends GenericURI> void check(String name, Changes.Setter<T> setter, T uri, String text) {
        String before = uri.encode();
        boolean set = attempt(name, setter, uri, text);
        String context = name + " '" + text + "' of " + before + " gives " + uri;
        if (!set) {
            assertEquals(before, uri.encode(), context);
            return;
        }
        try {
            GenericURI read = (GenericURI) new AddressFactoryImpl().createURI(uri.encode());
            assertEquals(uri, read, context);
            assertEquals(uri.hashCode(), read.hashCode(), context);
            assertEquals(uri.encode(), read.encode(), context);
        } catch (ParseException broken) {
            throw new AssertionError(context, broken);
        }
    }
}
