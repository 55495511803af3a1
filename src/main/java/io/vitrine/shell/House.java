package io.vitrine.shell;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose house this is and by which rules one stays in it: properties {@code vitrine.*}.
 *
 * @param retailer the retailer's name, as shoppers know it; empty where nobody gave one
 * @param zone where the retailer's days begin and end
 * @param demo whether this is a demonstration: sign-ins are shown, cookies also travel without TLS
 * @param stay how long one may stay signed in at most, however busy
 */
@ConfigurationProperties("vitrine")
public record House(
    @DefaultValue("") String retailer,
    @DefaultValue("Europe/Berlin") ZoneId zone,
    @DefaultValue("false") boolean demo,
    @DefaultValue("12h") Duration stay) {

  boolean secureCookies() {
    return !demo;
  }
}
