package io.trunkline.javax.sip.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trunkline.javax.sip.header.HeaderReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

class RejectedTextTest {

    private static ParseException refusal(String name, String value) {
        return assertThrows(ParseException.class, () -> HeaderReader.read(name, value));
    }

    @Test
    void theOffsetCountsCharacters() {
        ParseException refused = refusal("Contact", "\"\u5f20\u4e09\" <sip:a@b");
        assertEquals(13, refused.getErrorOffset());
        assertEquals("\"\u5f20\u4e09\" <sip:a@b".length(), refused.getErrorOffset());
    }

    @Test
    void aNumberOutOfRangeIsPointedAt() {
        assertEquals("""
                not a valid CSeq, at offset 1: a number is out of range
                   99999999999 INVITE
                   ^""", refusal("CSeq", " 99999999999 INVITE").getMessage());
    }

    @Test
    void setterTextsAreShownToo() {
        ParseException refused =
                assertThrows(ParseException.class, () -> new AddressFactoryImpl().createURI("sip:a@b c"));
        assertEquals("""
                not a valid URI, at offset 8: found 'c', expected white space or the end
                  sip:a@b c
                          ^""", refused.getMessage());
    }

    @Test
    void theMessageSurvivesSerialization() throws Exception {
        ParseException refused = refusal("Max-Forwards", "7 0");
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(octets)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(octets.toByteArray()))) {
            ParseException read = (ParseException) in.readObject();
            assertEquals(refused.getMessage(), read.getMessage());
            assertEquals(2, read.getErrorOffset());
        }
    }
}
