package io.trunkline.javax.sip.message;

import javax.sip.message.Request;

/** A {@link Request} with the conveniences of {@link MessageExt}. */
public interface RequestExt extends Request, MessageExt {}
