package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** What User-Agent and Server have in common: products and comments, each kept as it is written (RFC 3261 section 20.35). */
abstract class ProductHeader extends SIPHeader {
    private static final long serialVersionUID = 1L;

    private ArrayList<String> products = new ArrayList<>(1);

    ProductHeader(String name) {
        super(name);
    }

    /** Adds a product as the reader does: the header counts as unchanged. */
    final void addParsed(String product) {
        products.add(product);
    }

    /**
     * Adds a product or a comment.
     *
     * @param pt for example {@code Trunkline/1.0} or {@code (any text)}
     */
    public void addProductToken(String pt) {
        products.add(pt);
        touch();
    }

    /**
     * The products and comments in order.
     *
     * @return an iterator over a copy; {@link #setProduct} changes them
     */
    public ListIterator<String> getProduct() {
        return new ArrayList<>(products).listIterator();
    }

    /**
     * Replaces all products and comments.
     *
     * @param product texts, each a product with an optional version, a comment in parentheses, or several of these
     * @throws ParseException when one of them is not; nothing is changed then
     */
    public void setProduct(@SuppressWarnings("rawtypes") List product) throws ParseException {
        ArrayList<String> checked = new ArrayList<>(product.size());
        for (Object element : product) {
            checked.add(Syntax.require(Syntax.PRODUCTS, String.valueOf(element), "product or comment"));
        }
        products = checked;
        touch();
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        for (int i = 0; i < products.size(); i++) {
            if (i > 0) {
                buffer.append(' ');
            }
            buffer.append(products.get(i));
        }
        return buffer;
    }

    @Override
    public Object clone() {
        ProductHeader copy = (ProductHeader) super.clone();
        copy.products = new ArrayList<>(products);
        return copy;
    }
}
