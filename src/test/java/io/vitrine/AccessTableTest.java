package io.vitrine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Decision;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.holding.Correction;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Weekly;
import io.vitrine.holding.Where;
import io.vitrine.machine.Mapping;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every public method of every service × who calls. The table is built from the code: a new method joins it by
 * itself, and one without a rule fails the build. What a caller is handed is searched for the owner's canary word,
 * and the owner's rows are compared before and after.
 */
@VitrineTest
class AccessTableTest {

  private enum Caller {
    OWN,
    ANOTHER,
    ANONYMOUS,
    OFFICER,
    REVOKED
  }

  @Autowired private ApplicationContext context;
  @Autowired private Shop shop;
  @Autowired private Holdings holdings;
  @Autowired private Accounts accounts;
  @Autowired private Choices choices;
  @Autowired private JdbcClient jdbc;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Caller, Scene> scenes = new EnumMap<>(Caller.class);

  @Test
  void everyPublicMethodOfEveryServiceHasExactlyOneRule() {
    assertThat(services()).isNotEmpty();
    assertThat(services().flatMap(AccessTableTest::methods).filter(method -> rules(method).size() != 1))
        .as("methods without exactly one of @OwnerOnly, @RolesAllowed, @PermitAll")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyMethodOpensToWhomItsRuleSays() {
    return services().flatMap(AccessTableTest::methods).flatMap(method -> Arrays.stream(Caller.values())
        .map(caller -> dynamicTest(name(method) + " × " + caller, () -> call(method, caller))));
  }

  private void call(Method method, Caller caller) throws Exception {
    // Dynamic tests of one factory share its thread, but not the listener that runs before a test method.
    SecurityContextHolder.setContextHolderStrategy(context.getBean(SecurityContextHolderStrategy.class));
    // Whoever is not the owner leaves everything as it is, so that one owner does for all of their calls.
    var scene = caller == Caller.OWN ? scene(caller) : scenes.computeIfAbsent(caller, this::scene);
    var owner = scene.owner();
    var arguments = Arrays.stream(method.getGenericParameterTypes()).map(scene.samples()::of).toArray();
    var before = rowsOf(owner.id);
    var outcome = Shop.as(actor(caller, owner), () -> outcome(method, arguments));
    if (mayCall(method, caller)) {
      assertThat(outcome.denied()).as("denied").isFalse();
    } else {
      assertThat(outcome.denied()).as("denied").isTrue();
    }
    if (caller != Caller.OWN) {
      assertThat(outcome.text()).doesNotContain(scene.canary());
      assertThat(rowsOf(owner.id)).isEqualTo(before);
    }
  }

  /** Somebody whose canary word is in everything they say, and what a method is handed that is called about them. */
  private record Scene(String canary, Shop.Shopper owner, Samples samples) {}

  private Scene scene(Caller caller) {
    var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    var owner = shop.shopper(canary).bought(shop.product("Thing"), canary, Instant.now());
    var entry = owner.does(() -> holdings.page(owner.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    var edit = owner.does(() ->
        holdings.correct(owner.id, Selection.of(entry), Correction.of(canary, canary)));
    owner.does(() -> choices.decide(owner.id, new Decision.Wanted(
        Question.use("purchase", Purpose.MARKETING), Choice.ON, Decision.By.SHOPPER, "en", canary, 0)));
    var samples = new Samples(Map.ofEntries(
        entry(CustomerId.class, owner.id),
        entry(EntryId.class, entry.id()),
        entry(EditId.class, edit.id()),
        entry(Selection.class, new Selection.These(Map.of(entry.id(), entry.version() + 1))),
        entry(Filter.class, Filter.kinds("purchase")),
        entry(Exclusion.class, Exclusion.fromSuggestions(Reason.GIFT)),
        entry(Question.class, Question.use("purchase", Purpose.SUGGESTIONS)),
        entry(Choice.class, Choice.OFF),
        entry(Where.class, Where.in(null, null, canary)),
        entry(Weekly.class, new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.MIDNIGHT)),
        entry(Actor.class, owner.actor),
        entry(Mapping.class, Mapping.named("uci-online-retail")),
        entry(InputStream.class, InputStream.nullInputStream())));
    if (caller == Caller.REVOKED) {
      Actor.asMachine("test", () -> accounts.disable(owner.actor.account()));
    }
    return new Scene(canary, owner, samples);
  }

  private record Outcome(boolean denied, String text) {}

  private Outcome outcome(Method method, @Nullable Object[] arguments) {
    try {
      var result = method.invoke(context.getBean(method.getDeclaringClass()), arguments);
      return new Outcome(false, json.writeValueAsString(result));
    } catch (InvocationTargetException e) {
      var cause = e.getCause();
      return new Outcome(
          cause instanceof AccessDeniedException || cause instanceof AuthenticationCredentialsNotFoundException,
          String.valueOf(cause));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private @Nullable Actor actor(Caller caller, Shop.Shopper owner) {
    return switch (caller) {
      case OWN, REVOKED -> owner.actor;
      case ANOTHER -> shop.shopper().actor;
      case ANONYMOUS -> null;
      case OFFICER -> shop.officer();
    };
  }

  private static boolean mayCall(Method method, Caller caller) {
    return switch (rules(method).getFirst()) {
      case OwnerOnly owner -> caller == Caller.OWN;
      case RolesAllowed roles -> caller == Caller.OFFICER && List.of(roles.value()).contains("OFFICER");
      // Signing out everywhere asks for somebody who is signed in.
      default ->
          !method.getName().equals("signOutEverywhere") || caller != Caller.ANONYMOUS && caller != Caller.REVOKED;
    };
  }

  private Map<String, Object> rowsOf(CustomerId owner) {
    var rows = new HashMap<String, Object>();
    for (String table : List.of(
        "entry", "edit", "edited_entry", "dispute", "account", "decision", "choice", "permit")) {
      rows.put(table, jdbc.sql("select * from " + table + " where customer_id = :owner")
          .param("owner", owner.value())
          .query()
          .listOfRows()
          .toString());
    }
    return rows;
  }

  private Stream<Class<?>> services() {
    return Arrays.stream(context.getBeanNamesForAnnotation(Service.class))
        .<Class<?>>map(name -> AopUtils.getTargetClass(context.getBean(name)))
        .filter(type -> type.getPackageName().startsWith("io.vitrine"))
        .distinct();
  }

  private static Stream<Method> methods(Class<?> service) {
    return Arrays.stream(service.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(AccessTableTest::name));
  }

  private static List<Annotation> rules(Method method) {
    return Stream.of(OwnerOnly.class, RolesAllowed.class, PermitAll.class)
        .<Annotation>map(method::getAnnotation)
        .filter(Objects::nonNull)
        .toList();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
