package io.vitrine.request;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the desk does, month by month, oldest first. */
public record Numbers(List<Month> months) {

  /**
   * @param open at its end, or now
   * @param overdue of these, over their time
   * @param medianDays half of the cases that were closed in it were closed within so many days; null where none was
   */
  public record Month(YearMonth month, int received, int closed, int open, int overdue, @Nullable Double medianDays) {}
}
