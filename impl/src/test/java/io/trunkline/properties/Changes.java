package io.trunkline.properties;

import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.address.TelURLImpl;
import java.util.LinkedHashMap;
import java.util.Map;

/** Setters by name, each with a text for what it sets: numbers are made of the text's length. */
final class Changes {
    /** Calls a setter. */
    @FunctionalInterface
    interface Setter<T> {
        void set(T target, String text) throws Exception;
    }

    private static final Map<String, Setter<SipUri>> URI = new LinkedHashMap<>();
    private static final Map<String, Setter<TelURLImpl>> TEL = new LinkedHashMap<>();

    static {
        URI.put("user", SipUri::setUser);
        URI.put("password", SipUri::setUserPassword);
        URI.put("host", SipUri::setHost);
        URI.put("port", (u, s) -> u.setPort(s.length() * 9000 - 2));
        URI.put("parameter", (u, s) -> u.setParameter("p", s));
        URI.put("parameterName", (u, s) -> u.setParameter(s, "v"));
        URI.put("uriParm", (u, s) -> u.setUriParm(s, s));
        URI.put("transport", SipUri::setTransportParam);
        URI.put("maddr", SipUri::setMAddrParam);
        URI.put("maddrText", SipUri::setMAddr);
        URI.put("method", SipUri::setMethodParam);
        URI.put("methodText", SipUri::setMethod);
        URI.put("userType", SipUri::setUserParam);
        URI.put("ttl", (u, s) -> u.setTTLParam(s.length() * 40 - 2));
        URI.put("isub", SipUri::setIsdnSubAddress);
        URI.put("gr", SipUri::setGrParam);
        URI.put("header", (u, s) -> u.setHeader("Subject", s));
        URI.put("headerName", (u, s) -> u.setHeader(s, "x"));
        URI.put("scheme", SipUri::setScheme);

        TEL.put("number", TelURLImpl::setPhoneNumber);
        TEL.put("global", (t, s) -> t.setGlobal(s.length() % 2 == 0));
        TEL.put("context", TelURLImpl::setPhoneContext);
        TEL.put("isub", TelURLImpl::setIsdnSubAddress);
        TEL.put("postDial", TelURLImpl::setPostDial);
        TEL.put("parameter", (t, s) -> t.setParameter("p", s));
        TEL.put("parameterName", (t, s) -> t.setParameter(s, "v"));
    }

    private Changes() {}

    static Map<String, Setter<SipUri>> ofUris() {
        return URI;
    }

    static Map<String, Setter<TelURLImpl>> ofTelephones() {
        return TEL;
    }
}
