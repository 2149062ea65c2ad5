package io.trunkline.javax.sip;

import io.trunkline.javax.sip.clientauthutils.AccountManager;
import io.trunkline.javax.sip.clientauthutils.AuthenticationHelper;
import io.trunkline.javax.sip.clientauthutils.SecureAccountManager;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.value.net.AddressResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Collection;
import javax.sip.Dialog;
import javax.sip.SipStack;
import javax.sip.header.HeaderFactory;
import org.jspecify.annotations.Nullable;

/** What a stack can do beyond JSR 32. */
public interface SipStackExt extends SipStack {

    /**
     * The dialogs that have both tags and are not terminated.
     *
     * @return a copy
     */
    Collection<Dialog> getDialogs();

    /**
     * The dialog that a Replaces names (RFC 3891 section 3). Whether it may be replaced is the application's to decide: an early dialog only at
     * its UAC, a confirmed one not where early-only is there.
     *
     * @param replacesHeader of a received INVITE
     * @return null where there is no such dialog, or it has ended
     */
    @Nullable
    Dialog getReplacesDialog(ReplacesHeader replacesHeader);

    /**
     * The dialog that a Join names (RFC 3911 section 4).
     *
     * @param joinHeader of a received INVITE
     * @return null where there is no such dialog, or it has ended
     */
    @Nullable
    Dialog getJoinDialog(JoinHeader joinHeader);

    /**
     * Makes a helper that answers challenges with passwords.
     *
     * @param accountManager knows the passwords
     * @param headerFactory makes the headers
     * @return a new helper with a memory of its own
     */
    AuthenticationHelper getAuthenticationHelper(AccountManager accountManager, HeaderFactory headerFactory);

    /**
     * Makes a helper that answers challenges with hashes of passwords.
     *
     * @param accountManager knows the hashes
     * @param headerFactory makes the headers
     * @return a new helper with a memory of its own
     */
    AuthenticationHelper getSecureAuthenticationHelper(
            SecureAccountManager accountManager, HeaderFactory headerFactory);

    /**
     * Sets who finds the address of a hop before the stack does.
     *
     * @param addressResolver called on the thread that sends
     */
    void setAddressResolver(AddressResolver addressResolver);

    /**
     * Sets the cipher suites of TLS.
     *
     * @param newCipherSuites JSSE names
     */
    void setEnabledCipherSuites(String[] newCipherSuites);

    /**
     * Which local address a TCP connection to a destination has; makes the connection where there is none.
     *
     * @param dst where to
     * @param dstPort where to
     * @param localAddress where from
     * @param localPort where from, 0 for any
     * @return the local address
     * @throws IOException where there is no connection
     */
    SocketAddress getLocalAddressForTcpDst(InetAddress dst, int dstPort, InetAddress localAddress, int localPort)
            throws IOException;

    /**
     * Which local address a TLS connection to a destination has; makes the connection where there is none.
     *
     * @param dst where to
     * @param dstPort where to
     * @param localAddress where from
     * @return the local address
     * @throws IOException where there is no connection
     */
    SocketAddress getLocalAddressForTlsDst(InetAddress dst, int dstPort, InetAddress localAddress) throws IOException;
}
