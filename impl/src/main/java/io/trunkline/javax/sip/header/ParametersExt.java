package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.header.Parameters;
import org.jspecify.annotations.Nullable;

/** Parameters with what JSR 32 left out. */
public interface ParametersExt extends Parameters {
    /**
     * The value of a parameter.
     *
     * @param name its name, in any case
     * @param stripQuotes false to see a quoted value as it is written, with quotes and escapes
     * @return the value, {@code ""} for a flag, null when absent
     */
    @Nullable
    String getParameter(String name, boolean stripQuotes);

    /**
     * Sets a parameter whose value is written in quotes.
     *
     * @param name the name
     * @param value any text without line breaks, not quoted
     * @throws ParseException when the name is no token or the value holds a line break
     */
    void setQuotedParameter(String name, String value) throws ParseException;
}
