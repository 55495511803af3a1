package io.vitrine.suggestion;

import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What edits led to is exported with its owner's data and erased with it, or with the entries it follows from. */
@Configuration(proxyBeanMethods = false)
class EffectsAreErased {

  @Bean
  HoldsPersonalData effectsOfEdits(JdbcTemplate jdbc) {
    return HoldsPersonalData.inTables(
        jdbc, new LinkedHashMap<>(Map.of("edit_effect", "effect")), List.of(Purchase.KIND, Rating.KIND));
  }
}
