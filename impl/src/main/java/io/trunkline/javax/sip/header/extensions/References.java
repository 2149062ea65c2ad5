package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A call that this one has to do with. */
public class References extends CallReference implements ReferencesHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public References() {
        super(NAME);
    }

    @Override
    public @Nullable String getRel() {
        return getParameter(REL);
    }

    @Override
    public void setRel(String rel) throws ParseException {
        putToken(REL, rel);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(REL)) {
            Syntax.require(Syntax.TOKEN, value, name);
        }
    }
}
