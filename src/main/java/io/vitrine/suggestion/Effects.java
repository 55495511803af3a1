package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EditId;
import io.vitrine.suggestion.SuggestionEffect.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps with each edit what it led to. */
@Component
class Effects {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  Effects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(CustomerId owner, EditId edit, SuggestionEffect effect) {
    jdbc.sql(
            """
            insert into edit_effect (customer_id, edit_id, went, came, moved, model_went, model_came, model_moved,
                                     model_from, model_to, took_micros)
            select d.customer_id, d.id, :went, :came, :moved, :modelWent, :modelCame, :modelMoved,
                   :modelFrom, :modelTo, :took
              from edit d
             where d.customer_id = :owner
               and d.id = :edit
                on duplicate key update took_micros = took_micros
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("went", written(effect.yours().went()))
        .param("came", written(effect.yours().came()))
        .param("moved", effect.yours().moved())
        .param("modelWent", written(effect.models().went()))
        .param("modelCame", written(effect.models().came()))
        .param("modelMoved", effect.models().moved())
        .param("modelFrom", effect.from())
        .param("modelTo", effect.to())
        .param("took", effect.took().toNanos() / ChronoUnit.MICROS.getDuration().toNanos())
        .update();
  }

  Map<EditId, SuggestionEffect> of(CustomerId owner, Collection<EditId> edits) {
    var effects = new HashMap<EditId, SuggestionEffect>();
    if (!edits.isEmpty()) {
      jdbc.sql("select * from edit_effect where customer_id = :owner and edit_id in (:edits)")
          .param("owner", owner.value())
          .param("edits", edits.stream().map(EditId::value).toList())
          .query(rs -> {
            effects.put(new EditId(rs.getLong("edit_id")), effect(rs));
          });
    }
    return effects;
  }

  private SuggestionEffect effect(ResultSet rs) throws SQLException {
    return new SuggestionEffect(
        new Part(read(rs.getString("went")), read(rs.getString("came")), rs.getInt("moved")),
        new Part(read(rs.getString("model_went")), read(rs.getString("model_came")), rs.getInt("model_moved")),
        rs.getLong("model_from"),
        rs.getLong("model_to"),
        Duration.of(rs.getLong("took_micros"), ChronoUnit.MICROS));
  }

  private String written(List<ProductId> products) {
    return json.writeValueAsString(products.stream().map(ProductId::value).toList());
  }

  private List<ProductId> read(String text) {
    return Arrays.stream(json.readValue(text, long[].class)).mapToObj(ProductId::new).toList();
  }
}
