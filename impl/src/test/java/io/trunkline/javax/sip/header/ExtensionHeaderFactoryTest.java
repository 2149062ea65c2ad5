package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.extensions.AcceptContact;
import io.trunkline.javax.sip.header.extensions.FeatureCaps;
import io.trunkline.javax.sip.header.extensions.HistoryInfo;
import io.trunkline.javax.sip.header.extensions.Identity;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReferencesHeader;
import io.trunkline.javax.sip.header.extensions.Replaces;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.javax.sip.header.extensions.ResourcePriority;
import io.trunkline.javax.sip.header.extensions.SessionExpiresHeader;
import io.trunkline.javax.sip.header.extensions.SessionID;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfoHeader;
import io.trunkline.javax.sip.header.ims.PAssertedServiceHeader;
import io.trunkline.javax.sip.header.ims.PAssociatedURIHeader;
import io.trunkline.javax.sip.header.ims.PChargingFunctionAddressesHeader;
import io.trunkline.javax.sip.header.ims.PChargingVectorHeader;
import io.trunkline.javax.sip.header.ims.PMediaAuthorizationHeader;
import io.trunkline.javax.sip.header.ims.PServedUserHeader;
import io.trunkline.javax.sip.header.ims.PUserDatabaseHeader;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkIDHeader;
import io.trunkline.javax.sip.header.ims.Privacy;
import io.trunkline.javax.sip.header.ims.PrivacyHeader;
import io.trunkline.javax.sip.header.ims.SecurityClientHeader;
import io.trunkline.value.Token;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.header.Header;
import org.junit.jupiter.api.Test;

/** What the factory makes of extension header fields, their setters and getters: each keeps what it is given, or throws and changes nothing. */
class ExtensionHeaderFactoryTest {
    private final HeaderFactoryImpl factory = new HeaderFactoryImpl();

    private static Address address(String text) throws ParseException {
        return new AddressFactoryImpl().createAddress(text);
    }

    private static void assertText(String value, Header header) {
        assertEquals(header.getName() + ": " + value + "\r\n", header.toString());
    }

    @Test
    void addresses() throws ParseException {
        Address alice = address("\"A\" <sip:a@example.com;lr>");
        String text = "\"A\" <sip:a@example.com;lr>";
        assertText(text, factory.createReferredByHeader(alice));
        assertText(text, factory.createPAssertedIdentityHeader(alice));
        assertText(text, factory.createPPreferredIdentityHeader(alice));
        assertText(text, factory.createPathHeader(alice));
        assertText(text, factory.createServiceRouteHeader(alice));
        assertText(text, factory.createPCalledPartyIDHeader(alice));
        assertText(text, factory.createPProfileKeyHeader(alice));
        assertThrows(NullPointerException.class, () -> factory.createPathHeader(null));
        assertThrows(NullPointerException.class, () -> factory.createPAssertedIdentityHeader(null));

        PAssociatedURIHeader associated = factory.createPAssociatedURIHeader(alice);
        assertEquals(alice.getURI(), associated.getAssociatedURI());
        associated.setAssociatedURI(address("<tel:+12015550123>").getURI());
        assertText("\"A\" <tel:+12015550123>", associated);

        PServedUserHeader served = factory.createPServedUserHeader(address("<sip:u@example.com>"));
        assertNull(served.getSessionCase());
        served.setSessionCase("orig");
        served.setRegistrationState("reg");
        assertThrows(IllegalArgumentException.class, () -> served.setSessionCase("a b"));
        assertText("<sip:u@example.com>;sescase=orig;regstate=reg", served);
        served.setSessionCase(null);
        assertText("<sip:u@example.com>;regstate=reg", served);
    }

