package io.vitrine.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.vitrine.customer.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The locks: who comes in, how long they stay, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(House.class)
class SecurityConfiguration {

  /** What a browser is told never to ask for or do on our pages, whatever a page says. */
  private static final String PERMISSIONS =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
          + "microphone=(), midi=(), payment=(), usb=()";

  /** Without TLS nobody stays signed in; only a demonstration, which is on this machine alone, does without. */
  @Bean
  ServletContextInitializer sessionCookie(House house) {
    return context -> context.getSessionCookieConfig().setSecure(house.secureCookies());
  }

  /** Style, script, drawings and font: the same for everyone, so without session and free to be kept by browsers. */
  @Bean
  @Order(1)
  SecurityFilterChain openFiles(HttpSecurity http) throws Exception {
    return http
        .securityMatcher("/VAADIN/build/**", "/aura/**", "/*.css", "/*.svg", "/.well-known/gpc.json", "/verify-key.pem",
            "/certificate/**")
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(headers -> {
          guarded(headers);
          headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        })
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain lockedPages(
      HttpSecurity http,
      SignIn signIn,
      Accounts accounts,
      House house,
      Clock clock,
      RequestUtil requests,
      VaadinDefaultRequestCache wantedPages)
      throws Exception {
    wantedPages.setDelegateRequestCache(withoutMark());
    return http
        .authorizeHttpRequests(all -> all.requestMatchers("/actuator/health/**").permitAll())
        .authenticationProvider(signIn)
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
            .loginView(SignInView.class)
            .defaultSuccessUrl("/")
            .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
            .addLogoutHandler((request, response, who) -> Farewell.LEFT.leaveIn(response, house.secureCookies()))
            .enableCsrfConfiguration(false)
            .enableExceptionHandlingConfiguration(false))
        // Clicks carry a token of Vaadin's own; everything else, the sign-in too, carries Spring's.
        .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
        .exceptionHandling(failures -> failures
            .accessDeniedHandler(SecurityConfiguration::deny)
            .defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), requests::isFrameworkInternalRequest)
            .defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/" + SignInView.PATH), AnyRequestMatcher.INSTANCE))
        .formLogin(form -> form
            .usernameParameter("login")
            .passwordParameter("password")
            .failureHandler((request, response, failure) ->
                backToSignIn(request, response, FailedTry.of(failure, loginIn(request)))))
        .addFilterAfter(new GoodSessions(accounts, house, clock), SecurityContextHolderFilter.class)
        .headers(SecurityConfiguration::guarded)
        .build();
  }

  /** Else whoever signs in on the way to a page arrives there with "?continue" in the address. */
  @SuppressWarnings("NullAway") // null is how Spring Security is told so, though it does not declare it
  private static RequestCache withoutMark() {
    var wanted = new HttpSessionRequestCache();
    wanted.setMatchingRequestParameterName(null);
    return wanted;
  }

  /** A sign-in page open for longer than its session has an old token: nobody's fault, so they may try again. */
  private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException && request.getServletPath().equals("/" + SignInView.PATH)) {
      backToSignIn(request, response, FailedTry.tooLate(loginIn(request)));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void backToSignIn(HttpServletRequest request, HttpServletResponse response, FailedTry failed)
      throws IOException {
    request.getSession().setAttribute(FailedTry.KEPT_AS, failed);
    response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH);
  }

  private static String loginIn(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter("login"), "");
  }

  /** Pages have their own policy, with a nonce: see {@link PageHead}. Everything else may do nothing at all. */
  private static void guarded(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        // Vaadin commits its pages early; headers written at the end would be missing from them.
        .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
          @Override
          public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
          }
        });
  }
}
