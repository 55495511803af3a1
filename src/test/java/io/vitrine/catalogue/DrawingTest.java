package io.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DrawingTest {

  @Test
  void whatHangsAndWhatStandsInForTheUnknownIsDrawn() throws Exception {
    assertThat(drawn()).containsAll(Drawing.HANGING).contains(Drawing.PARCEL.name());
    assertThat(new Drawing("coat", "#a98253", "#e7dcc6").hangs()).isTrue();
    assertThat(Drawing.PARCEL.hangs()).isFalse();
  }

  @Test
  void everyDrawingHasTheSameMeasureAndANameOfItsOwn() throws Exception {
    var names = new ArrayList<String>();
    for (Element symbol : symbols()) {
      assertThat(symbol.getAttribute("viewBox")).as(symbol.getAttribute("id")).isEqualTo("0 0 120 120");
      names.add(symbol.getAttribute("id"));
    }
    assertThat(names).allMatch(name -> name.matches("g-[a-z0-9]{2,30}")).doesNotHaveDuplicates();
  }

  /** A page's rules do not reach into the sprite, so a class without a rule here would be drawn black. */
  @Test
  void everyClassThatADrawingWearsHasItsRuleInTheSpriteItself() throws Exception {
    var rules = new TreeSet<String>();
    var style = sprite().getElementsByTagName("style").item(0).getTextContent();
    Pattern.compile("\\.([a-z][a-z0-9]*)(?=[ ,])")
        .matcher(style)
        .results()
        .forEach(rule -> rules.add(rule.group(1)));
    for (Element symbol : symbols()) {
      var parts = symbol.getElementsByTagName("*");
      for (int i = 0; i < parts.getLength(); i++) {
        var worn = ((Element) parts.item(i)).getAttribute("class");
        assertThat(rules).as(symbol.getAttribute("id"))
            .containsAll(worn.isEmpty() ? Set.of() : Set.of(worn.split(" ")));
      }
    }
  }

  private static Set<String> drawn() throws Exception {
    var names = new TreeSet<String>();
    symbols().forEach(symbol -> names.add(symbol.getAttribute("id").substring("g-".length())));
    return names;
  }

  private static List<Element> symbols() throws Exception {
    var found = sprite().getElementsByTagName("symbol");
    var symbols = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      symbols.add((Element) found.item(i));
    }
    return symbols;
  }

  private static Document sprite() throws Exception {
    try (var in = DrawingTest.class.getResourceAsStream("/META-INF/resources/drawings.svg")) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}
