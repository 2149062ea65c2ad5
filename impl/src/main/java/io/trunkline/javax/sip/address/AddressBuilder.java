package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Builds URIs and addresses while the captures of the grammar go by in their order, children before parents.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class AddressBuilder {
    private static final int HIGHEST_PORT = 65535;

    private static final byte[] NOTHING = {};

    private final ParameterBuilder parameters = new ParameterBuilder();
    private final ParameterBuilder headers = new ParameterBuilder("&", false);
    private byte[] octets = NOTHING;
    private @Nullable String displayName;
    private boolean quoted;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable Host host;
    private int port = -1;
    private @Nullable GenericURI uri;
    private int uriStart;
    private boolean wrong;

    /** A builder; {@link #reset} it before use. */
    public AddressBuilder() {}

    /**
     * Begins anew.
     *
     * @param message the octets that captures are of
     */
    public void reset(byte[] message) {
        octets = message;
        parameters.reset(message);
        headers.reset(message);
        displayName = null;
        quoted = false;
        user = null;
        password = null;
        host = null;
        port = -1;
        uri = null;
        uriStart = 0;
        wrong = false;
    }

    /** Lets go of the message, so that a pooled builder does not hold it alive. */
    public void clear() {
        reset(NOTHING);
    }

    /**
     * Whether captures of a rule are parts of an address.
     *
     * @param rule a rule of the grammar
     * @return true if {@link #take} knows it
     */
    public static boolean isPart(int rule) {
        return switch (rule) {
            case SipRecognizer.R_tokens_name,
                    SipRecognizer.R_quoted_string,
                    SipRecognizer.R_user,
                    SipRecognizer.R_password,
                    SipRecognizer.R_host,
                    SipRecognizer.R_port,
                    SipRecognizer.R_pname,
                    SipRecognizer.R_pvalue,
                    SipRecognizer.R_hname,
                    SipRecognizer.R_hvalue,
                    SipRecognizer.R_headers,
                    SipRecognizer.R_addr_spec,
                    SipRecognizer.R_bare_addr_spec,
                    SipRecognizer.R_sip_uri,
                    SipRecognizer.R_sips_uri,
                    SipRecognizer.R_tel_uri,
                    SipRecognizer.R_absolute_uri -> true;
            default -> false;
        };
    }

    /**
     * Takes the next capture.
     *
     * @param rule its rule, one that {@link #isPart}
     * @param from where it begins
     * @param to after its end
     */
    public void take(int rule, int from, int to) {
        switch (rule) {
            case SipRecognizer.R_tokens_name ->
                displayName = Words.unfolded(octets, from, to).strip();
            case SipRecognizer.R_quoted_string -> {
                displayName = Words.unquoted(octets, from, to);
                quoted = true;
            }
            case SipRecognizer.R_user -> user = Words.text(octets, from, to);
            case SipRecognizer.R_password -> password = Words.text(octets, from, to);
            case SipRecognizer.R_host -> host = Host.parsed(Words.word(octets, from, to));
            case SipRecognizer.R_port -> {
                long number = Words.number(octets, from, to);
                wrong |= number > HIGHEST_PORT;
                port = (int) Math.min(number, HIGHEST_PORT);
            }
            case SipRecognizer.R_pname -> parameters.name(from, to);
            case SipRecognizer.R_pvalue -> parameters.value(from, to);
            case SipRecognizer.R_hname -> headers.name(from, to);
            case SipRecognizer.R_hvalue -> headers.value(from, to);
            case SipRecognizer.R_headers, SipRecognizer.R_addr_spec, SipRecognizer.R_bare_addr_spec -> {
                // What is in them has gone by.
            }
            case SipRecognizer.R_sip_uri -> endSipUri(false, from);
            case SipRecognizer.R_sips_uri -> endSipUri(true, from);
            case SipRecognizer.R_tel_uri -> {
                uri = GenericURI.telephone(octets, from, to);
                uriStart = from;
            }
            case SipRecognizer.R_absolute_uri -> {
                uri = GenericURI.parsed(Words.text(octets, from, to));
                uriStart = from;
            }
            default -> throw new AssertionError("no part of an address: rule " + rule);
        }
    }

    private void endSipUri(boolean secure, int from) {
        uri = new SipUri(secure, new Authority(user, password, takeHostPort()), parameters.take(), headers.take());
        uriStart = from;
        user = null;
        password = null;
    }

    /**
     * Host and port that have gone by outside of a URI, or for one.
     *
     * @return a new object
     */
    public HostPort takeHostPort() {
        HostPort taken = new HostPort(host == null ? new Host() : host, port);
        host = null;
        port = -1;
        return taken;
    }

    /**
     * The URI that has gone by.
     *
     * @return the URI, null when there was none
     */
    public @Nullable GenericURI takeUri() {
        GenericURI taken = uri;
        uri = null;
        return taken;
    }

    /**
     * The address that has gone by; the builder is ready for the next one.
     *
     * @return display name and URI
     */
    public AddressImpl takeAddress() {
        AddressImpl address = new AddressImpl(
                inBrackets() ? AddressImpl.NAME_ADDR : AddressImpl.ADDRESS_SPEC, displayName, quoted, takeUri());
        displayName = null;
        quoted = false;
        return address;
    }

    private boolean inBrackets() {
        int before = uriStart - 1;
        while (before > 0 && (octets[before] == ' ' || octets[before] == '\t')) {
            before--;
        }
        return before >= 0 && octets[before] == '<';
    }

    /**
     * Whether something the grammar cannot know was wrong: a port above 65535.
     *
     * @return true if so
     */
    public boolean isWrong() {
        return wrong;
    }
}