    @Test
    void dialogs() throws ParseException {
        ReplacesHeader replaces = factory.createReplacesHeader("a@b", "to", "from");
        assertText("a@b;to-tag=to;from-tag=from", replaces);
        assertThrows(ParseException.class, () -> replaces.setToTag("\"x\""));
        assertThrows(ParseException.class, () -> replaces.setCallId("a b"));
        assertThrows(ParseException.class, () -> replaces.setParameter("from-tag", "a b"));
        assertThrows(NullPointerException.class, () -> replaces.setFromTag(null));
        assertText("a@b;to-tag=to;from-tag=from", replaces);
        assertEquals("a@b", replaces.getCallId());
        assertEquals("to", replaces.getToTag());
        assertEquals("from", replaces.getFromTag());
        ((Replaces) replaces).setEarlyOnly(true);
        assertText("a@b;to-tag=to;from-tag=from;early-only", replaces);
        assertFalse(replaces.equals(factory.createReplacesHeader("A@b", "to", "from")));
        JoinHeader join = factory.createJoinHeader("a", "1", "2");
        assertText("a;to-tag=1;from-tag=2", join);
        ReferencesHeader references = factory.createReferencesHeader("a", ReferencesHeader.CHAIN);
        assertText("a;rel=chain", references);
        assertEquals("chain", references.getRel());
        assertThrows(ParseException.class, () -> factory.createReferencesHeader("a", "b c"));
    }

    @Test
    void sessionTimers() throws InvalidArgumentException, ParseException {
        SessionExpiresHeader header = factory.createSessionExpiresHeader(1800);
        assertNull(header.getRefresher());
        header.setRefresher("uas");
        assertText("1800;refresher=uas", header);
        assertThrows(InvalidArgumentException.class, () -> header.setExpires(-1));
        assertThrows(IllegalArgumentException.class, () -> header.setRefresher("me"));
        assertThrows(ParseException.class, () -> header.setParameter("refresher", "me"));
        assertText("1800;refresher=uas", header);
        assertText("90", factory.createMinSEHeader(90));
        assertThrows(InvalidArgumentException.class, () -> factory.createMinSEHeader(-1));
    }

    @Test
    void accessAndNetworks() throws ParseException {
        PAccessNetworkInfoHeader access = factory.createPAccessNetworkInfoHeader();
        access.setAccessType(PAccessNetworkInfoHeader.GGGPP_UTRAN_FDD);
        access.setUtranCellID3GPP("C359A3913B20E");
        access.setDSLLocation("a b");
        access.setExtensionAccessInfo("some thing");
        assertText("3GPP-UTRAN-FDD;utran-cell-id-3gpp=C359A3913B20E;dsl-location=\"a b\";\"some thing\"", access);
        assertEquals("some thing", access.getExtensionAccessInfo());
        access.setExtensionAccessInfo("other");
        assertEquals("other", access.getExtensionAccessInfo());
        assertNull(access.getCGI3GPP());
        assertThrows(ParseException.class, () -> access.setAccessType("a b"));
        assertEquals("3GPP-UTRAN-FDD", access.getAccessType());

        PVisitedNetworkIDHeader visited = factory.createPVisitedNetworkIDHeader();
        visited.setVisitedNetworkID("Visited \"1\"");
        assertText("\"Visited \\\"1\\\"\"", visited);
        assertEquals("Visited \"1\"", visited.getVisitedNetworkID());
        visited.setVisitedNetworkID(new Token("other.net"));
        assertText("other.net", visited);
        assertThrows(IllegalArgumentException.class, () -> visited.setVisitedNetworkID(new Token("a b")));
        assertText("other.net", visited);

        PUserDatabaseHeader database = factory.createPUserDatabaseHeader("aaa://host.example.com");
        assertText("<aaa://host.example.com>", database);
        assertThrows(IllegalArgumentException.class, () -> database.setDatabaseName("no uri"));
        assertEquals("aaa://host.example.com", database.getDatabaseName());
    }

