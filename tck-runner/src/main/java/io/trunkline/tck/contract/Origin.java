package io.trunkline.tck.contract;

/**
 * Which code was really loaded; found out inside the implementation's class loader, from the object that {@code SipFactory} made.
 *
 * @param stackClass the name of the class of the stack
 * @param stackFrom where that class was loaded from
 * @param apiFrom where {@code javax.sip.SipStack} was loaded from
 */
public record Origin(String stackClass, String stackFrom, String apiFrom) {}
