package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.HostPort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the captures of URIs and addresses while they go by in their order, children before parents. An address is not read yet
 * then: {@link AddressImpl} keeps what it was captured as and reads it when somebody asks.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class AddressBuilder {
    private static final int HIGHEST_PORT = 65535;
    private static final int USUAL_PARTS = 12 * AddressParts.STRIDE;
    private static final int MOST_KEPT_PARTS = 1024 * AddressParts.STRIDE;

    private static final byte[] NOTHING = {};

    private byte[] octets = NOTHING;
    private int[] parts = new int[USUAL_PARTS];
    private int size;
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
        size = 0;
        uriStart = 0;
        wrong = false;
    }

    /** Lets go of the message, so that a pooled builder does not hold it alive. */
    public void clear() {
        octets = NOTHING;
        if (parts.length > MOST_KEPT_PARTS) {
            parts = new int[USUAL_PARTS];
        }
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
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size] = rule;
        parts[size + 1] = from;
        parts[size + 2] = to;
        size += AddressParts.STRIDE;
        switch (rule) {
            case SipRecognizer.R_port -> wrong |= Words.number(octets, from, to) > HIGHEST_PORT;
            case SipRecognizer.R_sip_uri,
                    SipRecognizer.R_sips_uri,
                    SipRecognizer.R_tel_uri,
                    SipRecognizer.R_absolute_uri -> uriStart = from;
            default -> {
                // Read when somebody asks.
            }
        }
    }

    /**
     * Host and port that have gone by outside of a URI.
     *
     * @return a new object
     */
    public HostPort takeHostPort() {
        HostPort taken = AddressParts.hostPort(octets, parts, size);
        size = 0;
        return taken;
    }

    /**
     * The URI that has gone by.
     *
     * @return the URI, null when there was none
     */
    public @Nullable GenericURI takeUri() {
        GenericURI taken = AddressParts.uri(octets, parts, size);
        size = 0;
        return taken;
    }

    /**
     * The address that has gone by; the builder is ready for the next one.
     *
     * @return display name and URI, not read yet
     */
    public AddressImpl takeAddress() {
        AddressImpl address = new AddressImpl(
                inBrackets() ? AddressImpl.NAME_ADDR : AddressImpl.ADDRESS_SPEC, octets, Arrays.copyOf(parts, size));
        size = 0;
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
