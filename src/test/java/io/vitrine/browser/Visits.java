package io.vitrine.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a visitor of its own, as new to the house as a private window. */
final class Visits implements ParameterResolver {

  static {
    // A slow machine is no defect: what is expected of a page may take as long there as any other step.
    PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var port = SpringExtension.getApplicationContext(test)
        .getBean(Environment.class)
        .getRequiredProperty("local.server.port");
    var visitor = new Visitor(SharedBrowser.get(), "http://localhost:" + port);
    // JUnit closes what lies in its store when the test is over; a visitor who saw trouble fails the test then.
    test.getStore(Namespace.create(Visits.class)).put(parameter.getIndex(), visitor);
    return visitor;
  }
}
