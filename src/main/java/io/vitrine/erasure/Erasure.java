package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Departures;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import io.vitrine.customer.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is held on a customer: says before what will go and what must stay, and does it so that it holds. */
@Service
public class Erasure {

  private static final byte[] NOBODY = new byte[32];

  private final Rooms rooms;
  private final Verdicts verdicts;
  private final Carrying carrying;
  private final Journal journal;
  private final ErasureRows rows;
  private final Departures departures;
  private final SystemRows systems;
  private final Steps steps;
  private final Clock clock;

  Erasure(
      Rooms rooms,
      Verdicts verdicts,
      Carrying carrying,
      Journal journal,
      ErasureRows rows,
      Departures departures,
      SystemRows systems,
      Steps steps,
      Clock clock) {
    this.rooms = rooms;
    this.verdicts = verdicts;
    this.carrying = carrying;
    this.journal = journal;
    this.rows = rows;
    this.departures = departures;
    this.systems = systems;
    this.steps = steps;
    this.clock = clock;
  }

  /** What would go and what would stay, why and until when, if it were erased now. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Effect preview(CustomerId owner, Extent extent) {
    return rooms.foresee(owner, extent, verdicts.judgeOf(owner));
  }

  /**
   * What an erasure would do now.
   *
   * @param effect by word and, as rows, by table and folder
   * @param systems names of the systems that would be told
   */
  public record DryRun(Effect effect, List<String> systems) {}

  /** Counts and changes nothing. */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional(readOnly = true)
  public DryRun dryRun(CustomerId customer, Extent extent) {
    return new DryRun(rooms.foresee(customer, extent, verdicts.judgeOf(customer)), toldOf(customer, extent));
  }

  private List<String> toldOf(CustomerId customer, Extent extent) {
    return Actor.asMachine(Resuming.MACHINE, () -> departures.find(customer))
        .map(departing -> Owed.erasure(
            "",
            Map.of(departing.source(), List.of(departing.externalKey())),
            extent.isEverything(),
            rooms.sources(customer, extent)))
        .map(owed -> systems.active().stream()
            .filter(system -> !Telling.of(owed, system).parts().isEmpty())
            .map(DownstreamSystem::name)
            .toList())
        .orElse(List.of());
  }

  /** What a verdict keeps of the owner now, after parts were erased. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Effect kept(CustomerId owner) {
    return rooms.kept(owner);
  }

  /**
   * Erases. Stopped anywhere it goes on by itself, and asked again under the same case it goes on or tells what was
   * done. Never within a transaction of the caller: its key must not die before the commit.
   *
   * @param caseRef says nothing of the customer; 1 to 40 characters of ASCII
   * @throws NotBegun where the journal cannot be written: nothing was erased
   */
  @RolesAllowed("MACHINE")
  @Transactional(propagation = Propagation.NEVER)
  public Erased erase(String caseRef, CustomerId customer, Extent extent) {
    steps.reached(Steps.Step.ASKED);
    var line = journal.find(caseRef).orElseGet(() -> begin(caseRef, customer, extent));
    if (!line.customer().equals(customer) || !line.extent().equals(extent)) {
      throw new IllegalArgumentException("The case " + caseRef + " asked to erase something else");
    }
    steps.reached(Steps.Step.JOURNAL_WRITTEN);
    return carrying.carryOut(line);
  }

  private Journal.Line begin(String caseRef, CustomerId customer, Extent extent) {
    var identity = departures.find(customer).map(Departures.Departing::identity).orElse(NOBODY);
    return journal.begin(caseRef, customer, identity, extent, clock.instant());
  }

  /** What an erasure did; nothing where it is not done. */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional(readOnly = true)
  public Optional<Erased> result(String caseRef) {
    return rows.find(caseRef).map(ErasureRows.Row::erased);
  }
}
