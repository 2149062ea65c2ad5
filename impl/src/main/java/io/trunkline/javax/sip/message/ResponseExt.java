package io.trunkline.javax.sip.message;

import javax.sip.message.Response;

/** A {@link Response} with the conveniences of {@link MessageExt}. */
public interface ResponseExt extends Response, MessageExt {}
