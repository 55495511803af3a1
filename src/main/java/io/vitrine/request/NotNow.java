package io.vitrine.request;

/** The case cannot take this step now, or not by whoever tried. Nothing was done. */
public class NotNow extends RuntimeException {

  NotNow(Step step, State state) {
    super(step + " does not lead from " + state + ", or is not for whoever tried");
  }
}
