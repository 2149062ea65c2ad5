package io.trunkline.tck;

import io.trunkline.tck.contract.Callee;
import io.trunkline.tck.contract.Caller;
import io.trunkline.tck.contract.MessageView;
import io.trunkline.tck.contract.Origin;
import io.trunkline.tck.contract.Proxy;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An implementation in a class loader of its own.
 *
 * <p>The loader sees the JDK's platform classes, the contract of this runner, and then, in this order: the API jar it is given, the
 * implementation's class path, and the runner's flow code, which it defines anew. Nothing of the runner's own class path is visible inside, so that
 * two implementations, each with its own copy of {@code javax.sip}, live in one JVM and neither can lean on the other's classes.
 */
public final class LoadedImplementation implements AutoCloseable {

    private static final String PARTIES = "io.trunkline.tck.flow.Parties";
    private static final String GETTERS = "io.trunkline.tck.getters.Getters";

    private final ImplementationUnderTest implementation;
    private final URLClassLoader loader;
    private final Class<?> parties;
    private final Class<?> getters;

    private LoadedImplementation(ImplementationUnderTest implementation, URLClassLoader loader)
            throws ClassNotFoundException {
        this.implementation = implementation;
        this.loader = loader;
        this.parties = loader.loadClass(PARTIES);
        this.getters = loader.loadClass(GETTERS);
    }

    /**
     * Loads an implementation.
     *
     * @param implementation what to load
     * @param api the jar of the JAIN SIP API, which comes before a copy that the implementation may bring
     * @return the loaded implementation
     * @throws IOException when the class loader cannot be made
     */
    public static LoadedImplementation load(ImplementationUnderTest implementation, Path api) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(url(api));
        for (Path entry : implementation.classPath()) {
            urls.add(url(entry));
        }
        urls.add(
                LoadedImplementation.class.getProtectionDomain().getCodeSource().getLocation());
        URLClassLoader loader = new URLClassLoader(implementation.name(), urls.toArray(URL[]::new), new Border());
        try {
            return new LoadedImplementation(implementation, loader);
        } catch (ClassNotFoundException e) {
            loader.close();
            throw new IOException("the runner's own code is not where the runner is", e);
        }
    }

    /**
     * Finds out inside the class loader which code {@code SipFactory} really gives for the path name.
     *
     * @return where the classes came from
     */
    public Origin origin() {
        return (Origin) inside(parties, "origin");
    }

    /**
     * Starts a calling party on a free port of 127.0.0.1.
     *
     * @param transport what it speaks: udp or tcp
     * @return the running party
     */
    public Caller caller(String transport) {
        return (Caller) inside(parties, "caller", transport);
    }

    /**
     * Starts an answering party on a free port of 127.0.0.1.
     *
     * @param transport what it speaks: udp or tcp
     * @return the running party
     */
    public Callee callee(String transport) {
        return (Callee) inside(parties, "callee", transport);
    }

    /**
     * Starts a proxy on a free port of 127.0.0.1.
     *
     * @param transport what it speaks: udp or tcp
     * @return the running party
     */
    public Proxy proxy(String transport) {
        return (Proxy) inside(parties, "proxy", transport);
    }

    /**
     * Makes a view of messages.
     *
     * @return the view; any thread may use it, one at a time
     */
    public MessageView messageView() {
        return (MessageView) inside(getters, "messageView");
    }

    /**
     * What was loaded.
     *
     * @return the implementation
     */
    public ImplementationUnderTest implementation() {
        return implementation;
    }

    /** Closes the class loader; stacks have to be stopped before. */
    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** Calls a door of the runner's code inside, which takes the path name and perhaps more. */
    private Object inside(Class<?> door, String method, String... more) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Some implementations look their parts up through the context class loader, and their threads inherit it.
        thread.setContextClassLoader(loader);
        try {
            Class<?>[] types = new Class<?>[1 + more.length];
            Object[] arguments = new Object[1 + more.length];
            Arrays.fill(types, String.class);
            arguments[0] = implementation.pathName();
            System.arraycopy(more, 0, arguments, 1, more.length);
            return door.getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new ImplementationFailedException(implementation.name() + ": " + method + " failed", e.getCause());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new LinkageError("the runner's own flow code is of another version", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path entry) throws MalformedURLException {
        return entry.toUri().toURL();
    }

    /** Lets the platform's classes and the contract through, and nothing else. */
    private static final class Border extends ClassLoader {

        private static final String CONTRACT = "io.trunkline.tck.contract.";

        Border() {
            super("border", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(CONTRACT)) {
                return Class.forName(name, true, LoadedImplementation.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
