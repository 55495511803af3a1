package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.closet.InStore.Choices;
import io.vitrine.closet.StoreSheet.Colour;
import io.vitrine.closet.StoreSheet.Companion;
import io.vitrine.closet.StoreSheet.Shown;
import io.vitrine.closet.StoreSheet.SizeTaken;
import io.vitrine.closet.StoreSheet.Sort;
import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.KindUses.Standing;
import io.vitrine.holding.Uses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts together what the store sees. A tick is a yes for this once, so it needs no standing one; but what its owner
 * said no to is not shown: what is not to be used for suggestions or in the store, and kinds that they switched off for
 * the store.
 */
@Component
class StoreSheets {

  private static final int COMPANIONS = 8;
  private static final int COLOURS = 5;

  private final Pieces pieces;
  private final Measures measures;
  private final Sold sold;
  private final Declines declines;
  private final Holdings holdings;
  private final Uses uses;

  StoreSheets(
      Pieces pieces, Measures measures, Sold sold, Declines declines, Holdings holdings, Uses uses) {
    this.pieces = pieces;
    this.measures = measures;
    this.sold = sold;
    this.declines = declines;
    this.holdings = holdings;
    this.uses = uses;
  }

  Choices choices(CustomerId owner) {
    var here = pieces.of(owner).stream().filter(Piece::isHere).toList();
    var may = mayBeShown(owner, here);
    var known = Arrays.stream(Measure.values())
        .map(measures.of(owner)::get)
        .filter(Objects::nonNull)
        .collect(Collectors.partitioningBy(each -> each.used().contains(Purpose.IN_STORE)));
    return new Choices(
        may,
        here.size() - may.size(),
        Objects.requireNonNull(known.get(true)),
        Objects.requireNonNull(known.get(false)));
  }

  private List<Piece> mayBeShown(CustomerId owner, List<Piece> here) {
    var saidNo = uses.of(owner, new Browser(false)).stream()
        .filter(each -> {
          var use = each.use(Purpose.IN_STORE);
          return use.seen() != 0 && use.standing() != Standing.ON;
        })
        .map(each -> each.kind().name())
        .collect(Collectors.toSet());
    var ids = here.stream().flatMap(piece -> piece.entries().keySet().stream()).collect(Collectors.toSet());
    var barred = new HashSet<EntryId>();
    holdings.these(owner, ids).entries().stream()
        .filter(entry -> saidNo.contains(entry.kind()) || !entry.countsFor(Purpose.IN_STORE))
        .map(Entry::id)
        .forEach(barred::add);
    return here.stream()
        .filter(Piece::used)
        .filter(piece -> piece.entries().keySet().stream().noneMatch(barred::contains))
        .toList();
  }

  StoreSheet of(CustomerId owner, Ticked ticked) {
    var all = pieces.of(owner);
    var may = mayBeShown(owner, all.stream().filter(Piece::isHere).toList());
    var byKey = may.stream().collect(Collectors.toMap(Piece::key, Function.identity()));
    var chosen = ticked.pieces().stream().map(byKey::get).filter(Objects::nonNull).toList();
    return new StoreSheet(
        chosen.stream().map(piece -> shown(piece, ticked)).toList(),
        ticked.sizes() ? sizes(may) : List.of(),
        ticked.colours() ? colours(may) : List.of(),
        measured(owner, ticked.measures()),
        companions(owner, chosen, all),
        ticked.pieces().size() - chosen.size());
  }

  private static Shown shown(Piece piece, Ticked ticked) {
    var drawing = piece.drawing();
    return new Shown(
        piece.key(),
        piece.garment().type(),
        ticked.colours() ? drawing : new Drawing(drawing.name(), StoreSheet.STONE, StoreSheet.STONE),
        ticked.colours() ? nearest(piece) : null,
        ticked.sizes() ? piece.size() : null);
  }

  private static Paint nearest(Piece piece) {
    var colour = Oklch.of(piece.garment().colour());
    return Arrays.stream(Paint.values())
        .min(Comparator.comparingDouble(paint -> Oklch.of(paint.hex()).distance(colour)))
        .orElseThrow();
  }

  private static List<SizeTaken> sizes(List<Piece> may) {
    var bySort = new EnumMap<Sort, Map<String, Integer>>(Sort.class);
    may.stream()
        .filter(piece -> piece.fits() == null || piece.fits().equals("right"))
        .forEach(piece -> sort(piece.garment().type()).ifPresent(sort -> {
          var size = piece.size();
          if (size != null && !size.isBlank()) {
            bySort.computeIfAbsent(sort, _ -> new LinkedHashMap<>()).merge(size.strip(), 1, Integer::sum);
          }
        }));
    return bySort.entrySet().stream().map(each -> most(each.getKey(), each.getValue())).toList();
  }

  /** Of equals the newest, as pieces come newest first. */
  private static SizeTaken most(Sort sort, Map<String, Integer> counted) {
    var best = counted.entrySet().iterator().next();
    int all = 0;
    for (var each : counted.entrySet()) {
      all += each.getValue();
      if (each.getValue() > best.getValue()) {
        best = each;
      }
    }
    return new SizeTaken(sort, best.getKey(), best.getValue(), all);
  }

  private static Optional<Sort> sort(Type type) {
    return switch (type.place()) {
      case BASE, LAYER -> Optional.of(Sort.TOPS);
      case JACKET, COAT -> Optional.of(Sort.OUTER);
      case BOTTOM -> Optional.of(Sort.BOTTOMS);
      case WHOLE -> Optional.of(Sort.DRESSES);
      case SHOES -> Optional.of(Sort.SHOES);
      default -> Optional.empty();
    };
  }

  private static List<Colour> colours(List<Piece> may) {
    var counted = new EnumMap<Paint, Integer>(Paint.class);
    may.forEach(piece -> counted.merge(nearest(piece), 1, Integer::sum));
    return counted.entrySet().stream()
        .map(each -> new Colour(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt((Colour each) -> -each.pieces()))
        .limit(COLOURS)
        .toList();
  }

  private Map<Measure, Measured> measured(CustomerId owner, Set<Measure> ticked) {
    return measures.of(owner).entrySet().stream()
        .filter(each -> ticked.contains(each.getKey()) && each.getValue().used().contains(Purpose.IN_STORE))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Companion> companions(CustomerId owner, List<Piece> chosen, List<Piece> all) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    var keys = chosen.stream()
        .collect(Collectors.toMap(Piece::garment, Piece::key, (one, _) -> one, LinkedHashMap::new));
    return new Companions(keys.keySet())
        .best(sold.notHad(all, declines.of(owner)), COMPANIONS).stream()
        .map(found -> companion(found, keys))
        .toList();
  }

  private static Companion companion(Companions.Found found, Map<Garment, String> keys) {
    var product = found.product();
    return new Companion(
        product,
        Drawn.of(found.garment(), product),
        found.with().stream().map(keys::get).filter(Objects::nonNull).toList());
  }
}
