package io.vitrine.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** Theme, icon and viewport of every page. Instrument Sans comes with Aura. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("vitrine.css")
@StyleSheet("frame.css")
@StyleSheet("parts.css")
public class VitrineShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings page) {
    page.setViewport("width=device-width, initial-scale=1");
    page.addLink("favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    page.addLink(
        "aura/fonts/InstrumentSans/InstrumentSans.woff2",
        Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
    page.addMetaTag("robots", "noindex");
  }
}
