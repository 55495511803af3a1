package io.vitrine.customer;

import org.jspecify.annotations.Nullable;

/** A customer as a source names them. */
public record Newcomer(String externalKey, @Nullable String name, @Nullable String email) {

  public static Newcomer known(String externalKey) {
    return new Newcomer(externalKey, null, null);
  }
}
