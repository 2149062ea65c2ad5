package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/**
 * Parameters as the grammar captured them. One that is asked for by its name is looked up in the captures; the list is made when
 * somebody asks for more, or changes it.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class ReceivedParameters extends NameValueList {
    private static final long serialVersionUID = 1L;

    private static final int STRIDE = AddressParts.STRIDE;

    /** What a capture means, by its rule; where the rule alone names the parameter, that name is in {@link #NAMES}. */
    private static final byte[] ROLES = new byte[SipRecognizer.RULE_COUNT];

    private static final byte OTHER = 0;
    private static final byte NAMED = 1;
    private static final byte VALUE = 2;
    private static final byte QUOTED = 3;
    private static final byte NAME = 4;
    private static final byte URI_NAME = 5;
    private static final byte HEADER_NAME = 6;

    private static final String[] NAMES = new String[SipRecognizer.RULE_COUNT];

    static {
        ROLES[SipRecognizer.R_param_name] = NAME;
        ROLES[SipRecognizer.R_pname] = URI_NAME;
        ROLES[SipRecognizer.R_hname] = HEADER_NAME;
        ROLES[SipRecognizer.R_param_value] = VALUE;
        ROLES[SipRecognizer.R_pvalue] = VALUE;
        ROLES[SipRecognizer.R_hvalue] = VALUE;
        ROLES[SipRecognizer.R_quoted_string] = QUOTED;
        named(SipRecognizer.R_tag, "tag");
        named(SipRecognizer.R_branch, "branch");
        named(SipRecognizer.R_received, "received");
        named(SipRecognizer.R_maddr, "maddr");
        named(SipRecognizer.R_ttl, "ttl");
    }

    private final byte nameRole;
    private final transient byte[] octets;
    /** Rule, start and end of each capture; from {@link #first} to {@link #end} they are of these parameters. Never changed. */
    private final transient int[] captures;

    private final transient int first;
    private final transient int end;

    private ReceivedParameters(String separator, byte nameRole, byte[] octets, int[] captures, int first, int end) {
        super(separator, true);
        this.nameRole = nameRole;
        this.octets = octets;
        this.captures = captures;
        this.first = first;
        this.end = end;
    }

    private static void named(int rule, String name) {
        ROLES[rule] = NAMED;
        NAMES[rule] = name;
    }

    /**
     * The parameters of a header field.
     *
     * @param octets the message, which does not change any more
     * @param captures a piece of a recogniser's tape, which does not change any more either
     * @param first where the first name, or value of a rule that tells the name, is on it
     * @param end after the last capture
     * @return the parameters, at revision 0
     */
    public static NameValueList ofHeader(byte[] octets, int[] captures, int first, int end) {
        return new ReceivedParameters(";", NAME, octets, captures, first, end);
    }

    /** The parameters of a URI. */
    static NameValueList ofUri(byte[] octets, int[] captures, int first, int end) {
        return new ReceivedParameters(";", URI_NAME, octets, captures, first, end);
    }

    /** The headers of a URI, of which several may have the same name. */
    static NameValueList ofUriHeaders(byte[] octets, int[] captures, int first, int end) {
        return new ReceivedParameters("&", HEADER_NAME, octets, captures, first, end);
    }

    /**
     * Whether captures of a rule begin a parameter of a header field or are its value. A quoted-string is one where it follows a name.
     *
     * @param rule a rule of the grammar
     * @return true if so
     */
    public static boolean isPart(int rule) {
        return ROLES[rule] == NAME || ROLES[rule] == NAMED || rule == SipRecognizer.R_param_value;
    }

    private boolean isUnique() {
        return nameRole != HEADER_NAME;
    }

    @Override
    protected NameValueList received() {
        ParameterBuilder builder = new ParameterBuilder(nameRole == HEADER_NAME ? "&" : ";", isUnique());
        builder.reset(octets);
        for (int at = first; at < end; at += STRIDE) {
            int from = captures[at + 1];
            int to = captures[at + 2];
            byte role = ROLES[captures[at]];
            if (role == nameRole) {
                builder.name(from, to);
            } else if (role == VALUE) {
                builder.value(from, to);
            } else if (role == QUOTED) {
                builder.quotedValue(from, to);
            } else if (role == NAMED) {
                builder.named(NAMES[captures[at]], from, to);
            }
        }
        NameValueList read = builder.take();
        return read == null ? new NameValueList() : read;
    }

    /** Where the parameter is on the tape that counts under its name, -1 when it is absent. */
    private int find(String name) {
        int found = -1;
        for (int at = first; at < end; at += STRIDE) {
            byte role = ROLES[captures[at]];
            boolean same = role == nameRole
                    ? isSame(name, captures[at + 1], captures[at + 2])
                    : role == NAMED && NAMES[captures[at]].equalsIgnoreCase(name);
            if (same) {
                found = at;
                if (!isUnique()) {
                    return found;
                }
            }
        }
        return found;
    }

    private boolean isSame(String name, int from, int to) {
        int length = name.length();
        if (length != to - from) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(name.charAt(i)) != lower(octets[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character | 0x20 : character;
    }

    @Override
    public boolean hasNameValue(String name) {
        return isUnread() ? find(name) >= 0 : super.hasNameValue(name);
    }

    @Override
    public boolean isEmpty() {
        return !isUnread() && super.isEmpty();
    }

    /** A value in quotes is left to the list: who wants one of a challenge or of credentials wants all. */
    @Override
    public @Nullable String getParameter(String name, boolean stripQuotes) {
        if (!isUnread()) {
            return super.getParameter(name, stripQuotes);
        }
        int at = find(name);
        if (at < 0) {
            return null;
        }
        if (ROLES[captures[at]] == NAMED) {
            return Words.text(octets, captures[at + 1], captures[at + 2]);
        }
        byte next = at + STRIDE < end ? ROLES[captures[at + STRIDE]] : OTHER;
        if (next == QUOTED) {
            return super.getParameter(name, stripQuotes);
        }
        return next == VALUE ? Words.word(octets, captures[at + STRIDE + 1], captures[at + STRIDE + 2]) : "";
    }

    /** A copy of what is unread shares the captures, which nobody changes. */
    @Override
    public Object clone() {
        return isUnread()
                ? new ReceivedParameters(isUnique() ? ";" : "&", nameRole, octets, captures, first, end)
                : super.clone();
    }

    /** Written as a list, without the message. */
    private Object writeReplace() {
        return super.clone();
    }
}
