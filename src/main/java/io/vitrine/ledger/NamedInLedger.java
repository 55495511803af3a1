package io.vitrine.ledger;

/** A principal that knows under which name, telling nothing of the person, the ledger is to record what it does. */
public interface NamedInLedger {

  String inLedger();
}
