package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReferencesHeader;
import io.trunkline.javax.sip.header.extensions.ReferredByHeader;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.javax.sip.header.extensions.SessionExpiresHeader;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfoHeader;
import io.trunkline.javax.sip.header.ims.PAssertedIdentityHeader;
import io.trunkline.javax.sip.header.ims.PAssertedServiceHeader;
import io.trunkline.javax.sip.header.ims.PAssociatedURIHeader;
import io.trunkline.javax.sip.header.ims.PCalledPartyIDHeader;
import io.trunkline.javax.sip.header.ims.PChargingFunctionAddressesHeader;
import io.trunkline.javax.sip.header.ims.PChargingVectorHeader;
import io.trunkline.javax.sip.header.ims.PMediaAuthorizationHeader;
import io.trunkline.javax.sip.header.ims.PPreferredIdentityHeader;
import io.trunkline.javax.sip.header.ims.PPreferredServiceHeader;
import io.trunkline.javax.sip.header.ims.PProfileKeyHeader;
import io.trunkline.javax.sip.header.ims.PServedUserHeader;
import io.trunkline.javax.sip.header.ims.PUserDatabaseHeader;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkIDHeader;
import io.trunkline.javax.sip.header.ims.PathHeader;
import io.trunkline.javax.sip.header.ims.PrivacyHeader;
import io.trunkline.javax.sip.header.ims.SecurityClientHeader;
import io.trunkline.javax.sip.header.ims.SecurityServerHeader;
import io.trunkline.javax.sip.header.ims.SecurityVerifyHeader;
import io.trunkline.javax.sip.header.ims.ServiceRouteHeader;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
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

    /**
     * Makes a header field {@code Referred-By}.
     *
     * @param address kept and not copied
     * @return the header
     */
    ReferredByHeader createReferredByHeader(Address address);

    /**
     * Makes a header field {@code Replaces}.
     *
     * @param callId the Call-ID of the dialog
     * @param toTag the tag of its To header field, a token
     * @param fromTag the tag of its From header field, a token
     * @return the header
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    ReplacesHeader createReplacesHeader(String callId, String toTag, String fromTag) throws ParseException;

    /**
     * Makes a header field {@code Join}.
     *
     * @param callId the Call-ID of the dialog
     * @param toTag the tag of its To header field, a token
     * @param fromTag the tag of its From header field, a token
     * @return the header
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    JoinHeader createJoinHeader(String callId, String toTag, String fromTag) throws ParseException;

    /**
     * Makes a header field {@code References}.
     *
     * @param callId the Call-ID of the other call
     * @param rel the relation, a token
     * @return the header
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    ReferencesHeader createReferencesHeader(String callId, String rel) throws ParseException;

    /**
     * Makes a header field {@code Session-Expires}.
     *
     * @param expires seconds, 0 to 2^31-1
     * @return the header
     * @throws InvalidArgumentException when it is out of range or not of that form
     */
    SessionExpiresHeader createSessionExpiresHeader(int expires) throws InvalidArgumentException;

    /**
     * Makes a header field {@code P-Asserted-Identity}.
     *
     * @param address kept and not copied
     * @return the header
     * @throws NullPointerException when it is null
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    PAssertedIdentityHeader createPAssertedIdentityHeader(Address address) throws NullPointerException, ParseException;

    /**
     * Makes a header field {@code P-Preferred-Identity}.
     *
     * @param address kept and not copied
     * @return the header
     */
    PPreferredIdentityHeader createPPreferredIdentityHeader(Address address);

    /**
     * Makes a header field {@code P-Associated-URI}.
     *
     * @param assocURI kept and not copied
     * @return the header
     */
    PAssociatedURIHeader createPAssociatedURIHeader(Address assocURI);

    /**
     * Makes a header field {@code P-Called-Party-ID}.
     *
     * @param address kept and not copied
     * @return the header
     */
    PCalledPartyIDHeader createPCalledPartyIDHeader(Address address);

    /**
     * Makes a header field {@code Path}.
     *
     * @param address kept and not copied
     * @return the header
     */
    PathHeader createPathHeader(Address address);

    /**
     * Makes a header field {@code Service-Route}.
     *
     * @param address kept and not copied
     * @return the header
     */
    ServiceRouteHeader createServiceRouteHeader(Address address);

    /**
     * Makes a header field {@code P-Profile-Key}.
     *
     * @param address kept and not copied
     * @return the header
     */
    PProfileKeyHeader createPProfileKeyHeader(Address address);

    /**
     * Makes a header field {@code P-Served-User}.
     *
     * @param address kept and not copied
     * @return the header
     */
    PServedUserHeader createPServedUserHeader(Address address);

    /**
     * Makes a header field {@code P-Access-Network-Info}, to be filled.
     *
     * @return the header
     */
    PAccessNetworkInfoHeader createPAccessNetworkInfoHeader();

    /**
     * Makes a header field {@code P-Visited-Network-ID}, to be filled.
     *
     * @return the header
     */
    PVisitedNetworkIDHeader createPVisitedNetworkIDHeader();

    /**
     * Makes a header field {@code P-Charging-Function-Addresses}, to be filled.
     *
     * @return the header
     */
    PChargingFunctionAddressesHeader createPChargingFunctionAddressesHeader();

    /**
     * Makes a header field {@code P-Charging-Vector}.
     *
     * @param icid the identity of the session, without quotes
     * @return the header
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    PChargingVectorHeader createChargingVectorHeader(String icid) throws ParseException;

    /**
     * Makes a header field {@code P-Media-Authorization}.
     *
     * @param token hexadecimal digits
     * @return the header
     * @throws InvalidArgumentException when it is out of range or not of that form
     * @throws ParseException when something is not of the form that the RFC has for it
     */
    PMediaAuthorizationHeader createPMediaAuthorizationHeader(String token)
            throws InvalidArgumentException, ParseException;

    /**
     * Makes a header field {@code Privacy}.
     *
     * @param privacyType one token, or several with semicolons between
     * @return the header
     * @throws IllegalArgumentException when it is not
     */
    PrivacyHeader createPrivacyHeader(String privacyType);

    /**
     * Makes a header field {@code P-User-Database}.
     *
     * @param databaseName a Diameter URI without angle brackets
     * @return the header
     * @throws IllegalArgumentException when it is not
     */
    PUserDatabaseHeader createPUserDatabaseHeader(String databaseName);

    /**
     * Makes a header field {@code Security-Server}, to be filled.
     *
     * @return the header
     */
    SecurityServerHeader createSecurityServerHeader();

    /**
     * Makes a header field {@code Security-Client}, to be filled.
     *
     * @return the header
     */
    SecurityClientHeader createSecurityClientHeader();

    /**
     * Makes a header field {@code Security-Verify}, to be filled.
     *
     * @return the header
     */
    SecurityVerifyHeader createSecurityVerifyHeader();

    /**
     * Makes a header field {@code P-Preferred-Service}, to be filled.
     *
     * @return the header
     */
    PPreferredServiceHeader createPPreferredServiceHeader();

    /**
     * Makes a header field {@code P-Asserted-Service}, to be filled.
     *
     * @return the header
     */
    PAssertedServiceHeader createPAssertedServiceHeader();
}
