package io.vitrine.demo;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A program that opens its database as the demo does, and is still starting when it is ended. */
@Configuration(proxyBeanMethods = false)
class ServerForAWhile {

  public static void main(String[] folder) {
    var application = new SpringApplication(ServerForAWhile.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addListeners(new OwnDatabase(Path.of(folder[0])), new NeverReady());
    application.run();
  }

  /** Says how many came before, adds itself, and waits. */
  private static final class NeverReady implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent starting) {
      var jdbc = new JdbcTemplate(source(starting.getApplicationContext().getEnvironment()));
      jdbc.execute("create table if not exists visit (id bigint auto_increment primary key)");
      System.out.println("before: " + jdbc.queryForObject("select count(*) from visit", Integer.class));
      jdbc.execute("insert into visit values ()");
      System.out.println("ready");
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static DriverManagerDataSource source(Environment environment) {
      return new DriverManagerDataSource(
          environment.getRequiredProperty("spring.datasource.url"),
          environment.getRequiredProperty("spring.datasource.username"),
          environment.getRequiredProperty("spring.datasource.password"));
    }
  }
}
