package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.header.extensions.Join;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.MinSE;
import io.trunkline.javax.sip.header.extensions.References;
import io.trunkline.javax.sip.header.extensions.ReferencesHeader;
import io.trunkline.javax.sip.header.extensions.ReferredBy;
import io.trunkline.javax.sip.header.extensions.ReferredByHeader;
import io.trunkline.javax.sip.header.extensions.Replaces;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.javax.sip.header.extensions.SessionExpires;
import io.trunkline.javax.sip.header.extensions.SessionExpiresHeader;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfo;
import io.trunkline.javax.sip.header.ims.PAccessNetworkInfoHeader;
import io.trunkline.javax.sip.header.ims.PAssertedIdentity;
import io.trunkline.javax.sip.header.ims.PAssertedIdentityHeader;
import io.trunkline.javax.sip.header.ims.PAssertedService;
import io.trunkline.javax.sip.header.ims.PAssertedServiceHeader;
import io.trunkline.javax.sip.header.ims.PAssociatedURI;
import io.trunkline.javax.sip.header.ims.PAssociatedURIHeader;
import io.trunkline.javax.sip.header.ims.PCalledPartyID;
import io.trunkline.javax.sip.header.ims.PCalledPartyIDHeader;
import io.trunkline.javax.sip.header.ims.PChargingFunctionAddresses;
import io.trunkline.javax.sip.header.ims.PChargingFunctionAddressesHeader;
import io.trunkline.javax.sip.header.ims.PChargingVector;
import io.trunkline.javax.sip.header.ims.PChargingVectorHeader;
import io.trunkline.javax.sip.header.ims.PMediaAuthorization;
import io.trunkline.javax.sip.header.ims.PMediaAuthorizationHeader;
import io.trunkline.javax.sip.header.ims.PPreferredIdentity;
import io.trunkline.javax.sip.header.ims.PPreferredIdentityHeader;
import io.trunkline.javax.sip.header.ims.PPreferredService;
import io.trunkline.javax.sip.header.ims.PPreferredServiceHeader;
import io.trunkline.javax.sip.header.ims.PProfileKey;
import io.trunkline.javax.sip.header.ims.PProfileKeyHeader;
import io.trunkline.javax.sip.header.ims.PServedUser;
import io.trunkline.javax.sip.header.ims.PServedUserHeader;
import io.trunkline.javax.sip.header.ims.PUserDatabase;
import io.trunkline.javax.sip.header.ims.PUserDatabaseHeader;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkID;
import io.trunkline.javax.sip.header.ims.PVisitedNetworkIDHeader;
import io.trunkline.javax.sip.header.ims.Path;
import io.trunkline.javax.sip.header.ims.PathHeader;
import io.trunkline.javax.sip.header.ims.Privacy;
import io.trunkline.javax.sip.header.ims.PrivacyHeader;
import io.trunkline.javax.sip.header.ims.SecurityClient;
import io.trunkline.javax.sip.header.ims.SecurityClientHeader;
import io.trunkline.javax.sip.header.ims.SecurityServer;
import io.trunkline.javax.sip.header.ims.SecurityServerHeader;
import io.trunkline.javax.sip.header.ims.SecurityVerify;
import io.trunkline.javax.sip.header.ims.SecurityVerifyHeader;
import io.trunkline.javax.sip.header.ims.ServiceRoute;
import io.trunkline.javax.sip.header.ims.ServiceRouteHeader;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.header.ExtensionHeader;

/** The part of the header factory that JSR 32 has no methods for: the extension header fields. Has no state. */
abstract class ExtensionHeaderFactory implements HeaderFactoryExt {
    ExtensionHeaderFactory() {}

    @Override
    public ReferredByHeader createReferredByHeader(Address address) {
        ReferredBy header = new ReferredBy();
        header.setAddress(address);
        return header;
    }

    @Override
    public ReplacesHeader createReplacesHeader(String callId, String toTag, String fromTag) throws ParseException {
        Replaces header = new Replaces();
        header.setCallId(callId);
        header.setToTag(toTag);
        header.setFromTag(fromTag);
        return header;
    }

    @Override
    public JoinHeader createJoinHeader(String callId, String toTag, String fromTag) throws ParseException {
        Join header = new Join();
        header.setCallId(callId);
        header.setToTag(toTag);
        header.setFromTag(fromTag);
        return header;
    }

