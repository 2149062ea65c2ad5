package io.trunkline.javax.sip.header;

/** Makes the headers that are lists of methods or option tags. */
final class TokenListBuilders {
    private TokenListBuilders() {}

    // RFC 3261 section 20.5: a field without a method is not the same as no field.
    static SIPHeader allow(Captures captures) {
        AllowList list = new AllowList();
        while (captures.next()) {
            list.addParsed(new Allow(captures.word()));
        }
        if (list.isEmpty()) {
            list.addParsed(new Allow());
        }
        return list;
    }

    // RFC 3261 section 20.37: an empty field says that there is no extension.
    static SIPHeader supported(Captures captures) {
        SupportedList list = new SupportedList();
        while (captures.next()) {
            list.addParsed(new Supported(captures.word()));
        }
        if (list.isEmpty()) {
            list.addParsed(new Supported());
        }
        return list;
    }

    static SIPHeader require(Captures captures) {
        RequireList list = new RequireList();
        while (captures.next()) {
            list.addParsed(new Require(captures.word()));
        }
        return list;
    }

    static SIPHeader proxyRequire(Captures captures) {
        ProxyRequireList list = new ProxyRequireList();
        while (captures.next()) {
            list.addParsed(new ProxyRequire(captures.word()));
        }
        return list;
    }

    static SIPHeader unsupported(Captures captures) {
        UnsupportedList list = new UnsupportedList();
        while (captures.next()) {
            list.addParsed(new Unsupported(captures.word()));
        }
        return list;
    }
}
