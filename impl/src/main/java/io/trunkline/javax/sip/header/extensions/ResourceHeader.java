package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipRouting;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;

/** The shape of Resource-Priority and Accept-Resource-Priority: a priority in a namespace (RFC 4412). */
public abstract class ResourceHeader extends ValueHeader {
    private static final long serialVersionUID = 1L;

    ResourceHeader(String name) {
        super(name);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipRouting::r_value;
    }

    /**
     * The namespace.
     *
     * @return what stands before the dot, {@code ""} for a field without a value
     */
    public String getNamespace() {
        return mainValue().substring(0, Math.max(0, mainValue().indexOf('.')));
    }

    /**
     * The priority.
     *
     * @return what stands behind the dot, {@code ""} for a field without a value
     */
    public String getPriority() {
        return mainValue().substring(mainValue().indexOf('.') + 1);
    }

    /**
     * Sets namespace and priority.
     *
     * @param namespace a token without dots, for example {@code dsn}
     * @param priority a token without dots, for example {@code flash}
     * @throws ParseException when one is not; nothing is changed then
     */
    public void setResource(String namespace, String priority) throws ParseException {
        setMainValue(namespace + "." + priority);
    }
}
