package io.vitrine.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the browser draws it, for whoever asked and for the desk. All words are made on the server.
 *
 * @param reference such as {@code V-2026-000123}
 * @param version what a deed is decided on
 * @param tags short words beside the title
 * @param lead what happens next; the words between asterisks are stressed
 * @param alerts what has to be seen first
 * @param clock nothing once it stands
 * @param verdicts nothing where nothing is deleted
 * @param verdictDeeds what can be done with them
 * @param facts both versions of what is disputed; empty otherwise
 * @param asks who asked, and by what we know that; nothing where that needs no word
 * @param people who decides; nothing where one alone does
 * @param letters with the desk; nothing where the person is not known any more
 * @param deeds what can be done with the case
 */
@JsonInclude(Include.NON_NULL)
public record CaseSheet(
    String reference,
    int version,
    String title,
    List<Tag> tags,
    String lead,
    List<Alert> alerts,
    @Nullable ClockSheet clock,
    List<Deed> clockDeeds,
    @Nullable VerdictSheet verdicts,
    List<Deed> verdictDeeds,
    String verdictNote,
    List<Fact> facts,
    List<Mark> asks,
    List<Mark> people,
    String peopleNote,
    List<Deed> deeds,
    String deedNote,
    List<Phase> phases,
    List<Mark> told,
    String toldNote,
    List<Deed> toldDeeds,
    List<Happened> happened,
    @Nullable List<Letter> letters,
    @Nullable Deed write,
    List<Paper> papers) {

  /** @param look {@code brass}, {@code madder}, {@code plain} or nothing */
  public record Tag(String words, String look) {}

  /** @param look {@code err} for what is wrong, {@code info} for what is good to know */
  public record Alert(String look, String words) {}

  public record Fact(String label, String value) {}

  /** @param shape {@code off}, {@code fixed}, {@code not}, {@code bad} or nothing */
  public record Mark(String shape, String words, String say) {}

  /** @param look {@code done}, {@code now} or nothing for what is to come */
  public record Phase(String look, String title, String say) {}

  public record Happened(String day, String say) {}

  /** @param mine whether whoever looks wrote it */
  public record Letter(boolean mine, String head, String body) {}

  public record Paper(String label, String address) {}

  /**
   * What became of a deed.
   *
   * @param late whether somebody else was first, or it was refused
   * @param wrong what is wrong with what was typed; the question stays open
   */
  @JsonInclude(Include.NON_NULL)
  public record Outcome(@Nullable CaseSheet sheet, String said, boolean late, @Nullable String wrong) {}
}
