package io.vitrine.customer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Only the shopper whose data it is may call this, in a session that is still good. The method's parameter
 * {@code owner} says whose data it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@ownership.isMine(#owner)")
public @interface OwnerOnly {}
