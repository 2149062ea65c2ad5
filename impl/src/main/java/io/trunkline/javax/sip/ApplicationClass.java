package io.trunkline.javax.sip;

/** Classes that an application names in a property. */
final class ApplicationClass {

    private ApplicationClass() {}

    /** By the class loader of the thread, which knows the application, else by the stack's own. */
    static <T> Class<? extends T> find(String name, Class<T> type) throws ClassNotFoundException {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ClassLoader own = ApplicationClass.class.getClassLoader();
        Class<?> found;
        try {
            found = Class.forName(name, true, application == null ? own : application);
        } catch (ClassNotFoundException e) {
            found = Class.forName(name, true, own);
        }
        if (!type.isAssignableFrom(found)) {
            throw new ClassNotFoundException(name + " is no " + type.getSimpleName());
        }
        return found.asSubclass(type);
    }

    /** Whether a name means a class of ours, under our package or under the one applications know it from. */
    static boolean isOurs(String name, Class<?> type) {
        String inherited = StackProperty.INHERITED_PREFIX
                + (type.getPackageName().endsWith(".stack") ? "stack." : "")
                + type.getSimpleName();
        return name.equals(type.getName()) || name.equals(inherited);
    }
}
