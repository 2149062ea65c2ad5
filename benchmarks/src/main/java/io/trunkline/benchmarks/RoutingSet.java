package io.trunkline.benchmarks;

/**
 * What a proxy or a user agent reads of each message before it knows what to do with it: the start line, the topmost Via, the dialog's
 * tags, Call-ID, CSeq, Max-Forwards and the URIs of the first Route and Contact. What a message lacks is empty, or -1.
 *
 * @param method the method of a request
 * @param status the code of a response
 * @param requestUser the user part of the Request-URI
 * @param requestHost the host of the Request-URI
 * @param viaHost the host of the topmost Via
 * @param viaPort the port of the topmost Via
 * @param branch the branch of the topmost Via
 * @param fromTag the tag in From
 * @param toTag the tag in To
 * @param callId the Call-ID
 * @param cseq the number in CSeq
 * @param cseqMethod the method in CSeq
 * @param maxForwards the number in Max-Forwards
 * @param routeHost the host of the URI in the first Route
 * @param contactHost the host of the URI in the first Contact
 * @param contactPort the port of the URI in the first Contact
 */
record RoutingSet(
        String method,
        int status,
        String requestUser,
        String requestHost,
        String viaHost,
        int viaPort,
        String branch,
        String fromTag,
        String toTag,
        String callId,
        long cseq,
        String cseqMethod,
        int maxForwards,
        String routeHost,
        String contactHost,
        int contactPort) {}
