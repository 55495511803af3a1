package io.vitrine.erasure;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Where an erasure is. Tests stop it there, as a kill would. */
@Component
class Steps {

  enum Step {
    ASKED,
    JOURNAL_WRITTEN,
    LOCKED,
    ROOM_ERASED,
    NOTICES_OWED,
    RECORDED,
    COMMITTED,
    KEYS_DEAD,
    JOURNAL_CLOSED
  }

  private volatile Consumer<Step> watcher = step -> {};

  void reached(Step step) {
    watcher.accept(step);
  }

  void watchedBy(Consumer<Step> newWatcher) {
    watcher = newWatcher;
  }
}