    @Test
    void charging() throws ParseException {
        PChargingVectorHeader vector = factory.createChargingVectorHeader("12 34");
        vector.setOriginatingIOI("home1.net");
        vector.setICIDGeneratedAt("192.0.2.1");
        assertThrows(ParseException.class, () -> vector.setICIDGeneratedAt("a b"));
        assertText("icid-value=\"12 34\";orig-ioi=home1.net;icid-generated-at=192.0.2.1", vector);
        assertEquals("12 34", vector.getICID());
        assertNull(vector.getTerminatingIOI());

        PChargingFunctionAddressesHeader functions = factory.createPChargingFunctionAddressesHeader();
        functions.addChargingCollectionFunctionAddress("192.0.2.1");
        functions.addChargingCollectionFunctionAddress("192.0.2.2");
        functions.addEventChargingFunctionAddress("e.example.com");
        assertText("ccf=192.0.2.1;ccf-2=192.0.2.2;ecf=e.example.com", functions);
        functions.removeChargingCollectionFunctionAddress("192.0.2.1");
        assertEquals(
                "192.0.2.2", functions.getChargingCollectionFunctionAddresses().next());
        functions.setChargingCollectionFunctionAddress("[2001:db8::1]");
        assertText("ecf=e.example.com;ccf=[2001:db8::1]", functions);
        assertThrows(ParseException.class, () -> functions.setEventChargingFunctionAddress("a\nb"));
        assertEquals(
                "e.example.com", functions.getEventChargingFunctionAddresses().next());
    }

    @Test
    void privacyMediaAndServices() throws InvalidArgumentException, ParseException {
        PrivacyHeader privacy = factory.createPrivacyHeader("id;critical");
        assertEquals("id;critical", privacy.getPrivacy());
        assertEquals("critical", ((Privacy) privacy).getPrivacyValues().get(1));
        assertThrows(ParseException.class, () -> privacy.setPrivacy("a b"));
        assertThrows(IllegalArgumentException.class, () -> factory.createPrivacyHeader(";"));
        assertText("id;critical", privacy);

        PMediaAuthorizationHeader media = factory.createPMediaAuthorizationHeader("00ff");
        assertThrows(InvalidArgumentException.class, () -> media.setMediaAuthorizationToken("xyz"));
        assertEquals("00ff", media.getToken());

        PAssertedServiceHeader service = factory.createPAssertedServiceHeader();
        service.setSubserviceIdentifiers("ims.icsi.mmtel");
        assertText("urn:urn-7:3gpp-service.ims.icsi.mmtel", service);
        assertNull(service.getApplicationIdentifiers());
        assertThrows(IllegalArgumentException.class, () -> service.setApplicationIdentifiers(" "));
        assertEquals("ims.icsi.mmtel", service.getSubserviceIdentifiers());
        assertNull(factory.createPPreferredServiceHeader().getSubserviceIdentifiers());
    }

    @Test
    void securityAgreement() throws InvalidArgumentException, ParseException {
        SecurityClientHeader client = factory.createSecurityClientHeader();
        client.setSecurityMechanism("ipsec-3gpp");
        client.setAlgorithm("hmac-md5-96");
        client.setSPIClient(1111);
        client.setPortServer(5064);
        client.setPreference(0.5f);
        assertText("ipsec-3gpp;alg=hmac-md5-96;spi-c=1111;port-s=5064;q=0.5", client);
        assertThrows(InvalidArgumentException.class, () -> client.setPortClient(65536));
        assertThrows(InvalidArgumentException.class, () -> client.setPreference(2));
        assertThrows(ParseException.class, () -> client.setParameter("q", "2"));
        assertEquals(-1, client.getPortClient());
        assertEquals(0.5f, client.getPreference());
        assertEquals("Security-Server", factory.createSecurityServerHeader().getName());
        assertEquals("Security-Verify", factory.createSecurityVerifyHeader().getName());
    }

