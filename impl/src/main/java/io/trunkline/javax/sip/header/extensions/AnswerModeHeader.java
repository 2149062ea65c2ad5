package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;

/** The shape of Answer-Mode and Priv-Answer-Mode: whether the called phone shall ring or answer by itself (RFC 5373). */
public abstract class AnswerModeHeader extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    /** Somebody has to answer. */
    public static final String MANUAL = "Manual";

    /** The phone answers by itself. */
    public static final String AUTO = "Auto";

    private static final String REQUIRE = "require";

    AnswerModeHeader(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    /**
     * The mode.
     *
     * @return {@link #MANUAL}, {@link #AUTO} or another token, in any case
     */
    public String getMode() {
        return mainValue();
    }

    /**
     * Sets the mode.
     *
     * @param mode {@link #MANUAL}, {@link #AUTO} or another token
     * @throws ParseException when it is no token; nothing is changed then
     */
    public void setMode(String mode) throws ParseException {
        setMainValue(mode);
    }

    /**
     * Whether the call shall be rejected rather than treated in another way.
     *
     * @return true when the flag {@code require} is there
     */
    public boolean isRequired() {
        return hasParameter(REQUIRE);
    }

    /**
     * Says whether the call shall be rejected rather than treated in another way.
     *
     * @param required true to have it rejected
     */
    public void setRequired(boolean required) {
        setFlag(REQUIRE, required);
    }
}
