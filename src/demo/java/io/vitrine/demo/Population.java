package io.vitrine.demo;

import io.vitrine.demo.Person.Gift;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes up the customers, each from chance of their own. */
final class Population {

  private static final List<Taste> WARDROBES = List.of(
      Taste.named("her-classic"), Taste.named("her-relaxed"), Taste.named("him-classic"), Taste.named("him-relaxed"));
  private static final List<String> LIFE = List.of("baby", "move");
  private static final List<Integer> MOST_WEAR = List.of(0, 1, 1, 2, 2, 2, 3, 3, 4);

  private final LocalDate first;
  private final LocalDate last;
  private final List<String> hers;
  private final List<String> his;
  private final List<String> families;
  private final Map<String, Integer> namesakes = new HashMap<>();

  /** @param last the day that is today in the demo */
  Population(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
    var names = Table.pairs("names");
    hers = List.of(names.text("first.her").split(" "));
    his = List.of(names.text("first.him").split(" "));
    families = List.of(names.text("last").split(" "));
  }

  List<Person> people(int count) {
    var people = new ArrayList<Person>(count);
    for (int i = 0; i < count; i++) {
      people.add(person(i));
    }
    return people;
  }

  private Person person(int number) {
    var dice = Dice.of("customer " + number);
    var wardrobe = Objects.requireNonNull(dice.pick(WARDROBES, Taste::share)).name();
    var name = name(dice, wardrobe.startsWith("her"));
    var tastes = new ArrayList<String>();
    tastes.add(wardrobe);
    for (Taste taste : Taste.all()) {
      if (!WARDROBES.contains(taste) && !LIFE.contains(taste.name()) && dice.chance(taste.share())) {
        tastes.add(taste.name());
      }
    }
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    var since = first.plusDays(dice.chance(0.3) ? dice.below(60) : dice.below(days - 200));
    var until = dice.chance(0.15) ? since.plusDays(200 + dice.below(days)) : last;
    return new Person(
        card(number),
        name,
        email(name),
        sizes(dice, wardrobe),
        List.copyOf(tastes),
        since,
        until.isAfter(last) ? last : until,
        sometime(dice, Taste.named("baby").share(), since),
        sometime(dice, Taste.named("move").share(), since),
        gift(dice, since),
        0.15 + 0.7 * dice.unit(),
        dice.factor(0.4),
        dice.chance(0.2));
  }

  private @Nullable Gift gift(Dice dice, LocalDate since) {
    var day = sometime(dice, 0.1, since);
    return day == null ? null : new Gift(day, name(dice, dice.chance(0.5)));
  }

  private @Nullable LocalDate sometime(Dice dice, double share, LocalDate since) {
    boolean happens = dice.chance(share);
    var day = since.plusDays(dice.below((int) (last.toEpochDay() - since.toEpochDay()) + 1));
    return happens ? day : null;
  }

  private String name(Dice dice, boolean hers) {
    return dice.pick(hers ? this.hers : his) + " " + dice.pick(families);
  }

  /** At a domain that is kept for examples. */
  private String email(String name) {
    var letters = name.replace("ß", "ss").replace("ı", "i");
    var plain = Normalizer.normalize(letters, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace(' ', '.')
        .toLowerCase(Locale.ROOT);
    int nth = namesakes.merge(plain, 1, Integer::sum);
    return plain + (nth == 1 ? "" : String.valueOf(nth)) + "@example.org";
  }

  /** Ten digits of which the last is a check digit (ISO/IEC 7812-1, Luhn). */
  static String card(int number) {
    var digits = "27%07d".formatted((number * 7_919L + 4_711) % 10_000_000);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** Sizes go together: who is tall has long feet. */
  private static Map<String, String> sizes(Dice dice, String wardrobe) {
    int of = dice.pick(MOST_WEAR);
    int foot = Math.clamp(of + dice.between(-1, 1), 0, 4);
    if (wardrobe.startsWith("her")) {
      var shoe = String.valueOf(37 + foot);
      return Map.of("@women", String.valueOf(36 + 2 * of), "@her-shoes", shoe, "@all-shoes", shoe);
    }
    var shoe = String.valueOf(41 + foot);
    return Map.of("@men", String.valueOf(48 + 2 * Math.min(of, 3)), "@his-shoes", shoe, "@all-shoes", shoe);
  }
}
