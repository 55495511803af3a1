package io.vitrine.holding;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Visits by where and when they were; of what is said here all must hold. Where a visit was is encrypted, so no
 * query finds it: the visits are opened for their owner, in memory.
 *
 * @param place such as the store
 * @param zone part of a floor, by its name
 */
public record Where(
    @Nullable String place,
    @Nullable String floor,
    @Nullable String zone,
    @Nullable Area area,
    @Nullable Weekly weekly) {

  public Where {
    if (place == null && floor == null && zone == null && area == null && weekly == null) {
      throw new IllegalArgumentException("Everywhere and always is said by a filter");
    }
  }

  public static Where within(Area area) {
    return new Where(null, null, null, area, null);
  }

  public static Where at(Weekly weekly) {
    return new Where(null, null, null, null, weekly);
  }

  /** A zone of a floor. */
  public static Where in(@Nullable String place, @Nullable String floor, @Nullable String zone) {
    return new Where(place, floor, zone, null, null);
  }

  /** Whether it can only be told of a visit that is opened. */
  boolean isSecret() {
    return place != null || floor != null || zone != null || area != null;
  }

  boolean holds(Visit visit, Instant came, ZoneId clocks) {
    return (place == null || place.equals(visit.place()))
        && (floor == null || floor.equals(visit.floor()))
        && (zone == null || zone.equals(visit.zone()))
        && (area == null || area.holds(visit))
        && (weekly == null || weekly.touches(came, visit.until(), clocks));
  }

  /** Not where: selections end up in logs. */
  @Override
  public String toString() {
    return "Where" + (weekly == null ? "" : " at a time of the week");
  }
}
