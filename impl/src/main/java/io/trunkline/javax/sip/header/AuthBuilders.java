package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;

/** Makes challenges, credentials and Authentication-Info. */
final class AuthBuilders {
    private AuthBuilders() {}

    static SIPHeader authorization(Captures captures) {
        return filled(new Authorization(), captures);
    }

    static SIPHeader proxyAuthorization(Captures captures) {
        return filled(new ProxyAuthorization(), captures);
    }

    static SIPHeader wwwAuthenticate(Captures captures) {
        return filled(new WWWAuthenticate(), captures);
    }

    static SIPHeader proxyAuthenticate(Captures captures) {
        return filled(new ProxyAuthenticate(), captures);
    }

    private static SIPHeader filled(AuthenticationHeader header, Captures captures) {
        captures.next();
        String scheme = captures.word();
        String token = captures.next() && captures.rule() == SipRecognizer.R_token68 ? captures.text() : null;
        header.fill(scheme, token, captures.takeParameters());
        return header;
    }

    static SIPHeader authenticationInfo(Captures captures) {
        captures.next();
        return new AuthenticationInfo(SIPHeaderNames.AUTHENTICATION_INFO, captures.takeParameters());
    }

    static SIPHeader proxyAuthenticationInfo(Captures captures) {
        captures.next();
        return new ProxyAuthenticationInfo(captures.takeParameters());
    }
}
