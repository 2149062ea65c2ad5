package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.HeaderAddress;
import org.jspecify.annotations.Nullable;

/** The shape of an extension header field whose value is an address with parameters: Path, History-Info, Referred-By and the like. */
public abstract class AddressExtensionHeader extends AddressParametersHeader implements HeaderAddress, ExtensionHeader {
    private static final long serialVersionUID = 1L;

    /**
     * A header without an address yet.
     *
     * @param name the name in its long form
     */
    protected AddressExtensionHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(AddressImpl found, @Nullable NameValueList parameters) {
        this.address = found;
        this.parameters = parameters;
    }

    /**
     * Reads the whole value anew, parameters too.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        AddressExtensionHeader that = HeaderReader.readAs(getClass(), headerName, value);
        touch(address == null ? 0 : address.revision());
        address = that.address;
        setParameters(that.parameters);
    }
}
