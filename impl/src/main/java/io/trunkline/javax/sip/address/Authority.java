package io.trunkline.javax.sip.address;

import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a SIP URI from the user to the port: {@code [user[:password]@]host[:port]}.
 *
 * <p>User and password are kept as they are written, escapes included.
 */
public class Authority extends NetObject {
    private static final long serialVersionUID = 1L;

    private @Nullable String user;
    private @Nullable String password;
    private HostPort hostPort;

    /** No user, and a host without a name. */
    public Authority() {
        this(null, null, new HostPort());
    }

    Authority(@Nullable String user, @Nullable String password, HostPort hostPort) {
        this.user = user;
        this.password = password;
        this.hostPort = hostPort;
    }

    @Override
    public int revision() {
        return super.revision() + hostPort.revision();
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        if (user != null) {
            buffer.append(user);
            if (password != null) {
                buffer.append(':').append(password);
            }
            buffer.append('@');
        }
        return hostPort.encode(buffer);
    }

    /**
     * Host and port.
     *
     * @return the object itself, not a copy
     */
    public HostPort getHostPort() {
        return hostPort;
    }

    /**
     * The host.
     *
     * @return the object itself, not a copy
     */
    public Host getHost() {
        return hostPort.getHost();
    }

    /**
     * The port.
     *
     * @return the port, -1 when there is none
     */
    public int getPort() {
        return hostPort.getPort();
    }

    /**
     * The user as it is written.
     *
     * @return the user, null when there is none
     */
    public @Nullable String getUser() {
        return user;
    }

    /**
     * The password as it is written.
     *
     * @return the password, null when there is none
     */
    public @Nullable String getPassword() {
        return password;
    }

    /**
     * Sets the user; what a URI does not allow there is escaped.
     *
     * @param user the user, null or empty to remove user and password
     */
    public void setUser(@Nullable String user) {
        this.user = user == null || user.isEmpty() ? null : UriText.escape(user, UriText.USER);
        if (this.user == null) {
            password = null;
        }
        touch();
    }

    /**
     * Sets the password; what a URI does not allow there is escaped.
     *
     * @param password the password, null to remove it
     */
    public void setPassword(@Nullable String password) {
        this.password = password == null ? null : UriText.escape(password, UriText.PASSWORD);
        touch();
    }

    /**
     * Sets the host.
     *
     * @param host kept and not copied
     */
    public void setHost(Host host) {
        hostPort.setHost(host);
    }

    /**
     * Sets the port.
     *
     * @param port 0 to 65535, -1 for none
     * @throws IllegalArgumentException when it is out of range
     */
    public void setPort(int port) {
        hostPort.setPort(port);
    }

    /** From now on no port is written. */
    public void removePort() {
        hostPort.removePort();
    }

    /**
     * Sets host and port.
     *
     * @param hostPort kept and not copied
     */
    public void setHostPort(HostPort hostPort) {
        touch(this.hostPort.revision());
        this.hostPort = hostPort;
    }

    /** Removes user and password. */
    public void removeUserInfo() {
        setUser(null);
    }

    @Override
    public Object clone() {
        Authority copy = (Authority) super.clone();
        copy.hostPort = (HostPort) hostPort.clone();
        return copy;
    }

    /** By RFC 3261 section 19.1.4: user and password with case, an escape equals what it stands for; host without case. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authority that
                && UriText.same(user, that.user, true)
                && UriText.same(password, that.password, true)
                && hostPort.equals(that.hostPort);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user == null ? null : UriText.unescape(user), hostPort);
    }
}
