package io.vitrine.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cases at once, as officers see them before they open one: without names. */
@Service
public class CaseQueue {

  private final DocketLines lines;
  private final Desk desk;

  CaseQueue(DocketLines lines, Desk desk) {
    this.lines = lines;
    this.desk = desk;
  }

  /** Those that are open, or those that are closed, by their deadline. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<DocketLine> lines(boolean closed) {
    return lines.of(desk.me(), closed);
  }

  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public Numbers numbers() {
    desk.me();
    return lines.numbers();
  }
}
