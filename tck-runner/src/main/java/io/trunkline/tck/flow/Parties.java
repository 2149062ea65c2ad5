package io.trunkline.tck.flow;

import io.trunkline.tck.contract.Callee;
import io.trunkline.tck.contract.Caller;
import io.trunkline.tck.contract.Origin;
import io.trunkline.tck.contract.Proxy;
import java.io.IOException;
import java.security.CodeSource;
import javax.sip.SipException;
import javax.sip.SipStack;

/** The door into an implementation's class loader; the runner calls it by reflection. */
public final class Parties {

    private Parties() {}

    /**
     * Starts a caller.
     *
     * @param pathName the implementation's path name
     * @param transport what it speaks: udp or tcp
     * @return the running caller
     * @throws SipException when the implementation cannot open a stack
     * @throws IOException when there is no free port
     */
    public static Caller caller(String pathName, String transport) throws SipException, IOException {
        FlowStack stack = FlowStack.open(pathName, transport);
        FlowCaller caller = new FlowCaller(stack);
        stack.start(caller);
        return caller;
    }

    /**
     * Starts a callee.
     *
     * @param pathName the implementation's path name
     * @param transport what it speaks: udp or tcp
     * @return the running callee
     * @throws SipException when the implementation cannot open a stack
     * @throws IOException when there is no free port
     */
    public static Callee callee(String pathName, String transport) throws SipException, IOException {
        FlowStack stack = FlowStack.open(pathName, transport);
        FlowCallee callee = new FlowCallee(stack);
        stack.start(callee);
        return callee;
    }

    /**
     * Starts a proxy.
     *
     * @param pathName the implementation's path name
     * @param transport what it speaks: udp or tcp
     * @return the running proxy
     * @throws SipException when the implementation cannot open a stack
     * @throws IOException when there is no free port
     */
    public static Proxy proxy(String pathName, String transport) throws SipException, IOException {
        FlowStack stack = FlowStack.openWithoutDialogs(pathName, transport);
        FlowProxy proxy = new FlowProxy(stack);
        stack.start(proxy);
        return proxy;
    }

    /**
     * Tells which classes are really there.
     *
     * @param pathName the implementation's path name
     * @return where they came from
     * @throws SipException when the implementation cannot open a stack
     */
    public static Origin origin(String pathName) throws SipException {
        // Without a listening point: the reference implementation trips over one that is closed as soon as it is
        // opened.
        SipStack stack = FlowStack.bare(pathName);
        try {
            Class<?> type = stack.getClass();
            return new Origin(type.getName(), location(type), location(SipStack.class));
        } finally {
            stack.stop();
        }
    }

    private static String location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "the platform" : source.getLocation().toString();
    }
}
