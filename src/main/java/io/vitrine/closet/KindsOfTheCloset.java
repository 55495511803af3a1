package io.vitrine.closet;

import io.vitrine.holding.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of entries that this room understands. */
@Configuration(proxyBeanMethods = false)
class KindsOfTheCloset {

  @Bean
  Kind closetItem() {
    return ClosetItem.DESCRIBED;
  }

  @Bean
  Kind appliance() {
    return HomeItem.DESCRIBED;
  }

  @Bean
  Kind wear() {
    return Wear.DESCRIBED;
  }

  @Bean
  Kind fitting() {
    return Fitting.DESCRIBED;
  }

  @Bean
  Kind savedOutfit() {
    return SavedOutfit.DESCRIBED;
  }

  @Bean
  Kind outfitDay() {
    return OutfitDay.DESCRIBED;
  }
}
