package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;
import java.text.ParseException;

/** The shape of Info-Package and Recv-Info: a package of INFO requests, with parameters (RFC 6086). */
public abstract class InfoPackageHeader extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    InfoPackageHeader(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    /**
     * The name of the package.
     *
     * @return a token; {@code ""} for a Recv-Info that names none
     */
    public String getPackageName() {
        return mainValue();
    }

    /**
     * Sets the name of the package.
     *
     * @param name a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setPackageName(String name) throws ParseException {
        setMainValue(name);
    }

    /** RFC 6086 section 8.1: package names compare with case. */
    @Override
    protected boolean isCaseSensitive() {
        return true;
    }
}
