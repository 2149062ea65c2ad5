package io.trunkline.properties;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A setter of an interface of {@code javax.sip}, with arguments. */
record Setter(Method method, List<?> arguments) {

    /** The setters that an object has by interfaces of the API. */
    static List<Method> of(Object object) {
        Map<String, Method> found = new LinkedHashMap<>();
        gather(object.getClass(), found);
        List<Method> setters = new ArrayList<>(found.values());
        setters.sort(Comparator.comparing(Method::toString));
        return setters;
    }

    private static void gather(@Nullable Class<?> type, Map<String, Method> found) {
        if (type == null) {
            return;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().startsWith("javax.sip.")) {
                for (Method method : each.getDeclaredMethods()) {
                    if (isSetter(method)) {
                        found.put(method.getName() + Arrays.toString(method.getParameterTypes()), method);
                    }
                }
            }
            gather(each, found);
        }
        gather(type.getSuperclass(), found);
    }

    private static boolean isSetter(Method method) {
        return (method.getName().startsWith("set") || method.getName().startsWith("remove"))
                && Arrays.stream(method.getParameterTypes()).allMatch(Samples::has);
    }

    /** A call of it. */
    static Setter call(Method method, Random random) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(Objects.requireNonNull(Samples.argument(type, random)));
        }
        return new Setter(method, arguments);
    }

    /**
     * Calls it.
     *
     * @return what it threw, or null
     */
    @Nullable
    Throwable on(Object object) {
        try {
            method.invoke(object, arguments.toArray());
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new LinkageError("an interface's method cannot be called: " + method, e);
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName() + arguments;
    }
}
