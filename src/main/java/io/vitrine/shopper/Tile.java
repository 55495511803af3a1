package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vitrine.shopper.Row.Picture;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the closet as the browser draws it: every word is made here, in the reader's language.
 *
 * @param entry the one whose passport tells of it
 * @param name what it is, in a word or two
 * @param group code of where it hangs by type, such as {@code tops}
 * @param hue code of its family of colours
 * @param season code of when it is worn
 * @param colour2 the second colour of a pattern; empty where there is none
 * @param place where on the figure it is worn
 * @param times how many times it was worn, in words; {@code since} says when last, too
 * @param last the last day it was worn, as {@code 2026-11-22}; empty where it was not
 * @param cost what a wear has cost, in the smallest unit; -1 where nobody can say
 * @param facts price and what a wear has cost, in words
 * @param state {@code used}, or {@code frost} where it is not used for suggestions
 * @param where {@code here}, or where else it is
 * @param elsewhere to whom it was lent or given, or that it is retired, in words
 * @param set whether it was bought as one and can be split
 * @param photo whether the shopper took one of it
 * @param own what its fields that are not told above say, as they are typed
 */
@JsonInclude(Include.NON_NULL)
record Tile(
    String key,
    long entry,
    String title,
    String name,
    Picture picture,
    String colour2,
    String group,
    String hue,
    String season,
    String place,
    String type,
    String cut,
    String length,
    String pattern,
    int stars,
    @Nullable String fits,
    int worn,
    String times,
    String since,
    String last,
    long cost,
    String facts,
    String state,
    String where,
    String elsewhere,
    boolean set,
    boolean bought,
    boolean photo,
    Map<String, String> own) {}
