package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import io.vitrine.shopper.FloorView.Label;
import io.vitrine.shopper.FloorView.Shape;
import io.vitrine.shopper.FloorView.ZoneView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the retailer's stores and of what lies around them: files, so that another store needs no code. */
@Component
class Plans {

  private final Map<String, Plan> byPlace = new LinkedHashMap<>();
  private final @Nullable Town town;
  private final Wording wording;

  Plans(
      @Value("${vitrine.plans:}") List<String> plans,
      @Value("${vitrine.town:}") String town,
      ResourceLoader files,
      Wording wording) {
    this.wording = wording;
    var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    for (var location : plans) {
      var plan = json.readValue(text(files, location.strip()), Plan.class);
      byPlace.put(plan.place(), plan);
    }
    this.town = town.isBlank() ? null : new Town(json.readTree(text(files, town.strip())));
  }

  private static String text(ResourceLoader files, String location) {
    try (var in = files.getResource(location).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no plan at " + location, e);
    }
  }

  Optional<Town> town() {
    return Optional.ofNullable(town);
  }

  /** The places that have a plan, in their order. */
  List<String> places() {
    return List.copyOf(byPlace.keySet());
  }

  List<FloorView> floors(String place) {
    var plan = byPlace.get(place);
    return plan == null ? List.of() : plan.floors().stream().map(this::view).toList();
  }

  String floorName(String floor) {
    return wording.maybe("value.floor." + floor).orElse(floor);
  }

  /** A zone as it is said in the reader's language; one that no plan knows, as the source said it. */
  String zoneName(@Nullable String place, @Nullable String floor, String zone) {
    var plan = place == null ? null : byPlace.get(place);
    return plan == null
        ? zone
        : plan.floors().stream()
            .filter(each -> floor == null || each.floor().equals(floor))
            .flatMap(each -> each.zones().stream())
            .filter(each -> each.name().equals(zone))
            .findFirst()
            .map(each -> said(each.name(), each.names()))
            .orElse(zone);
  }

  private FloorView view(Plan.Floor floor) {
    var shapes = new ArrayList<Shape>();
    shapes.add(new Shape("floor", true, box(0, 0, floor.width(), floor.depth())));
    floor.zones().stream()
        .filter(zone -> !zone.unfenced())
        .forEach(zone -> shapes.add(new Shape("zone", true, zone.outline())));
    floor.furniture().forEach(each -> shapes.add(new Shape("furniture", true, box(each))));
    floor.stairs().forEach(each -> stairs(each, shapes));
    floor.walls().forEach(each -> shapes.add(new Shape("wall", false, each)));
    floor.doors().forEach(each -> shapes.add(new Shape("door", false, each)));
    var labels = new ArrayList<Label>();
    for (var zone : floor.zones()) {
      var at = zone.label();
      if (at != null) {
        var kind = zone.unfenced() ? "unfenced" : "zone";
        labels.add(new Label(kind, said(zone.name(), zone.names()), at[0], at[1]));
      }
    }
    floor.signs().forEach(sign ->
        labels.add(new Label("sign", said(sign.name(), sign.names()), sign.at()[0], sign.at()[1])));
    var zones = floor.zones().stream().map(zone -> new ZoneView(zone.name(), said(zone.name(), zone.names()))).toList();
    return new FloorView(
        floor.floor(), floorName(floor.floor()), floor.width(), floor.depth(), shapes, labels, zones);
  }

  private static void stairs(double[] at, List<Shape> shapes) {
    shapes.add(new Shape("stairs", true, box(at)));
    for (double y = at[1] + 1.4; y < at[1] + at[3]; y += 1.4) {
      shapes.add(new Shape("stairs", false, List.of(new double[] {at[0], y}, new double[] {at[0] + at[2], y})));
    }
  }

  private static List<double[]> box(double[] at) {
    return box(at[0], at[1], at[2], at[3]);
  }

  private static List<double[]> box(double x, double y, double width, double depth) {
    return List.of(
        new double[] {x, y}, new double[] {x + width, y}, new double[] {x + width, y + depth},
        new double[] {x, y + depth});
  }

  private String said(String name, @Nullable Map<String, String> names) {
    return names == null ? name : names.getOrDefault(wording.language().getLanguage(), name);
  }
}
