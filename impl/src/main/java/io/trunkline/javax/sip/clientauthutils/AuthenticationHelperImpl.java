package io.trunkline.javax.sip.clientauthutils;

import io.trunkline.auth.DigestAlgorithm;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** See {@link AuthenticationHelper}. It keeps the credentials of calls for as long as it is told; a stack may have several helpers. */
public class AuthenticationHelperImpl implements AuthenticationHelper {

    private static final Logger LOG = LogManager.getLogger(AuthenticationHelperImpl.class);

    /** Who the user of a realm is: his name, and his secret for a hash function. */
    private interface Accounts {

        /** Null where the realm, or the hash function, is not known. */
        @Nullable
        HeldCredentials answer(DigestChallenge challenge, ClientTransaction challenged);

        /** The secret alone, for credentials that were given before. */
        @Nullable
        String secret(ClientTransaction challenged, String realm, DigestAlgorithm algorithm);
    }

    private final Accounts accounts;
    private final HeaderFactory headers;
    private final CredentialsCache cache;

    /**
     * Makes a helper that hashes passwords.
     *
     * @param sipStack its stack
     * @param accountManager knows the passwords
     * @param headerFactory makes the headers
     */
    public AuthenticationHelperImpl(
            SIPTransactionStack sipStack, AccountManager accountManager, HeaderFactory headerFactory) {
        this(new Passwords(Objects.requireNonNull(accountManager)), headerFactory, System::nanoTime);
        Objects.requireNonNull(sipStack, "sipStack");
    }

    /**
     * Makes a helper that is given hashes.
     *
     * @param sipStack its stack
     * @param accountManager knows the hashes
     * @param headerFactory makes the headers
     */
    public AuthenticationHelperImpl(
            SIPTransactionStack sipStack, SecureAccountManager accountManager, HeaderFactory headerFactory) {
        this(new Hashes(Objects.requireNonNull(accountManager)), headerFactory, System::nanoTime);
        Objects.requireNonNull(sipStack, "sipStack");
    }

    private AuthenticationHelperImpl(Accounts accounts, HeaderFactory headers, LongSupplier clock) {
        this.accounts = accounts;
        this.headers = Objects.requireNonNull(headers, "headerFactory");
        this.cache = new CredentialsCache(clock);
    }

    private record Passwords(AccountManager accounts) implements Accounts {

        @Override
        public @Nullable HeldCredentials answer(DigestChallenge challenge, ClientTransaction challenged) {
            UserCredentials user = accounts.getCredentials(challenged, challenge.realm());
            String secret = user == null ? null : secret(user, challenge.realm(), challenge.algorithm());
            return user == null || secret == null ? null : new HeldCredentials(challenge, user.getUserName(), secret);
        }

        @Override
        public @Nullable String secret(ClientTransaction challenged, String realm, DigestAlgorithm algorithm) {
            UserCredentials user = accounts.getCredentials(challenged, realm);
            return user == null ? null : secret(user, realm, algorithm);
        }

        private static String secret(UserCredentials user, String realm, DigestAlgorithm algorithm) {
            return algorithm.secret(user.getUserName(), realm, user.getPassword());
        }
    }

    private record Hashes(SecureAccountManager accounts) implements Accounts {

        @Override
        public @Nullable HeldCredentials answer(DigestChallenge challenge, ClientTransaction challenged) {
            UserCredentialHash user = accounts.getCredentialHash(challenged, challenge.realm());
            String secret = user == null ? null : secret(user, challenge.algorithm());
            return user == null || secret == null ? null : new HeldCredentials(challenge, user.getUserName(), secret);
        }

        @Override
        public @Nullable String secret(ClientTransaction challenged, String realm, DigestAlgorithm algorithm) {
            UserCredentialHash user = accounts.getCredentialHash(challenged, realm);
            return user == null ? null : secret(user, algorithm);
        }

        /** Which function made the hash is told by its length alone. */
        private static @Nullable String secret(UserCredentialHash user, DigestAlgorithm algorithm) {
            String hash = user.getHashUserDomainPassword();
            return hash.length() == algorithm.hexLength() ? hash : null;
        }
    }

    @Override
    public ClientTransaction handleChallenge(
            Response challenge, ClientTransaction challengedTransaction, SipProvider transactionCreator, int cacheTime)
            throws SipException {
        return handleChallenge(challenge, challengedTransaction, transactionCreator, cacheTime, true);
    }

    @Override
    public ClientTransaction handleChallenge(
            Response challenge,
            ClientTransaction challengedTransaction,
            SipProvider transactionCreator,
            int cacheTime,
            boolean useLooseRouting)
            throws SipException {
        Objects.requireNonNull(challenge, "challenge");
        Objects.requireNonNull(transactionCreator, "transactionCreator");
        if (challenge.getStatusCode() != Response.UNAUTHORIZED
                && challenge.getStatusCode() != Response.PROXY_AUTHENTICATION_REQUIRED) {
            throw new SipException("not a challenge: " + challenge.getStatusCode());
        }
        if (!(challengedTransaction.getRequest() instanceof SIPRequest challenged)) {
            throw new SipException("not a transaction of this stack: " + challengedTransaction);
        }
        List<HeldCredentials> answers = answer(challenge, challengedTransaction, challenged);
        SIPRequest again = (SIPRequest) challenged.clone();
        again.removeHeader(ViaHeader.NAME);
        if (!useLooseRouting) {
            again.removeHeader(RouteHeader.NAME);
        }
        number(again, challengedTransaction.getDialog());
        for (HeldCredentials answer : answers) {
            authorize(again, answer);
        }
        ClientTransaction next = transactionCreator.getNewClientTransaction(again);
        if (cacheTime != 0) {
            keep(callIdOf(again), answers, cacheTime);
        }
        return next;
    }

