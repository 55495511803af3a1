package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of entries is besides its list.
 *
 * @param path of the page
 * @param all whether it is of all kinds, so that one can choose among them, and a day to begin with
 * @param unrated what can be rated, on the page where one rates
 */
@JsonInclude(Include.NON_NULL)
record Frame(String path, boolean all, List<KindForm> kinds, @Nullable List<ToRate> unrated) {

  /** A product that was bought and not rated yet. */
  record ToRate(long product, String title, String when, Picture picture) {}

  Frame with(List<ToRate> offered) {
    return new Frame(path, all, kinds, offered);
  }
}
