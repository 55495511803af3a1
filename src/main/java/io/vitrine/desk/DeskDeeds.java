package io.vitrine.desk;

import io.vitrine.erasure.Hold;
import io.vitrine.request.Docket;
import io.vitrine.request.Reference;
import io.vitrine.shell.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what an officer decides in a case, and says what was done. */
@Component
class DeskDeeds {

  private final Docket docket;
  private final Wording wording;

  DeskDeeds(Docket docket, Wording wording) {
    this.docket = docket;
    this.wording = wording;
  }

  /** @throws IllegalArgumentException where what was typed will not do */
  String act(Reference its, String code, Map<String, String> typed, int version) {
    var letter = typed.getOrDefault("letter", "");
    switch (code) {
      case "take" -> docket.take(its, version);
      case "give" -> docket.give(its, version, Long.parseLong(typed.getOrDefault("officer", "")));
      case "prove" -> docket.prove(
          its,
          version,
          Proofs.identity(typed.getOrDefault("identity", "")),
          Proofs.authority(typed.getOrDefault("authority", "")),
          letter);
      case "pause" -> docket.pause(its, version, letter);
      case "resume" -> docket.resume(its, version);
      case "extend" -> docket.extend(its, version, language -> letter);
      case "prepare" -> docket.prepare(its, version);
      case "approve" -> docket.approve(its, version);
      case "send_back" -> docket.sendBack(its, version, letter);
      case "deny" -> docket.deny(its, version, typed.getOrDefault("reason", ""), letter);
      case "answer" -> docket.answer(its, version, letter);
      case "accept" -> docket.accept(its, version, typed.getOrDefault("value", ""), letter);
      case "write" -> docket.write(its, version, letter);
      case "retry" -> docket.retry(its, version);
      case "hold" -> docket.hold(its, version, hold(typed));
      case "aside" -> docket.stepAside(its);
      case "remind" -> {
        return wording.t("desk-case.done.remind", docket.remind(its));
      }
      case "dry_run" -> {
        return dryRun(its);
      }
      default -> throw new IllegalArgumentException("No such deed");
    }
    return wording.t("desk-case.done." + code);
  }

  private static Hold.Wanted hold(Map<String, String> typed) {
    var kind = typed.getOrDefault("kind", "");
    return new Hold.Wanted(
        Hold.Why.valueOf(typed.getOrDefault("why", "").toUpperCase(Locale.ROOT)),
        new Hold.On(kind.isEmpty() ? null : kind, null, null),
        typed.getOrDefault("letter", ""),
        day(typed.getOrDefault("until", "")));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a day", e);
    }
  }

  /** Rows by table and folder, and the systems that would be told. */
  private String dryRun(Reference its) {
    var run = docket.dryRun(its);
    var tables = run.effect().rows().entrySet().stream()
        .map(each -> each.getKey() + " " + wording.number(each.getValue()))
        .toList();
    var systems = run.systems();
    return wording.t(
        "desk-case.dry-run",
        tables.isEmpty() ? wording.t("desk-case.dry-run.nothing") : String.join(", ", tables),
        systems.isEmpty() ? wording.t("desk-case.dry-run.nobody") : wording.list(systems));
  }
}
