package io.vitrine.desk;

import io.vitrine.shell.Deed.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The queue as the browser draws it.
 *
 * @param saved views that this officer kept
 * @param systems how each downstream system stands with the open cases
 * @param choices what each filter can be set to
 */
record QueueSheet(
    String title,
    List<View> views,
    List<Saved> saved,
    List<Figure> figures,
    List<Beside> systems,
    List<Line> lines,
    Form form,
    Map<String, List<Option>> choices,
    List<Option> officers) {

  record View(String code, String label, String count) {}

  record Saved(String name, String address) {}

  record Figure(String number, String label, boolean bad) {}

  /**
   * @param look {@code bad} where it does not behave, {@code not} where cases wait for it
   * @param address of the cases that wait for it; empty where none does
   */
  record Beside(String name, String state, String look, String address) {}

  /**
   * @param look of its clock: {@code over}, {@code warn}, {@code pause} or nothing
   * @param share how much of its time is over, in hundredths
   * @param trouble whether a system does not answer
   * @param address where it is opened; empty where it is not for whoever looks
   */
  record Line(
      String reference,
      int version,
      String due,
      String look,
      double share,
      String type,
      String law,
      String state,
      String region,
      String systems,
      boolean trouble,
      String with,
      String address) {}

  /**
   * What is asked for; empty for any.
   *
   * @param region code of where one lives
   * @param system code of a system that the case waits for
   * @param order by what they are sorted; empty for by deadline
   */
  record Form(
      String view, String type, String state, String law, String region, String system, String order, String text) {

    static final Form ALL = new Form("open", "", "", "", "", "", "", "");

    private static final int LONGEST = 40;

    static Form read(UnaryOperator<String> address) {
      return new Form(
              address.apply("view"),
              address.apply("type"),
              address.apply("state"),
              address.apply("law"),
              address.apply("region"),
              address.apply("system"),
              address.apply("order"),
              address.apply("text"))
          .tidy();
    }

    Form tidy() {
      return new Form(
          QueueSheets.VIEWS.contains(view) ? view : "open",
          cut(type),
          cut(state),
          cut(law),
          cut(region),
          cut(system),
          QueueSheets.ORDERS.contains(order) ? order : "",
          cut(text));
    }

    private static String cut(String asked) {
      return asked.length() > LONGEST ? "" : asked;
    }

    Map<String, String> inAddress() {
      var said = new LinkedHashMap<String, String>();
      said.put("view", view);
      said.put("type", type);
      said.put("state", state);
      said.put("law", law);
      said.put("region", region);
      said.put("system", system);
      said.put("order", order);
      said.put("text", text);
      said.values().removeIf(String::isEmpty);
      return said;
    }
  }
}
