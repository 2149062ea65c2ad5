package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.HostPort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Notes which captures are of a URI or an address while they go by in their order, children before parents. An address is not read
 * yet then: {@link AddressImpl} keeps what it was captured as and reads it when somebody asks.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class AddressBuilder {
    private static final int HIGHEST_PORT = 65535;

    private static final byte[] NO_OCTETS = {};
    private static final int[] NO_TAPE = {};

    private byte[] octets = NO_OCTETS;
    private int[] tape = NO_TAPE;
    private int first;
    private int end;
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
        end = 0;
        uriStart = 0;
        wrong = false;
    }

    /** Lets go of the message, so that a pooled builder does not hold it alive. */
    public void clear() {
        octets = NO_OCTETS;
        tape = NO_TAPE;
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
     * Takes the next capture; what stands between two captures of one address is passed over.
     *
     * @param captures the tape of a recogniser, which stays as it is until the address is taken
     * @param at where the capture is on the tape, of a rule that {@link #isPart}
     */
    public void take(int[] captures, int at) {
        pass(captures, at);
        switch (captures[at]) {
            case SipRecognizer.R_port ->
                wrong |= Words.number(octets, captures[at + 1], captures[at + 2]) > HIGHEST_PORT;
            case SipRecognizer.R_sip_uri,
                    SipRecognizer.R_sips_uri,
                    SipRecognizer.R_tel_uri,
                    SipRecognizer.R_absolute_uri -> uriStart = captures[at + 1];
            default -> {
                // Read when somebody asks.
            }
        }
    }

    /**
     * As {@link #take}, for a rule that nothing has to be known of before somebody asks.
     *
     * @param captures the tape
     * @param at where the capture is, of a rule that {@link #isPlainPart}
     */
    public void pass(int[] captures, int at) {
        if (end == 0) {
            tape = captures;
            first = at;
        }
        end = at + AddressParts.STRIDE;
    }

    /**
     * Whether captures of a rule are parts of an address of which {@link #take} looks at nothing but the place.
     *
     * @param rule a rule of the grammar
     * @return true if {@link #pass} does
     */
    public static boolean isPlainPart(int rule) {
        return switch (rule) {
            case SipRecognizer.R_port,
                    SipRecognizer.R_sip_uri,
                    SipRecognizer.R_sips_uri,
                    SipRecognizer.R_tel_uri,
                    SipRecognizer.R_absolute_uri -> false;
            default -> isPart(rule);
        };
    }

    /** Makes what was taken independent of the recogniser's tape. */
    void detach() {
        tape = Arrays.copyOfRange(tape, first, Math.max(first, end));
        end = tape.length;
        first = 0;
    }

    /**
     * Host and port that have gone by outside of a URI.
     *
     * @return a new object
     */
    public HostPort takeHostPort() {
        HostPort taken = AddressParts.lastHostPort(octets, tape, first, end);
        end = 0;
        return taken;
    }

    /**
     * The URI that has gone by.
     *
     * @return the URI, null when there was none
     */
    public @Nullable GenericURI takeUri() {
        GenericURI taken = AddressParts.uri(octets, tape, first, end, false);
        end = 0;
        return taken;
    }

    /** The address that has gone by; the builder is ready for the next one. */
    AddressImpl takeAddress() {
        return takeAddress(Arrays.copyOfRange(tape, first, Math.max(first, end)));
    }

    /**
     * Where on the tape the address begins that has gone by.
     *
     * @param otherwise what to return when none has gone by
     * @return the place of its first capture
     */
    public int first(int otherwise) {
        return end == 0 ? otherwise : first;
    }

    /**
     * The address that has gone by; the builder is ready for the next one.
     *
     * @param parts a copy of the captures from {@link #first} on, those of the address and what stands behind it
     * @return display name and URI, not read yet
     */
    public AddressImpl takeAddress(int[] parts) {
        end = 0;
        return new AddressImpl(inBrackets() ? AddressImpl.NAME_ADDR : AddressImpl.ADDRESS_SPEC, octets, parts);
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
