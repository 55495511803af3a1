package io.vitrine.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What every page begins with: its language, and which scripts it may run. */
@Component
class PageHead implements VaadinServiceInitListener {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds until the server is tried again that did not answer. */
  private static final int TRY_AGAIN_AFTER = 2_000;

  private final Texts texts;

  PageHead(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::open);
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Mishaps()));
    event.getSource().addUIInitListener(init -> {
      var language = Languages.of(VaadinRequest.getCurrent());
      init.getUI().setLocale(language);
      var offline = init.getUI().getReconnectDialogConfiguration();
      offline.setDialogText(texts.getTranslation("frame.offline", language));
      offline.setDialogTextGaveUp(texts.getTranslation("frame.offline-for-long", language));
      offline.setReconnectInterval(TRY_AGAIN_AFTER);
      // What is said in there when the server is back has no setting, and is English; nor is it said aloud.
      init.getUI().getPage().executeJs(
          """
          const said = window.Vaadin?.connectionIndicator;
          if (said) {
            said.onlineText = $0;
            said.updateComplete?.then(() => said.querySelector('.v-status-message')?.setAttribute('role', 'status'));
          }
          """,
          texts.getTranslation("frame.online", language));
    });
  }

  private void open(IndexHtmlResponse page) {
    var language = Languages.of(page.getVaadinRequest());
    var html = page.getDocument();
    html.child(0).attr("lang", language.getLanguage());
    html.body().appendElement("noscript").text(texts.getTranslation("frame.no-script", language));
    var nonce = nonce();
    html.select("script").attr("nonce", nonce);
    page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
  }

  /**
   * Scripts need the nonce of this very page, and may load further ones. Vaadin's client makes functions from text,
   * hence {@code unsafe-eval}; its components carry their style in the page, hence {@code unsafe-inline} for style.
   */
  private static String policy(String nonce) {
    return String.join("; ",
        "default-src 'self'",
        "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static String nonce() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