    private void keep(String callId, List<HeldCredentials> answers, int seconds) {
        synchronized (cache) {
            cache.put(callId, answers, seconds);
        }
    }

    private static String callIdOf(Request request) {
        return ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
    }

    /** RFC 3261 section 22.2: the same request with the next sequence number, which in a dialog is the dialog's. */
    private static void number(SIPRequest again, @Nullable Dialog dialog) throws SipException {
        CSeqHeader cseq = Objects.requireNonNull(again.getCSeq());
        boolean counts = dialog != null
                && (DialogState.CONFIRMED.equals(dialog.getState()) || DialogState.EARLY.equals(dialog.getState()));
        try {
            if (dialog != null && counts) {
                dialog.incrementLocalSequenceNumber();
                cseq.setSeqNumber(dialog.getLocalSeqNumber());
            } else {
                cseq.setSeqNumber(cseq.getSeqNumber() + 1);
            }
        } catch (InvalidArgumentException e) {
            throw new SipException("the sequence numbers are used up", e);
        }
    }

    // ---- which credentials

    /** One answer for each realm that can be answered: to its first challenge whose hash function and credentials are known. */
    private List<HeldCredentials> answer(Response response, ClientTransaction transaction, SIPRequest challenged)
            throws SipException {
        List<DigestChallenge> challenges = DigestChallenge.of(response);
        List<HeldCredentials> answers = new ArrayList<>(1);
        for (DigestChallenge challenge : challenges) {
            if (answers.stream().noneMatch(known -> known.challenge().isLike(challenge))) {
                requireFresh(challenge, transaction, challenged);
                HeldCredentials answer = accounts.answer(challenge, transaction);
                if (answer != null) {
                    answers.add(answer);
                }
            }
        }
        if (answers.isEmpty()) {
            throw new SipException(
                    challenges.isEmpty()
                            ? "the response has no challenge that can be answered: Digest with MD5, SHA-256 or SHA-512-256"
                            : "there are no credentials for "
                                    + challenges.stream()
                                            .map(challenge -> challenge.realm() + " (" + challenge.algorithm() + ')')
                                            .distinct()
                                            .toList());
        }
        return answers;
    }

    /** Credentials that were refused when they were given for the first time would be refused for ever (RFC 7616 section 3.3, stale). */
    private void requireFresh(DigestChallenge challenge, ClientTransaction transaction, SIPRequest challenged)
            throws SipException {
        AuthorizationHeader given = givenFor(challenge, challenged);
        if (given == null || challenge.isStale() || wasKept(challenge, challenged, given)) {
            return;
        }
        DigestAlgorithm algorithm = DigestAlgorithm.of(given.getAlgorithm());
        String secret = algorithm == null ? null : accounts.secret(transaction, challenge.realm(), algorithm);
        if (secret != null && GivenCredentials.areRight(given, secret, challenged)) {
            throw new SipException(
                    "the credentials of " + given.getUsername() + " for " + challenge.realm() + " were refused");
        }
    }

    private static @Nullable AuthorizationHeader givenFor(DigestChallenge challenge, SIPRequest challenged) {
        ListIterator<?> all = challenged.getHeaders(nameOf(challenge));
        while (all.hasNext()) {
            if (all.next() instanceof AuthorizationHeader header
                    && challenge.realm().equals(header.getRealm())) {
                return header;
            }
        }
        return null;
    }

    private static String nameOf(DigestChallenge challenge) {
        return challenge.isProxy() ? ProxyAuthorizationHeader.NAME : AuthorizationHeader.NAME;
    }

    /** Credentials that were right once may have grown old without the server's saying so. */
    private boolean wasKept(DigestChallenge challenge, SIPRequest challenged, AuthorizationHeader given) {
        if (challenge.nonce().equals(given.getNonce())) {
            return false;
        }
        synchronized (cache) {
            return cache.find(callIdOf(challenged)).stream()
                    .anyMatch(known -> known.challenge().isLike(challenge)
                            && known.challenge().nonce().equals(given.getNonce())
                            && known.uses() > 1);
        }
    }

    // ---- into a request

    private void authorize(Request request, HeldCredentials credentials) throws SipException {
        try {
            String name = nameOf(credentials.challenge());
            List<Header> others = new ArrayList<>(1);
            ListIterator<?> all = request.getHeaders(name);
            while (all.hasNext()) {
                Header header = (Header) all.next();
                boolean replaced = header instanceof AuthorizationHeader old
                        && credentials.challenge().realm().equals(old.getRealm());
                if (!replaced) {
                    others.add(header);
                }
            }
            AuthorizationHeader added = credentials.headerFor(request, headers);
            request.removeHeader(name);
            others.forEach(request::addHeader);
            request.addHeader(added);
        } catch (ParseException e) {
            throw new SipException("the challenge cannot be answered: " + e.getMessage(), e);
        }
    }

    @Override
    public void setAuthenticationHeaders(Request request) {
        synchronized (cache) {
            for (HeldCredentials credentials : cache.find(callIdOf(request))) {
                try {
                    authorize(request, credentials);
                } catch (SipException e) {
                    LOG.warn("{} goes without credentials", request.getMethod(), e);
                }
            }
        }
    }

    @Override
    public void removeCachedAuthenticationHeaders(String callId) {
        Objects.requireNonNull(callId, "callId");
        synchronized (cache) {
            cache.remove(callId);
        }
    }
}
