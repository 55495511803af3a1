package io.vitrine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Kills what a test does at any of its statements or commits, in both databases: the connections break off as they do
 * when a process dies, and nothing that was under way speaks to a database again. Whoever is not being killed gets the
 * plain connections.
 */
@TestComponent
public class Kills implements BeanPostProcessor {

  /** Nothing catches it, as nothing survives a kill. */
  public static final class Killed extends Error {}

  /** The life of what is done by a thread and those that it starts. */
  private static final class Life {

    private final int until;
    private final AtomicInteger lived = new AtomicInteger();
    private final Map<Connection, DataSource> open = new ConcurrentHashMap<>();
    private volatile boolean dead;
    private volatile boolean over;

    Life(int until) {
      this.until = until;
    }
  }

  private static final Set<String> HARMLESS = Set.of(
      "rollback", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "clearWarnings", "isClosed",
      "abort", "setFetchSize");

  private final InheritableThreadLocal<@Nullable Life> life = new InheritableThreadLocal<>();

  /** How many statements and commits it takes where nobody kills it. */
  public int survived(Runnable what) {
    var all = new Life(Integer.MAX_VALUE);
    live(all, what);
    return all.lived.get();
  }

  /**
   * Kills it with that statement or commit: of two that are the same, one just before and one just after the database
   * has done it.
   *
   * @return whether it lived so long
   */
  public boolean killedAt(int statement, Runnable what) {
    var one = new Life(statement);
    try {
      live(one, what);
    } catch (RuntimeException | Error e) {
      // On its way out somebody may have wrapped it.
      if (!one.dead) {
        throw e;
      }
    }
    return one.dead;
  }

  private void live(Life one, Runnable what) {
    life.set(one);
    try {
      what.run();
    } finally {
      one.over = true;
      life.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Mortal) ? new Mortal(source) : bean;
  }

  private final class Mortal extends DelegatingDataSource {

    Mortal(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var one = life.get();
      if (one == null || one.over) {
        return super.getConnection();
      }
      if (one.dead) {
        throw new Killed();
      }
      var connection = super.getConnection();
      one.open.put(connection, obtainTargetDataSource());
      return proxy(Connection.class, new OfConnection(one, connection));
    }
  }

  private static void die(Life one) {
    one.dead = true;
    one.open.forEach((connection, source) -> {
      try {
        connection.unwrap(org.mariadb.jdbc.Connection.class).abort(Runnable::run);
        source.unwrap(com.zaxxer.hikari.HikariDataSource.class).evictConnection(connection);
      } catch (SQLException e) {
        throw new IllegalStateException("A connection cannot be broken off", e);
      }
    });
    throw new Killed();
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object step(Life one, boolean counts, Object on, Method method, Object @Nullable [] with)
      throws Throwable {
    if (one.dead) {
      if (HARMLESS.contains(method.getName())) {
        return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
      }
      throw new Killed();
    }
    boolean last = counts && one.lived.incrementAndGet() == one.until;
    if (last && one.until % 2 == 0) {
      die(one);
    }
    try {
      var result = method.invoke(on, with);
      if (last) {
        die(one);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private record OfConnection(Life one, Connection connection) implements InvocationHandler {

    private static final List<Class<? extends Statement>> STATEMENTS =
        List.of(java.sql.CallableStatement.class, java.sql.PreparedStatement.class, Statement.class);

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] with) throws Throwable {
      if (method.getName().equals("close") && !one.dead) {
        one.open.remove(connection);
      }
      if (method.getDeclaringClass() == Object.class) {
        return method.invoke(connection, with);
      }
      var result = step(one, method.getName().equals("commit"), connection, method, with);
      if (result instanceof Statement statement) {
        var type = STATEMENTS.stream().filter(kind -> kind.isInstance(statement)).findFirst().orElseThrow();
        return proxy(type, new OfStatement(one, statement));
      }
      return result;
    }
  }

  private record OfStatement(Life one, Statement statement) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] with) throws Throwable {
      return step(one, method.getName().startsWith("execute"), statement, method, with);
    }
  }
}
