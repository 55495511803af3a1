package io.vitrine.holding;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days begin and end where the shop is. */
@Configuration(proxyBeanMethods = false)
class ShopTime {

  @Bean
  ZoneId shopZone(@Value("${vitrine.zone:Europe/Berlin}") ZoneId zone) {
    return zone;
  }
}
