package io.vitrine.customer;

public enum Role {
  SHOPPER,
  OFFICER,
  MACHINE
}
