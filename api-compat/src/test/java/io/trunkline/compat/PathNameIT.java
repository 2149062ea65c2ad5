package io.trunkline.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code SipFactory} finds the four classes it looks for under either path name, each jar alone and both in one JVM. */
class PathNameIT {

    private static final String NATIVE = "io" + ".trunkline";
    private static final String OLD = "gov.nist";

    @ParameterizedTest
    @ValueSource(strings = {"createHeaderFactory", "createAddressFactory", "createMessageFactory"})
    void theFactoriesAreFoundInEitherJarAlone(String creator) throws Exception {
        try (URLClassLoader drop = dropIn();
                URLClassLoader ours = nativeJars()) {
            Object relocated = invoke(sipFactory(drop, OLD), creator);
            Object original = invoke(sipFactory(ours, NATIVE), creator);
            assertEquals(
                    creator.substring("create".length()) + "Impl",
                    relocated.getClass().getSimpleName());
            assertComesFrom(relocated, OLD, drop);
            assertComesFrom(original, NATIVE, ours);
            assertSameClassButForThePathName(relocated, original);
        }
    }

    @Test
    void theStackIsFoundInEitherJarAlone() throws Exception {
        try (URLClassLoader drop = dropIn();
                URLClassLoader ours = nativeJars()) {
            Object relocated = stack(sipFactory(drop, OLD));
            Object original = stack(sipFactory(ours, NATIVE));
            try {
                assertEquals("SipStackImpl", relocated.getClass().getSimpleName());
                assertComesFrom(relocated, OLD, drop);
                assertComesFrom(original, NATIVE, ours);
                assertSameClassButForThePathName(relocated, original);
                assertNotSame(
                        relocated.getClass().getInterfaces()[0],
                        original.getClass().getInterfaces()[0]);
            } finally {
                invoke(relocated, "stop");
                invoke(original, "stop");
            }
        }
    }

    private static void assertComesFrom(Object made, String pathName, ClassLoader loader) {
        assertEquals(pathName + ".javax.sip", made.getClass().getPackageName().substring(0, pathName.length() + 10));
        assertSame(loader, made.getClass().getClassLoader());
    }

    private static void assertSameClassButForThePathName(Object relocated, Object original) {
        assertEquals(
                original.getClass().getName().substring(NATIVE.length()),
                relocated.getClass().getName().substring(OLD.length()));
    }

    private static Object stack(Object sipFactory) throws ReflectiveOperationException {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "path-name");
        return sipFactory
                .getClass()
                .getMethod("createSipStack", Properties.class)
                .invoke(sipFactory, properties);
    }

    private static Object sipFactory(ClassLoader loader, String pathName) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("javax.sip.SipFactory");
        assertSame(loader, type.getClassLoader(), "each loader has its own interfaces");
        Object factory = type.getMethod("getInstance").invoke(null);
        type.getMethod("setPathName", String.class).invoke(factory, pathName);
        return factory;
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static URLClassLoader dropIn() {
        return loader(List.of(ClassPath.required("relocated.jar")));
    }

    private static URLClassLoader nativeJars() {
        return loader(ClassPath.ownJars());
    }

    private static URLClassLoader loader(List<File> jars) {
        List<File> all = new ArrayList<>(jars);
        all.addAll(ClassPath.thirdParties());
        URL[] urls = all.stream().map(PathNameIT::url).toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
