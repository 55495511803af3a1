package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions as the browser draws them: every word is made here, in the reader's language.
 *
 * @param lead the sentence beneath the title; what stands between asterisks is stressed
 * @param shortage why there is nothing on the shelf, or less than it holds
 * @param counting whether the model is being counted, so that it is worth to look again soon
 * @param racks the other shelves, each with its own kind of reason
 * @param groups whole kinds and categories that one may think away
 * @param declined what is not to be suggested, newest first
 * @param sized products of which one can ask which size to take
 */
@JsonInclude(Include.NON_NULL)
record OfferShelf(
    String lead,
    List<Offer> offers,
    @Nullable Shortage shortage,
    boolean counting,
    Switch personal,
    List<Rack> racks,
    List<Group> groups,
    List<Declined> declined,
    List<Long> sized) {

  /** The first shelf by itself, as it is at once after an edit; the others take longer and are asked for then. */
  @JsonInclude(Include.NON_NULL)
  record ForYou(String lead, List<Offer> offers, @Nullable Shortage shortage, boolean counting) {}

  /**
   * Whether personal suggestions are wanted at all.
   *
   * @param say what it means
   * @param seen the latest decision on it, to be handed back
   */
  record Switch(boolean on, String say, long seen) {}

  /**
   * Another shelf.
   *
   * @param from what it is made from
   * @param nothing why it is empty, where it is
   */
  @JsonInclude(Include.NON_NULL)
  record Rack(String code, String title, String from, List<Offer> offers, @Nullable String nothing) {}

  /** @param token {@code kind:rating}, {@code category:tea}, {@code product:7}, {@code stars:7} or {@code entry:7} */
  record Group(String token, String words) {}

  /** @param entry that says so; to take it back is to delete it */
  record Declined(long entry, String words, String when) {}

  /**
   * One product on the shelf.
   *
   * @param reason its reasons in one line
   * @param heading above its reasons
   * @param standing its score and its place among how many
   * @param facts what it rests on besides shares, in sentences
   * @param pieces what it rests on, what speaks for it first
   * @param rest the smaller pieces together, where there are many
   * @param score in hundredths, for the bars
   * @param sum the same in figures; nothing where it rests on no shares
   * @param closing the sentence below its reasons
   * @param verbs what one may say of it
   */
  @JsonInclude(Include.NON_NULL)
  record Offer(
      long product,
      String title,
      @Nullable String price,
      Picture picture,
      String reason,
      String heading,
      @Nullable String standing,
      List<String> facts,
      List<Piece> pieces,
      @Nullable Rest rest,
      long score,
      @Nullable String sum,
      String closing,
      List<Verb> verbs) {}

  /**
   * Something that one may say of a suggestion.
   *
   * @param says a code of {@link io.vitrine.holding.Decline.Says}
   */
  record Verb(String says, String words) {}

  /**
   * @param share in hundredths, for the bar
   * @param value the same in figures; empty where it has no share
   */
  record Piece(long product, String title, String when, Picture picture, long share, String value) {}

  record Rest(String words, long share, String value) {}

  /** In words, with a drawing and, where it helps, a way to go on. */
  @JsonInclude(Include.NON_NULL)
  record Shortage(String title, String say, String drawing, @Nullable String link, @Nullable String href) {}

  /**
   * What became of an edit: one receipt with the shelf as it is now, or why nothing was done.
   *
   * @param shelf all of them
   * @param forYou the first one, where the others are still to be asked for
   * @param wrong something that was chosen and cannot be
   */
  @JsonInclude(Include.NON_NULL)
  record Outcome(
      @Nullable OfferShelf shelf,
      @Nullable ForYou forYou,
      @Nullable Receipt receipt,
      Answer.@Nullable Wrong wrong,
      @Nullable String nothing) {

    static Outcome of(OfferShelf shelf, Receipt receipt) {
      return new Outcome(shelf, null, receipt, null, null);
    }

    static Outcome of(ForYou forYou, Receipt receipt) {
      return new Outcome(null, forYou, receipt, null, null);
    }

    static Outcome wrong(String field, String message) {
      return new Outcome(null, null, null, new Answer.Wrong(field, message), null);
    }

    static Outcome nothing(OfferShelf shelf, String why) {
      return new Outcome(shelf, null, null, null, why);
    }
  }

  /**
   * @param said what was done
   * @param changed what that changed on the shelf, and how long it took
   * @param undo the edit, where there is one to undo
   * @param back the entry that said so, where undoing is to take it back
   */
  @JsonInclude(Include.NON_NULL)
  record Receipt(String said, String changed, @Nullable Long undo, @Nullable Long back) {}
}
