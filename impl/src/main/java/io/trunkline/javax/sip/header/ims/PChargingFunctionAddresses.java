package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ParameterListHeader;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where to send charging information (RFC 7315 section 5.5). The first address of a function is {@code ccf} or {@code ecf}, the
 * second {@code ccf-2} or {@code ecf-2}; RFC 3455, before it, repeated the first name, and so do further ones. */
public class PChargingFunctionAddresses extends ParameterListHeader
        implements PChargingFunctionAddressesHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PChargingFunctionAddresses() {
        super(NAME);
    }

    private static final String CCF = "ccf";
    private static final String ECF = "ecf";
    private static final String SECOND = "-2";

    @Override
    public void setChargingCollectionFunctionAddress(String ccfAddress) throws ParseException {
        requireText(ccfAddress);
        removeAll(CCF, null);
        append(CCF, ccfAddress);
    }

    @Override
    public void addChargingCollectionFunctionAddress(String ccfAddress) throws ParseException {
        append(hasParameter(CCF) && !hasParameter(CCF + SECOND) ? CCF + SECOND : CCF, requireText(ccfAddress));
    }

    @Override
    public void removeChargingCollectionFunctionAddress(String ccfAddress) throws ParseException {
        removeAll(CCF, Objects.requireNonNull(ccfAddress, "address"));
    }

    @Override
    public ListIterator<String> getChargingCollectionFunctionAddresses() {
        return addresses(CCF).listIterator();
    }

    @Override
    public void setEventChargingFunctionAddress(String ecfAddress) throws ParseException {
        requireText(ecfAddress);
        removeAll(ECF, null);
        append(ECF, ecfAddress);
    }

    @Override
    public void addEventChargingFunctionAddress(String ecfAddress) throws ParseException {
        append(hasParameter(ECF) && !hasParameter(ECF + SECOND) ? ECF + SECOND : ECF, requireText(ecfAddress));
    }

    @Override
    public void removeEventChargingFunctionAddress(String ecfAddress) throws ParseException {
        removeAll(ECF, Objects.requireNonNull(ecfAddress, "address"));
    }

    @Override
    public ListIterator<String> getEventChargingFunctionAddresses() {
        return addresses(ECF).listIterator();
    }

    private static String requireText(String address) throws ParseException {
        return Syntax.requireLine(Objects.requireNonNull(address, "address"), "address");
    }

    private void append(String name, String address) {
        boolean plain = Syntax.matches(Syntax.PARAMETER_VALUE, address);
        getParameters().appendParsed(plain ? new NameValue(name, address) : NameValue.quoted(name, address));
        touch();
    }

    private static boolean isOf(NameValue parameter, String function) {
        String name = parameter.getName();
        return name.equalsIgnoreCase(function) || name.equalsIgnoreCase(function + SECOND);
    }

    private void removeAll(String function, @Nullable String address) {
        Iterator<NameValue> all = getParameters().iterator();
        while (all.hasNext()) {
            NameValue parameter = all.next();
            if (isOf(parameter, function) && (address == null || address.equals(parameter.getValue()))) {
                all.remove();
            }
        }
    }

    private List<String> addresses(String function) {
        List<String> found = new ArrayList<>();
        if (parameters != null) {
            for (NameValue parameter : parameters.values()) {
                if (isOf(parameter, function)) {
                    found.add(String.valueOf(parameter.getValue()));
                }
            }
        }
        return found;
    }

    /** Equal when the addresses of each function are, in their order, and all other parameters. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PChargingFunctionAddresses that
                        && addresses(CCF).equals(that.addresses(CCF))
                        && addresses(ECF).equals(that.addresses(ECF))
                        && others().equals(that.others()));
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private NameValueList others() {
        NameValueList others = new NameValueList();
        if (parameters != null) {
            for (NameValue parameter : parameters.values()) {
                if (!isOf(parameter, CCF) && !isOf(parameter, ECF)) {
                    others.appendParsed(parameter);
                }
            }
        }
        return others;
    }
}
