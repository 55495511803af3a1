package io.vitrine.erasure;

/**
 * Every notice of a case is answered, or settled by hand. Published in the transaction that closes the last one. Where
 * there was nobody to tell, {@link Notices#owe} says so by 0, and this never comes.
 *
 * @param caseRef the reference under which the notices were owed
 */
public record AllAnswered(String caseRef) {}
