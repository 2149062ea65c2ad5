package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.value.NameValueList;
import java.util.Objects;
import javax.sip.address.URI;
import org.jspecify.annotations.Nullable;

/** A header that points to something: a URI in angle brackets, with parameters. */
abstract class InfoHeader extends ParametersHeader {
    private static final long serialVersionUID = 1L;

    private @Nullable GenericURI uri;

    InfoHeader(String name, @Nullable GenericURI uri, @Nullable NameValueList parameters) {
        super(name);
        this.uri = uri;
        this.parameters = parameters;
    }

    @Override
    public int revision() {
        return super.revision() + (uri == null ? 0 : uri.revision());
    }

    final @Nullable GenericURI uri() {
        return uri;
    }

    final void replaceUri(URI replacement) {
        Objects.requireNonNull(replacement, "uri");
        if (!(replacement instanceof GenericURI ours)) {
            throw new IllegalArgumentException("a URI of another implementation: " + replacement.getClass());
        }
        dropUri();
        uri = ours;
    }

    final void dropUri() {
        touch(uri == null ? 0 : uri.revision());
        uri = null;
    }

    StringBuilder encodeUri(StringBuilder buffer) {
        return uri == null ? buffer : uri.encode(buffer.append('<')).append('>');
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(encodeUri(buffer));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof InfoHeader that
                        && getClass() == that.getClass()
                        && Objects.equals(uri, that.uri)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(uri);
    }

    @Override
    public Object clone() {
        InfoHeader copy = (InfoHeader) super.clone();
        copy.uri = uri == null ? null : (GenericURI) uri.clone();
        return copy;
    }
}
