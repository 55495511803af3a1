package io.vitrine.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a thing goes, or stays and why. The latest end wins, and every reason is told. */
public record Verdict(List<Ruling> rulings) {

  public static final Verdict GOES = new Verdict(List.of());

  public Verdict {
    rulings = List.copyOf(rulings);
  }

  public boolean stays() {
    return !rulings.isEmpty();
  }

  /** Whether it stays for as long as somebody does not lift a hold. */
  public boolean isOpen() {
    return rulings.stream().anyMatch(ruling -> ruling.until() == null);
  }

  /** The last day on which it stays; null where that is not known, or where it goes. */
  public @Nullable LocalDate until() {
    return isOpen()
        ? null
        : rulings.stream().map(Ruling::until).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
  }

  public boolean isWhole() {
    return rulings.stream().anyMatch(Ruling::whole);
  }
}
