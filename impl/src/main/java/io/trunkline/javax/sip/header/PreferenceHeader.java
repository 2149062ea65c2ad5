package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.InvalidArgumentException;

/** What Accept, Accept-Encoding and Accept-Language have in common: {@code q}, the preference among several. */
abstract class PreferenceHeader extends ParametersHeader {
    private static final long serialVersionUID = 1L;

    PreferenceHeader(String name) {
        super(name);
    }

    /**
     * The preference among several.
     *
     * @return 0 to 1, -1 when absent, which means 1
     */
    public float getQValue() {
        return QValue.parse(getParameter(ParameterNames.Q));
    }

    /**
     * Sets the preference among several; written with three digits after the point at most.
     *
     * @param qValue 0 to 1; -1 removes the parameter
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    public void setQValue(float qValue) throws InvalidArgumentException {
        put(ParameterNames.Q, QValue.format(qValue));
    }

    /**
     * Whether there is a preference.
     *
     * @return true if so
     */
    public boolean hasQValue() {
        return hasParameter(ParameterNames.Q);
    }

    /** Removes the preference. */
    public void removeQValue() {
        removeParameter(ParameterNames.Q);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(ParameterNames.Q) && QValue.parse(value) < 0) {
            throw new ParseException("q '" + value + "' is no number from 0 to 1", 0);
        }
    }
}