    @Override
    public ReferencesHeader createReferencesHeader(String callId, String rel) throws ParseException {
        References header = new References();
        header.setCallId(callId);
        header.setRel(rel);
        return header;
    }

    @Override
    public SessionExpiresHeader createSessionExpiresHeader(int expires) throws InvalidArgumentException {
        SessionExpires header = new SessionExpires();
        header.setExpires(expires);
        return header;
    }

    @Override
    public PAssertedIdentityHeader createPAssertedIdentityHeader(Address address)
            throws NullPointerException, ParseException {
        PAssertedIdentity header = new PAssertedIdentity();
        header.setAddress(address);
        return header;
    }

    @Override
    public PPreferredIdentityHeader createPPreferredIdentityHeader(Address address) {
        PPreferredIdentity header = new PPreferredIdentity();
        header.setAddress(address);
        return header;
    }

    @Override
    public PAssociatedURIHeader createPAssociatedURIHeader(Address assocURI) {
        PAssociatedURI header = new PAssociatedURI();
        header.setAddress(assocURI);
        return header;
    }

    @Override
    public PCalledPartyIDHeader createPCalledPartyIDHeader(Address address) {
        PCalledPartyID header = new PCalledPartyID();
        header.setAddress(address);
        return header;
    }

    @Override
    public PathHeader createPathHeader(Address address) {
        Path header = new Path();
        header.setAddress(address);
        return header;
    }

    @Override
    public ServiceRouteHeader createServiceRouteHeader(Address address) {
        ServiceRoute header = new ServiceRoute();
        header.setAddress(address);
        return header;
    }

    @Override
    public PProfileKeyHeader createPProfileKeyHeader(Address address) {
        PProfileKey header = new PProfileKey();
        header.setAddress(address);
        return header;
    }

    @Override
    public PServedUserHeader createPServedUserHeader(Address address) {
        PServedUser header = new PServedUser();
        header.setAddress(address);
        return header;
    }

    @Override
    public PAccessNetworkInfoHeader createPAccessNetworkInfoHeader() {
        return new PAccessNetworkInfo();
    }

    @Override
    public PVisitedNetworkIDHeader createPVisitedNetworkIDHeader() {
        return new PVisitedNetworkID();
    }

    @Override
    public PChargingFunctionAddressesHeader createPChargingFunctionAddressesHeader() {
        return new PChargingFunctionAddresses();
    }

    @Override
    public PChargingVectorHeader createChargingVectorHeader(String icid) throws ParseException {
        PChargingVector header = new PChargingVector();
        header.setICID(icid);
        return header;
    }

    @Override
    public PMediaAuthorizationHeader createPMediaAuthorizationHeader(String token)
            throws InvalidArgumentException, ParseException {
        PMediaAuthorization header = new PMediaAuthorization();
        header.setMediaAuthorizationToken(token);
        return header;
    }

    @Override
    public PrivacyHeader createPrivacyHeader(String privacyType) {
        Privacy header = new Privacy();
        try {
            header.setPrivacy(privacyType);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return header;
    }

    @Override
    public PUserDatabaseHeader createPUserDatabaseHeader(String databaseName) {
        PUserDatabase header = new PUserDatabase();
        header.setDatabaseName(databaseName);
        return header;
    }

    @Override
    public SecurityServerHeader createSecurityServerHeader() {
        return new SecurityServer();
    }

    @Override
    public SecurityClientHeader createSecurityClientHeader() {
        return new SecurityClient();
    }

    @Override
    public SecurityVerifyHeader createSecurityVerifyHeader() {
        return new SecurityVerify();
    }

    @Override
    public PPreferredServiceHeader createPPreferredServiceHeader() {
        return new PPreferredService();
    }

    @Override
    public PAssertedServiceHeader createPAssertedServiceHeader() {
        return new PAssertedService();
    }

    /**
     * Makes a header field {@code Min-SE}.
     *
     * @param expires seconds, 0 to 2^31-1
     * @return the header
     * @throws InvalidArgumentException when it is negative
     */
    public ExtensionHeader createMinSEHeader(int expires) throws InvalidArgumentException {
        MinSE header = new MinSE();
        header.setExpires(expires);
        return header;
    }
}
