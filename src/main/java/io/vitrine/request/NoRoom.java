package io.vitrine.request;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether it was a full disk that stopped something. */
final class NoRoom {

  static final String FULL = "disk_full";
  static final String OTHER = "our_fault";

  /** Of MariaDB: "disk full", "table is full", "error writing file". */
  private static final Set<Integer> CODES = Set.of(1021, 1114, 1026);

  /** Of Linux: ENOSPC, as MariaDB and Java write it. */
  private static final Set<String> WORDS = Set.of("No space left on device", "Errcode: 28", "error 28");

  private NoRoom() {}

  /** @return code of why it stopped: the texts {@code request.stopped.…} say it */
  static String why(@Nullable Throwable failure) {
    for (var each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && CODES.contains(sql.getErrorCode()) || saysSo(each.getMessage())) {
        return FULL;
      }
    }
    return OTHER;
  }

  private static boolean saysSo(@Nullable String message) {
    return message != null && WORDS.stream().anyMatch(message::contains);
  }
}
