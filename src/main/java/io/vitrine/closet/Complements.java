package io.vitrine.closet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What complements a shopper: the rules of cut and proportion for the shape they chose, less those they switched off.
 *
 * @param shape none where they chose none: then no rule says anything
 * @param off words of the rules that are switched off
 */
public record Complements(@Nullable BodyShape shape, Set<String> off) {

  public static final Complements NONE = new Complements(null, Set.of());

  public Complements {
    off = Set.copyOf(off);
  }

  /** The words of all rules for a shape, those that are switched off too. */
  public static List<String> rules(BodyShape shape) {
    return CutRule.ALL.stream().filter(rule -> rule.shapes().contains(shape)).map(CutRule::word).toList();
  }

  /** Whether there is a rule of that name. */
  public static boolean isRule(String word) {
    return CutRule.ALL.stream().anyMatch(rule -> rule.word().equals(word));
  }

  /** Of the text that says what a rule is about. */
  public static String key(String rule) {
    return "closet-reasons.cut." + rule;
  }

  /** The words of the rules that this one garment follows. */
  public List<String> followedBy(Garment garment) {
    return Arrays.stream(Place.values())
        .filter(garment.type()::canBe)
        .flatMap(place -> inForce().stream().filter(rule -> rule.isFollowedBy(Laid.of(garment, place))))
        .map(CutRule::word)
        .distinct()
        .toList();
  }

  List<CutRule> inForce() {
    var chosen = shape;
    return chosen == null
        ? List.of()
        : CutRule.ALL.stream()
            .filter(rule -> rule.shapes().contains(chosen) && !off.contains(rule.word()))
            .toList();
  }
}
