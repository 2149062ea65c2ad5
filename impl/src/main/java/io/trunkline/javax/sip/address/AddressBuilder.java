package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
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
        if (end == 0) {
            tape = captures;
            first = at;
        }
        end = at + AddressParts.STRIDE;
        if (captures[at] == SipRecognizer.R_port) {
            wrong |= Words.number(octets, captures[at + 1], captures[at + 2]) > HIGHEST_PORT;
        }
    }

    /** Makes what was taken independent of the recogniser's tape. */
    void detach() {
        tape = Arrays.copyOfRange(tape, first, Math.max(first, end));
        end = tape.length;
        first = 0;
    }

    /** The URI that has gone by, null when there was none; only once {@link #detach detached}. */
    @Nullable
    GenericURI takeUri() {
        end = 0;
        return uri(octets, tape);
    }

    /** The address that has gone by; only once {@link #detach detached}. */
    AddressImpl takeAddress() {
        end = 0;
        return address(octets, tape);
    }

    /**
     * The address that a recogniser has captured.
     *
     * @param octets the message
     * @param captures a piece of its tape from the first capture of the address on, which nobody changes any more; parameters may follow
     * @return display name and URI, not read yet
     */
    public static AddressImpl address(byte[] octets, int[] captures) {
        return new AddressImpl(octets, captures);
    }

    /**
     * The URI that a recogniser has captured.
     *
     * @param octets the message
     * @param captures a piece of its tape with the URI in it, which nobody changes any more
     * @return the URI, null when there is none
     */
    public static @Nullable GenericURI uri(byte[] octets, int[] captures) {
        return AddressParts.uri(octets, captures);
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
