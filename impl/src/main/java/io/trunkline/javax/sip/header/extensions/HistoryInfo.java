package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.AddressExtensionHeader;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A target that a request was sent to before (RFC 7044 section 5). */
public final class HistoryInfo extends AddressExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "History-Info";

    /** A header without a value yet. */
    public HistoryInfo() {
        super(NAME);
    }

    /** The parameter with the place of this target in the tree of all targets. */
    public static final String INDEX = "index";

    /** The parameter for a target that was found by a change of the request's user (RFC 7044 section 10.4). */
    public static final String RC = "rc";

    /** The parameter for a target that stands for another user. */
    public static final String MP = "mp";

    /** The parameter for a target without a change. */
    public static final String NP = "np";

    /**
     * The place of this target in the tree of all targets.
     *
     * @return numbers with dots between, null when absent
     */
    public @Nullable String getIndex() {
        return getParameter(INDEX);
    }

    /**
     * Sets the parameter {@code index}.
     *
     * @param index numbers with dots between; null removes the parameter
     * @throws ParseException when it is no such index; nothing is changed then
     */
    public void setIndex(@Nullable String index) throws ParseException {
        if (index != null) {
            checkParameter(INDEX, index);
        }
        put(INDEX, index);
    }

    /**
     * The index of the target that this one was found from, when it is a contact of the same user.
     *
     * @return numbers with dots between, null when absent
     */
    public @Nullable String getRc() {
        return getParameter(RC);
    }

    /**
     * Sets the parameter {@code rc}.
     *
     * @param index numbers with dots between; null removes the parameter
     * @throws ParseException when it is no such index; nothing is changed then
     */
    public void setRc(@Nullable String index) throws ParseException {
        if (index != null) {
            checkParameter(RC, index);
        }
        put(RC, index);
    }

    /**
     * The index of the target that this one was found from, when it is another user.
     *
     * @return numbers with dots between, null when absent
     */
    public @Nullable String getMp() {
        return getParameter(MP);
    }

    /**
     * Sets the parameter {@code mp}.
     *
     * @param index numbers with dots between; null removes the parameter
     * @throws ParseException when it is no such index; nothing is changed then
     */
    public void setMp(@Nullable String index) throws ParseException {
        if (index != null) {
            checkParameter(MP, index);
        }
        put(MP, index);
    }

    /**
     * The index of the target that this one was found from, when nothing was changed.
     *
     * @return numbers with dots between, null when absent
     */
    public @Nullable String getNp() {
        return getParameter(NP);
    }

    /**
     * Sets the parameter {@code np}.
     *
     * @param index numbers with dots between; null removes the parameter
     * @throws ParseException when it is no such index; nothing is changed then
     */
    public void setNp(@Nullable String index) throws ParseException {
        if (index != null) {
            checkParameter(NP, index);
        }
        put(NP, index);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(INDEX)
                || name.equalsIgnoreCase(RC)
                || name.equalsIgnoreCase(MP)
                || name.equalsIgnoreCase(NP)) {
            Syntax.require(SipRouting::index_val, value, name);
        }
    }
}
