package io.trunkline.sim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digest authentication of RFC 2617 section 3.2.2 as text, with {@code qop=auth} and MD5; credentials are {@code user:password}. */
final class FlowDigest {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]+)\"?");
    private static final String CNONCE = "0a4f113b";
    private static final String COUNT = "00000001";

    private FlowDigest() {}

    static String challenge(String realm, int number) {
        return "Digest realm=\"" + realm + "\", qop=\"auth\", nonce=\"nonce" + number
                + "\", opaque=\"\", algorithm=MD5";
    }

    /** The credentials that answer a challenge. */
    static String answer(String challenge, String credentials, String method, String uri) {
        Map<String, String> asked = parameters(challenge);
        String user = credentials.substring(0, credentials.indexOf(':'));
        return "Digest username=\"" + user + "\", realm=\"" + asked.get("realm") + "\", nonce=\"" + asked.get("nonce")
                + "\", uri=\"" + uri + "\", qop=auth, nc=" + COUNT + ", cnonce=\"" + CNONCE + "\", response=\""
                + response(asked, credentials, method, uri) + "\", algorithm=MD5";
    }

    /** Whether credentials are right for their realm and nonce. */
    static boolean isRight(String answer, String challenge, String credentials, String method) {
        Map<String, String> given = parameters(answer);
        Map<String, String> asked = parameters(challenge);
        return asked.get("realm").equals(given.get("realm"))
                && asked.get("nonce").equals(given.get("nonce"))
                && credentials.startsWith(given.get("username") + ':')
                && response(asked, credentials, method, given.get("uri")).equals(given.get("response"));
    }

    static String realm(String header) {
        return parameters(header).get("realm");
    }

    private static String response(Map<String, String> asked, String credentials, String method, String uri) {
        String[] parts = credentials.split(":", 2);
        String a1 = md5(parts[0] + ':' + asked.get("realm") + ':' + parts[1]);
        return md5(a1 + ':' + asked.get("nonce") + ':' + COUNT + ':' + CNONCE + ":auth:" + md5(method + ':' + uri));
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            parameters.put(matcher.group(1), matcher.group(2));
        }
        return parameters;
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
