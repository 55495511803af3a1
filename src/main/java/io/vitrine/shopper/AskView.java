package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.vitrine.request.CaseType;
import io.vitrine.request.Requests.Wish;
import io.vitrine.request.Residence;
import io.vitrine.shell.Deed.Option;
import io.vitrine.shell.PasswordAgain;
import io.vitrine.shell.VerdictSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks for something: choose, see what it will do, confirm with the password, keep the number. */
@Tag("vt-ask")
@JsModule("./requests/vt-ask.ts")
@CssImport("./requests/requests.css")
abstract class AskView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS = List.of(
      "extent", "kinds", "residence", "residence.hint", "choose-one", "check", "plan", "verdicts", "what", "entries",
      "verdict", "why", "until", "stays", "password", "password.hint", "back", "taken", "code", "code.say", "see",
      "failed.title", "failed.say", "failed.again");

  private final CaseType type;
  private final transient AskTools tools;

  AskView(CaseType type, AskTools tools) {
    this.type = type;
    this.tools = tools;
  }

  /** What can be chosen. */
  record Choice(String code, String label, String count) {}

  /**
   * @param lives where they said they live; Europe where they never did
   * @param password whether it is asked for
   */
  record Offer(
      String title,
      String lead,
      String all,
      String some,
      List<Choice> kinds,
      List<Option> residences,
      String lives,
      boolean password) {}

  /** What it will do. */
  @JsonInclude(Include.NON_NULL)
  record Plan(List<String> say, @Nullable VerdictSheet verdicts) {}

  /** @param wrong why nothing was done; empty where it was */
  record Taken(String reference, List<String> say, String code, String wrong) {

    static Taken not(String why) {
      return new Taken("", List.of(), "", why);
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var wording = tools.wording();
    var labels = Labels.named("ask.label.", LABELS, wording);
    var all = new TreeMap<>(labels);
    all.put("go", text("go"));
    if (!asksForPassword()) {
      all.put("no-password", text("say"));
    }
    getElement().executeJs("this.arrive($0, $1)", offer(), all);
  }

  private Offer offer() {
    var wording = tools.wording();
    return new Offer(
        text("title"),
        lead(),
        text("all"),
        text("some"),
        tools.kinds(owner()),
        Arrays.stream(Residence.values())
            .map(each -> new Option(each.code(), wording.t("ask.residence." + each.code())))
            .toList(),
        tools.requests().livesIn(owner()).orElse(Residence.EUROPE).code(),
        asksForPassword());
  }

  /** Whose browser asks for the same hears that it holds already, as long as it asks. */
  private String lead() {
    return type == CaseType.NO_SALE && Signals.browser().asksNotToShare()
        ? text("lead") + " " + text("browser")
        : text("lead");
  }

  @ClientCallable
  Plan check(List<String> kinds) {
    var wording = tools.wording();
    var some = known(kinds);
    var say = new ArrayList<String>();
    for (int n = 1; wording.maybe("ask." + type.code() + ".plan." + n).isPresent(); n++) {
      say.add(wording.t("ask." + type.code() + ".plan." + n, tools.days()));
    }
    return new Plan(
        say,
        type == CaseType.DELETE
            ? VerdictSheet.of(
                tools.foreseen(owner(), some), false, wording.t("ask.goes-after", tools.days()), wording)
            : null);
  }

  /** Nobody has to prove who they are to have nothing sold or shared: 11 CCR §7060(b). */
  private boolean asksForPassword() {
    return type != CaseType.NO_SALE;
  }

  /** The password is looked at here, in the same call that asks: nothing is asked without it. */
  @ClientCallable
  Taken ask(List<String> kinds, String residence, String password) {
    var wording = tools.wording();
    if (asksForPassword()) {
      switch (tools.password().ask(password)) {
        case PasswordAgain.Verdict.TooOften often -> {
          return Taken.not(wording.t("confirm.wait", often.minutes()));
        }
        case PasswordAgain.Verdict.Wrong wrong -> {
          return Taken.not(wording.t("confirm.wrong"));
        }
        case PasswordAgain.Verdict.Right right -> {
          // It is the same person.
        }
      }
    }
    var lives = Arrays.stream(Residence.values())
        .filter(each -> each.code().equals(residence))
        .findFirst()
        .orElse(Residence.EUROPE);
    var shown = String.join(" ", text("title") + ".", text("lead"));
    var taken = tools.requests().ask(owner(), new Wish(
        type, lives, known(kinds), null, wording.language().getLanguage(), shown));
    return new Taken(
        taken.it().reference().toString(),
        tools.next(taken),
        Optional.ofNullable(taken.code()).orElse(""),
        "");
  }

  /** What the browser names and we do not know counts for nothing; where nothing is left, everything was meant. */
  private Set<String> known(List<String> kinds) {
    var some = new HashSet<>(kinds);
    some.retainAll(tools.names());
    if (some.isEmpty() && !kinds.isEmpty()) {
      throw new IllegalArgumentException("No kind of that name");
    }
    return some;
  }

  private String text(String key) {
    return tools.wording().t("ask." + type.code() + "." + key, tools.days());
  }
}
