package io.trunkline.javax.sip.message;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Copies an application's content object by its public {@code clone}, as JSR 32 asks of {@code Message.clone}. */
final class PublicClone {
    private PublicClone() {}

    /** The clone, or the object itself when it has no public {@code clone}: then it can only be shared. */
    static Object of(Object object) {
        Method clone;
        try {
            clone = object.getClass().getMethod("clone");
        } catch (NoSuchMethodException noPublicClone) {
            return object;
        }
        try {
            Object copy = clone.invoke(object);
            return copy == null ? object : copy;
        } catch (IllegalAccessException notReachable) {
            return object;
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    "the content cannot be cloned: " + object.getClass().getName(), failed);
        }
    }
}
