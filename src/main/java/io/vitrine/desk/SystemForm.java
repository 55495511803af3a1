package io.vitrine.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vitrine.erasure.DownstreamSystem;
import io.vitrine.erasure.Systems.Said;
import io.vitrine.erasure.Unfit;
import io.vitrine.shell.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said of a system. What cannot be is told beside its field, and what was typed stays. */
class SystemForm extends Section {

  private final transient Wording wording;
  private final @Nullable DownstreamSystem known;
  private final Input code;
  private final Input name;
  private final Input holds;
  private final Input address;
  private final Input contact;
  private final Input sources;

  SystemForm(@Nullable DownstreamSystem known, Wording wording, Consumer<Said> save, Runnable cancel) {
    this.wording = wording;
    this.known = known;
    addClassNames("case", "pad", "stack", "system-form");
    add(new H2(known == null
        ? wording.t("downstream.add")
        : wording.t("downstream.change.title", known.name())));
    code = field("code", known == null ? "" : known.code(), true, known == null);
    name = field("name", known == null ? "" : known.name(), false, true);
    holds = field("holds", known == null ? "" : known.holds(), false, true);
    address = field("address", known == null ? "" : known.address(), true, true);
    contact = field("contact", known == null ? "" : known.contact(), false, true);
    sources = field("sources", known == null ? "" : String.join(", ", known.sources()), true, true);
    var go = Parts.button(wording.t(known == null ? "downstream.add.go" : "downstream.change.go"), () -> save(save));
    go.addClassName("primary");
    var acts = new Div(go, Parts.button(wording.t("downstream.cancel"), cancel));
    acts.addClassNames("row", "wrap");
    add(acts);
  }

  private void save(Consumer<Said> save) {
    List.of(code, name, holds, address, contact, sources).forEach(SystemForm::clear);
    try {
      save.accept(new Said(
          known == null ? code.getValue().strip() : known.code(),
          name.getValue(),
          holds.getValue(),
          address.getValue().strip(),
          contact.getValue(),
          Arrays.stream(sources.getValue().split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList()));
    } catch (Unfit unfit) {
      wrong(unfit.why());
    }
  }

  private Input field(String name, String value, boolean hint, boolean shown) {
    var input = new Input();
    input.setId("system-" + name);
    input.addClassName("input");
    input.setValue(value);
    var label = new NativeLabel(wording.t("downstream.field." + name));
    label.setFor(input);
    var field = new Div(label, input);
    if (hint) {
      var text = new Paragraph(wording.t("downstream.field." + name + ".hint"));
      text.setId("system-" + name + "-hint");
      text.addClassNames("tiny", "soft");
      input.getElement().setAttribute("aria-describedby", "system-" + name + "-hint");
      field.add(text);
    }
    field.addClassName("field");
    if (shown) {
      add(field);
    }
    return input;
  }

  private void wrong(Unfit.Why why) {
    var input = switch (why) {
      case CODE, CODE_TAKEN -> code;
      case NAME -> name;
      case HOLDS -> holds;
      case ADDRESS -> address;
      case CONTACT -> contact;
      case SOURCES -> sources;
    };
    var text = new Paragraph(
        wording.t("downstream.wrong." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    text.addClassName("wrong");
    text.getElement().setAttribute("role", "alert");
    input.getElement().setAttribute("aria-invalid", "true");
    input.getParent().ifPresent(field -> field.getElement().appendChild(text.getElement()));
    input.focus();
  }

  private static void clear(Input input) {
    input.getElement().removeAttribute("aria-invalid");
    input.getParent().stream()
        .flatMap(field -> field.getChildren())
        .filter(part -> part.getElement().getClassList().contains("wrong"))
        .toList()
        .forEach(part -> part.getElement().removeFromParent());
  }
}
