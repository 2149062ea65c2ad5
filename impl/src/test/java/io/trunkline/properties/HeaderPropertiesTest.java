package io.trunkline.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import java.lang.reflect.Method;
import java.text.ParseException;
import java.util.List;
import java.util.Random;
import javax.sip.InvalidArgumentException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Setters keep what they are given, or throw and change nothing; a clone is equal and on its own. */
class HeaderPropertiesTest {

    @Provide
    Arbitrary<SIPHeader> headers() {
        return Samples.header();
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    @Property(tries = 10_000, seed = "3261")
    void aSetterKeepsOrThrowsAndNeverHalf(@ForAll("headers") SIPHeader header, @ForAll("randoms") Random random)
            throws ParseException {
        SIPHeader changed = (SIPHeader) header.clone();
        List<Method> setters = Setter.of(changed);
        if (setters.isEmpty()) {
            return;
        }
        SIPHeader before = (SIPHeader) changed.clone();
        String written = changed.getHeaderValue();
        Setter setter = Setter.call(setters.get(random.nextInt(setters.size())), random);
        Throwable thrown = setter.on(changed);
        if (thrown == null) {
            String now = changed.getHeaderValue();
            assertEquals(
                    changed, again(changed, now), () -> setter + " made of '" + written + "' the header '" + now + "'");
        } else {
            assertTrue(
                    thrown instanceof ParseException
                            || thrown instanceof InvalidArgumentException
                            || thrown instanceof IllegalArgumentException
                            || thrown instanceof NullPointerException,
                    () -> setter + " threw " + thrown);
            assertEquals(written, changed.getHeaderValue(), () -> setter + " threw, and changed something");
            assertEquals(before, changed, () -> setter + " threw, and changed something");
        }
        assertEquals(written, before.getHeaderValue(), () -> setter + " changed a clone");
    }

    @Property(tries = 2_000, seed = "3261")
    void aCloneIsEqualAndWrittenAlike(@ForAll("headers") SIPHeader header) {
        Object clone = header.clone();
        assertEquals(header, clone);
        assertEquals(header.hashCode(), clone.hashCode());
        assertEquals(header.toString(), clone.toString());
    }

    private static SIPHeader again(SIPHeader header, String value) throws ParseException {
        SIPHeader read;
        try {
            read = HeaderReader.read(header.getName(), value);
        } catch (ParseException e) {
            throw new AssertionError(header.getName() + " cannot be read again: '" + value + "'", e);
        }
        return read instanceof SIPHeaderList<?> list ? (SIPHeader) list.getFirst() : read;
    }
}
