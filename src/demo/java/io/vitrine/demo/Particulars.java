package io.vitrine.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the people of the demo told of themselves, each detail at its own time and by its own way. */
record Particulars(Person who, LocalDate today) {

  List<Doing> all() {
    var all = new ArrayList<Doing>();
    all.add(said(all, "lindenhof-app", "name", "Name", who.name(), 34));
    all.add(said(all, "lindenhof-app", "address", "Delivery address", "12 Quay Lane, 20457 Kessel", 33));
    all.add(said(all, "lindenhof-app", "address", "Billing address", "12 Quay Lane, 20457 Kessel", 33));
    all.add(said(all, "lindenhof-app", "recipient", "Sends gifts to", "Jonas, 3 Alder Lane, 20459 Kessel", 12));
    who.sizes().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(size -> all.add(said(
        all, "lindenhof-app", "size", size.getKey().contains("shoes") ? "Shoe size" : "Clothing size",
        size.getValue(), 20)));
    all.add(measured(all, "Chest", 92));
    all.add(measured(all, "Waist", 76.5));
    all.add(measured(all, "Hip", 99));
    return all;
  }

  private Doing said(List<Doing> before, String source, String about, String title, String value, int monthsAgo) {
    return detail(before, source, title, monthsAgo, Map.of("about", about, "value", value));
  }

  private Doing measured(List<Doing> before, String title, double centimetres) {
    return detail(
        before, "lindenhof-app", title, 7, Map.of("about", "measurement", "centimetres", centimetres));
  }

  private Doing detail(
      List<Doing> before, String source, String title, int monthsAgo, Map<String, Object> details) {
    return new Doing(
        who,
        source,
        "profile",
        "profile/" + who.card() + "/" + before.size(),
        today.minusMonths(monthsAgo).atTime(10, before.size()),
        null,
        title,
        details);
  }
}