    @Test
    void fieldsOfOurOwn() throws ParseException {
        AcceptContact accept = new AcceptContact();
        accept.setFeature("audio", null);
        accept.setFeature("methods", "INVITE,BYE");
        accept.setRequire(true);
        assertText("*;audio;methods=\"INVITE,BYE\";require", accept);
        assertThrows(ParseException.class, () -> accept.setFeature("events", "a b"));
        assertThrows(ParseException.class, () -> new FeatureCaps().setFeature("audio", null));
        assertNull(accept.getFeature("events"));

        HistoryInfo history = new HistoryInfo();
        history.setAddress(address("<sip:a@example.com>"));
        history.setIndex("1.1");
        assertThrows(ParseException.class, () -> history.setRc("1."));
        assertText("<sip:a@example.com>;index=1.1", history);

        Identity identity = new Identity();
        identity.setSignedIdentityDigest("e30..c2ln");
        identity.setInfo("https://cert.example.org/p.cer");
        identity.setPpt("shaken");
        assertThrows(ParseException.class, () -> identity.setParameter("info", "no uri"));
        assertText("e30..c2ln;info=<https://cert.example.org/p.cer>;ppt=shaken", identity);
        assertEquals("https://cert.example.org/p.cer", identity.getInfo());

        SessionID session = new SessionID();
        session.setLocalUuid("AB30317F1A784DC48FF824D0D3715D86");
        assertThrows(ParseException.class, () -> session.setRemoteUuid("1"));
        assertText("ab30317f1a784dc48ff824d0d3715d86", session);

        ResourcePriority priority = new ResourcePriority();
        priority.setResource("dsn", "flash");
        assertThrows(ParseException.class, () -> priority.setResource("a.b", "c"));
        assertEquals("dsn", priority.getNamespace());
        assertEquals("flash", priority.getPriority());
    }

    @Test
    void featuresAndFlowsInContact() throws InvalidArgumentException, ParseException {
        Contact contact = (Contact) factory.createHeader(
                "Contact", "<sip:a@example.com;ob>;audio;methods=\"INVITE\";+sip.instance=\"<urn:uuid:0>\";reg-id=1");
        assertEquals("", contact.getFeature("audio"));
        assertEquals("INVITE", contact.getFeature("methods"));
        assertEquals("<urn:uuid:0>", contact.getSipInstanceParam());
        assertEquals(1, contact.getRegId());
        contact.setRegId(2);
        assertThrows(InvalidArgumentException.class, () -> contact.setRegId(0));
        assertThrows(ParseException.class, () -> contact.setParameter("reg-id", "0"));
        assertThrows(ParseException.class, () -> contact.setFeature("colour", "red"));
        assertThrows(ParseException.class, () -> contact.setFeature("video", "a b"));
        assertEquals(2, contact.getRegId());
        contact.setFeature("video", "TRUE");
        assertTrue(contact.toString().endsWith(";reg-id=2;video=\"TRUE\"\r\n"), contact.toString());
    }

    @Test
    void overloadControlInVia() throws InvalidArgumentException, ParseException {
        Via via = (Via) factory.createHeader(
                "Via", "SIP/2.0/UDP a;branch=z9hG4bK1;oc=20;oc-algo=\"loss\";oc-validity=500;oc-seq=1282321615.782");
        OverloadControl control = via.getOverloadControl();
        assertTrue(control.isSupported());
        assertEquals(20, control.getOc());
        assertEquals(500, control.getOcValidity());
        assertEquals("1282321615.782", control.getOcSeq());
        assertEquals("loss", control.getOcAlgo());
        control.setOc(0);
        control.setOcAlgo("loss,rate");
        assertThrows(ParseException.class, () -> control.setOcAlgo("a b"));
        assertThrows(ParseException.class, () -> control.setOcSeq("1"));
        assertThrows(ParseException.class, () -> control.setOcSeq("1234567890123.1"));
        assertThrows(ParseException.class, () -> via.setParameter("oc", "x"));
        assertThrows(InvalidArgumentException.class, () -> control.setOc(-2));
        assertEquals(
                "SIP/2.0/UDP a;branch=z9hG4bK1;oc=0;oc-algo=\"loss,rate\";oc-validity=500;oc-seq=1282321615.782",
                via.getHeaderValue());
    }
}
