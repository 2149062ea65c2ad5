package io.trunkline.tck.getters;

import io.trunkline.tck.contract.MessageView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Calendar;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.header.Parameters;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Calls every getter of the interfaces of {@code javax.sip} on a message and what is in it. */
public final class Getters implements MessageView {
    private static final String API = "javax.sip.";
    private static final Set<String> NO_GETTERS =
            Set.of("getClass", "getHeaders", "getHeaderNames", "getContent", "hashCode");

    private final MessageFactory messages;

    private Getters(MessageFactory messages) {
        this.messages = messages;
    }

    /**
     * Makes a view; the door that the runner calls by reflection.
     *
     * @param pathName the implementation's path name
     * @return the view
     * @throws PeerUnavailableException when there is no implementation of that name
     */
    public static MessageView messageView(String pathName) throws PeerUnavailableException {
        SipFactory factory = SipFactory.getInstance();
        factory.resetFactory();
        factory.setPathName(pathName);
        return new Getters(factory.createMessageFactory());
    }

    @Override
    public SortedMap<String, String> view(String message) {
        SortedMap<String, String> results = new TreeMap<>();
        Message parsed;
        try {
            parsed = message.startsWith("SIP/") ? messages.createResponse(message) : messages.createRequest(message);
        } catch (Exception e) {
            results.put("refused", e.getClass().getName());
            return results;
        }
        getters(parsed instanceof Request ? "Request" : "Response", parsed, results);
        for (String name : names(parsed)) {
            ListIterator<?> headers = parsed.getHeaders(name);
            for (int i = 0; headers.hasNext(); i++) {
                Header header = (Header) headers.next();
                getters(header.getName() + "[" + i + "]", header, results);
            }
        }
        return results;
    }

    private static Set<String> names(Message message) {
        Set<String> names = new TreeSet<>();
        for (Iterator<?> all = message.getHeaderNames(); all.hasNext(); ) {
            names.add((String) all.next());
        }
        return names;
    }

    private static void getters(String path, Object object, SortedMap<String, String> results) {
        for (Class<?> type : interfaces(object.getClass(), new TreeMap<>()).values()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isGetter(method)) {
                    value(path + "." + type.getSimpleName() + "." + method.getName(), call(object, method), results);
                }
            }
        }
        if (object instanceof Parameters parameters) {
            parameters(path, parameters, results);
        }
    }

    private static void parameters(String path, Parameters parameters, SortedMap<String, String> results) {
        Set<String> names = new TreeSet<>();
        for (Iterator<?> all = parameters.getParameterNames(); all != null && all.hasNext(); ) {
            names.add(String.valueOf(all.next()));
        }
        for (String name : names) {
            results.put(path + ".Parameters.getParameter(" + name + ")", String.valueOf(parameters.getParameter(name)));
        }
    }

    /** The interfaces of the API that a class implements, by name. */
    private static SortedMap<String, Class<?>> interfaces(Class<?> type, SortedMap<String, Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().startsWith(API)) {
                found.put(each.getName(), each);
            }
            interfaces(each, found);
        }
        Class<?> above = type.getSuperclass();
        return above == null ? found : interfaces(above, found);
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0
                && !NO_GETTERS.contains(name)
                && (name.startsWith("get") || name.startsWith("is") || name.startsWith("has"));
    }

    private static @Nullable Object call(Object object, Method method) {
        try {
            return method.invoke(object);
        } catch (InvocationTargetException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (IllegalAccessException e) {
            throw new LinkageError("an interface's method cannot be called: " + method, e);
        }
    }

    private static void value(String path, @Nullable Object result, SortedMap<String, String> results) {
        if (result instanceof Throwable thrown) {
            results.put(path, "throws " + thrown.getClass().getSimpleName());
        } else if (result instanceof Address || result instanceof URI) {
            getters(path, result, results);
        } else if (result instanceof Header) {
            results.put(path, "a header");
        } else if (result instanceof Iterator<?> several) {
            elements(path, several, results);
        } else if (result instanceof byte[] octets) {
            results.put(path, octets.length + " octets");
        } else if (result instanceof Calendar date) {
            results.put(path, date.toInstant().toString());
        } else {
            results.put(path, String.valueOf(result));
        }
    }

    private static void elements(String path, Iterator<?> several, SortedMap<String, String> results) {
        int i = 0;
        for (Iterator<?> all = several; all.hasNext(); i++) {
            value(path + "[" + i + "]", all.next(), results);
        }
        results.put(path + ".size", Integer.toString(i));
    }
}
