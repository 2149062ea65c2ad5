package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.wire.HeaderName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every extension header field by the table {@code extension-headers.txt}: what is read and written back, what is rejected, and what all
 * of them have in common.
 *
 * <p>A line of the table is {@code + Name: value} for a value that is written as it was read, {@code = Name: value -> written} for one
 * that is written in another way, {@code - Name: value} for one that is rejected. The first {@code +} of a name is its sample.
 */
class ExtensionHeadersTest {
    private record Row(char verdict, String name, String value, String written) {}

    private final HeaderFactoryImpl factory = new HeaderFactoryImpl();

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(ExtensionHeadersTest.class.getResourceAsStream("/extension-headers.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        String value = line.substring(colon + 1).strip();
                        int arrow = value.indexOf("->");
                        boolean rewritten = line.charAt(0) == '=';
                        rows.add(new Row(
                                line.charAt(0),
                                line.substring(2, colon),
                                rewritten ? value.substring(0, arrow).strip() : value,
                                rewritten ? value.substring(arrow + 2).strip() : value));
                    });
        }
        return rows;
    }

    private static List<Row> samples() throws IOException {
        List<Row> samples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows()) {
            if (row.verdict() == '+' && seen.add(row.name())) {
                samples.add(row);
            }
        }
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> valuesAreJudgedAndWritten() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.verdict() + " " + row.name() + ": " + row.value(), () -> {
                    if (row.verdict() == '-') {
                        assertThrows(ParseException.class, () -> HeaderReader.read(row.name(), row.value()));
                        return;
                    }
                    SIPHeader header = HeaderReader.read(row.name(), row.value());
                    assertEquals(row.written(), header.getHeaderValue());
                    assertEquals(0, header.revision());
                    SIPHeader again = HeaderReader.read(row.name(), header.getHeaderValue());
                    assertEquals(header, again);
                    assertEquals(header.hashCode(), again.hashCode());
                    assertEquals(header.getHeaderValue(), again.getHeaderValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldHasWhatAllHave() throws IOException {
        return samples().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Header made = factory.createHeader(row.name(), row.value());
                    SIPHeader header = assertInstanceOf(SIPHeader.class, made);
                    ExtensionHeader extension = assertInstanceOf(ExtensionHeader.class, made);
                    assertNotEquals(ExtensionHeaderImpl.class, header.getClass());
                    assertEquals(row.name(), header.getName());

                    SIPHeader copy = (SIPHeader) header.clone();
                    assertNotSame(header, copy);
                    assertEquals(header, copy);
                    assertEquals(header.hashCode(), copy.hashCode());
                    assertEquals(header, serialized(header));

                    String before = header.getHeaderValue();
                    int revision = header.revision();
                    assertThrows(ParseException.class, () -> extension.setValue("\u0001"));
                    assertThrows(ParseException.class, () -> extension.setValue("a\r\nb"));
                    assertEquals(before, header.getHeaderValue());
                    assertEquals(revision, header.revision());

                    extension.setValue(row.value());
                    assertEquals(before, header.getHeaderValue());
                    assertTrue(header.revision() > revision, "setValue is a change");
                    if (copy instanceof ParametersHeader parameters) {
                        parameters.setParameter("+x-other", null);
                        assertEquals(before, header.getHeaderValue());
                        assertNotEquals(header, copy);
                        assertThrows(ParseException.class, () -> parameters.setParameter("a b", "1"));
                        assertThrows(ParseException.class, () -> parameters.setParameter("x-line", "a\nb"));
                        assertNull(parameters.getParameter("x-line"));
                    }
                    SIPHeader empty = (SIPHeader)
                            header.getClass().getDeclaredConstructor().newInstance();
                    assertEquals(row.name(), empty.getName());
                    assertEquals(empty, empty.clone());
                    assertNotNull(empty.toString());
                }));
    }

    private static Object serialized(SIPHeader header) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(octets)) {
            out.writeObject(header);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(octets.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void everyRegisteredFieldHasASample() throws IOException {
        Set<HeaderName> registered = EnumSet.noneOf(HeaderName.class);
        for (HeaderName name : HeaderName.values()) {
            if (ExtensionHeaderTypes.of(name) != null) {
                registered.add(name);
            }
        }
        for (Row sample : samples()) {
            registered.remove(HeaderName.find(sample.name()));
        }
        assertEquals(EnumSet.noneOf(HeaderName.class), registered);
    }
}
