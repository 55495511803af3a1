package io.vitrine.demo;

import io.vitrine.customer.Actor;
import io.vitrine.erasure.DownstreamSystem;
import io.vitrine.erasure.Systems;
import io.vitrine.erasure.Systems.Said;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** The systems beside the department store's, all played by one {@link Neighbour} on this machine. */
class DemoNeighbours implements DisposableBean {

  private record Beside(String code, String name, String holds, String contact) {}

  private static final List<Beside> ALL = List.of(
      new Beside("club", "Lindenhof Club", "Points, tier and birthday", "club@lindenhof.example"),
      new Beside("newsletter", "Newsletter", "Address, what was opened and when", "letters@lindenhof.example"),
      new Beside("service", "Customer service", "Calls, letters and complaints", "service@lindenhof.example"));

  private final Systems systems;
  private final Neighbour neighbour = new Neighbour();

  DemoNeighbours(Systems systems) {
    this.systems = systems;
  }

  /** Registers them; those from an earlier start have another port now, and a new key. */
  void moveIn() {
    Actor.asMachine("demo", () -> {
      Map<String, DownstreamSystem> known =
          systems.all().stream().collect(Collectors.toMap(DownstreamSystem::code, Function.identity()));
      ALL.forEach(system -> moveIn(system, known.get(system.code())));
    });
  }

  private void moveIn(Beside system, @Nullable DownstreamSystem known) {
    var said = new Said(
        system.code(), system.name(), system.holds(), neighbour.address(system.code()), system.contact(), List.of());
    if (known == null) {
      neighbour.shares(system.code(), systems.add(said).secret());
    } else {
      systems.change(known.id(), known.version(), said);
      neighbour.shares(system.code(), systems.newKey(known.id()).secret());
    }
  }

  @Override
  public void destroy() {
    neighbour.close();
  }
}
