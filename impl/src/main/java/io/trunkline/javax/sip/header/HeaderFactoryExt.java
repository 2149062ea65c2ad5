package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;

/** The header factory with what JSR 32 left out. */
public interface HeaderFactoryExt extends HeaderFactory {
    /**
     * Makes the first line of a request from its text.
     *
     * @param requestLine method, URI and version; a line end is not needed
     * @return the line
     * @throws ParseException when it is malformed
     */
    SipRequestLine createRequestLine(String requestLine) throws ParseException;

    /**
     * Makes the first line of a response from its text.
     *
     * @param statusLine version, code and phrase; a line end is not needed
     * @return the line
     * @throws ParseException when it is malformed
     */
    SipStatusLine createStatusLine(String statusLine) throws ParseException;

    /**
     * Makes a header field from a whole line.
     *
     * @param header {@code name: value} with one value
     * @return the header
     * @throws ParseException when it is malformed, or has several values
     */
    Header createHeader(String header) throws ParseException;
}
