package io.vitrine.shopper;

import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Fit;
import io.vitrine.closet.Fits;
import io.vitrine.closet.Fits.Sizing;
import io.vitrine.closet.Size;
import io.vitrine.customer.CustomerId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.SizeSheet.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the size to take into words, with how sure it is and what it rests on. */
@Component
class SizeSheets {

  private static final List<String> LABELS =
      List.of("ask", "close", "because", "shares", "offered", "failed", "loading");

  private final Fits fits;
  private final Wording wording;

  SizeSheets(Fits fits, Wording wording) {
    this.fits = fits;
    this.wording = wording;
  }

  /** What the element says itself. */
  static Map<String, String> labels(Wording wording) {
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put("size." + key, wording.t("fit.label." + key)));
    return labels;
  }

  SizeSheet sheet(CustomerId owner, long product) {
    return fits.of(owner, new ProductId(product))
        .map(this::sheet)
        .orElseGet(() -> new SizeSheet(
            "", wording.t("fit.none"), "", wording.t("fit.none.say"), List.of(), List.of(), List.of(), ""));
  }

  private SizeSheet sheet(Sizing sizing) {
    var advice = sizing.advice();
    var offered = sizing.offered().stream().map(Size::label).toList();
    var title = name(sizing.product());
    if (advice == null) {
      return new SizeSheet(
          title, wording.t("fit.unknown"), "", wording.t("fit.unknown.say"), offered, List.of(), List.of(), note());
    }
    return new SizeSheet(
        title,
        wording.t("fit.take", advice.size().label()),
        advice.size().label(),
        wording.t(advice.key()),
        offered,
        shares(advice.forecast()),
        advice.evidence().told().stream()
            .map(because -> wording.t(because.key(), because.values().toArray()))
            .toList(),
        note());
  }

  private String note() {
    return wording.t("fit.note", Fit.FEWEST);
  }

  /** Rounded so that they add up. */
  private List<Share> shares(Fit.Forecast forecast) {
    int small = percent(forecast.small());
    int large = percent(forecast.large());
    return List.of(share("small", small), share("right", 100 - small - large), share("large", large));
  }

  private static int percent(double share) {
    return (int) Math.round(share * 100);
  }

  private Share share(String felt, int percent) {
    return new Share(felt, wording.t("fit.share." + felt), percent);
  }

  /** What a product is called in all its sizes: a title without the part that ends with its size. */
  static String name(Product product) {
    var size = product.size();
    return size == null || !product.title().contains(", ")
        ? product.title()
        : Arrays.stream(product.title().split(", "))
            .filter(part -> !part.equals(size) && !part.endsWith(" " + size))
            .collect(Collectors.joining(", "));
  }
}
