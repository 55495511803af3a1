package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  private final Labels labels = new Labels();

  @ParameterizedTest
  @CsvSource({
    "Wool coat; camel; size 38,coats,coat,COAT,STRAIGHT,KNEE,PLAIN,3,66",
    "Trench coat; sand,coats,coat,TRENCH_COAT,WAISTED,KNEE,PLAIN,2,40",
    "Suit trousers; navy,trousers,trousers,TROUSERS,STRAIGHT,ANKLE,PLAIN,3,24",
    "Corduroy trousers; rust,trousers,trousers,CHINOS,STRAIGHT,ANKLE,PLAIN,1,28",
    "Wide trousers; sand,trousers,trousers,TROUSERS,WIDE,ANKLE,PLAIN,2,24",
    "Cable knit; sage,knitwear,knit,JUMPER,STRAIGHT,HIP,CABLE,2,28",
    "Roll-neck; black,knitwear,knit,ROLL_NECK,CLOSE,HIP,PLAIN,2,26",
    "Striped T-shirt; navy,t-shirts,tshirt,T_SHIRT,STRAIGHT,HIP,STRIPE,1,9",
    "Flannel shirt; red,shirts,shirt,SHIRT,STRAIGHT,HIP,CHECK,1,30",
    "Wrap dress; sage,dresses,dress,DRESS,WRAP,KNEE,PLAIN,2,25",
    "Pleated skirt; plum,skirts,skirt,SKIRT,PLEATED,CALF,PLAIN,2,16",
    "Chelsea boots; black,boots,boots,BOOTS,STRAIGHT,ANKLE,PLAIN,3,10",
    "Running T-shirt; sea,running,tshirt,T_SHIRT,STRAIGHT,HIP,PLAIN,0,9",
    "Oxford shirt; sky,shirts,shirt,SHIRT,STRAIGHT,HIP,PLAIN,3,20",
    "Flannel pyjamas; rose,nightwear,shirt,NIGHTWEAR,LOOSE,ANKLE,PLAIN,0,46",
    "Wintermantel Mantel; blau,mäntel,coat,COAT,STRAIGHT,KNEE,PLAIN,3,60",
  })
  void aLabelSaysWhatAGarmentIs(
      String title, String category, String drawing, Type type, Cut cut, Length length, Pattern pattern,
      int formality, int warmth) {
    var garment = labels.read(7, product(title.replace(';', ','), "clothes", category, drawing)).orElseThrow();
    assertThat(garment).isEqualTo(new Garment(
        7, type, cut, length, pattern, "#34465b", garment.colour2(), formality, warmth, 0, 0, new ProductId(1)));
  }

  @Test
  void onlyWhatIsDrawnInTwoColoursOrHasAPatternHasASecondOne() {
    assertThat(labels.read(1, product("Blazer", "clothes", "blazers", "blazer")).orElseThrow().colour2()).isNull();
    assertThat(labels.read(1, product("Striped T-shirt", "clothes", "t-shirts", "tshirt")).orElseThrow().colour2())
        .isEqualTo("#e7dcc6");
    assertThat(labels.read(1, product("Leather trainers", "clothes", "trainers", "trainers")).orElseThrow().colour2())
        .isEqualTo("#e7dcc6");
  }

  @Test
  void whatIsForAChildOrNoGarmentHangsInNoClosetOfTheirs() {
    assertThat(labels.read(1, product("Romper, mist", "clothes", "baby", "romper"))).isEmpty();
    assertThat(labels.read(1, product("Children's jeans", "clothes", "children", "jeans"))).isEmpty();
    assertThat(labels.read(1, product("Record, The Red Hat", "media", "folk", "record"))).isEmpty();
    assertThat(labels.read(1, product("Kettle Brisk", "electronics", "kitchen", "kettle"))).isEmpty();
    assertThat(labels.read(1, product("Oven gloves, rust", "home", "table linen", "gloves"))).isEmpty();
    assertThat(labels.read(1, product("Dressing gown", "home", "bath", "coat")).orElseThrow().type())
        .isEqualTo(Type.NIGHTWEAR);
  }

  @Test
  void whatAShopperSaysInTheirWordsIsReadTheSameWay() {
    var garment = labels.read(3, "my grandmother's striped silk scarf", "#aa3344", "#ffffff").orElseThrow();
    assertThat(garment.type()).isEqualTo(Type.SCARF);
    assertThat(garment.pattern()).isEqualTo(Pattern.STRIPE);
    assertThat(garment.colour()).isEqualTo("#aa3344");
    assertThat(labels.read(3, "a thing", "#aa3344", null)).isEmpty();
  }

  @Test
  void everyTypeIsReadFromItsOwnWord() {
    for (Type type : Type.values()) {
      var word = type.word().replace("roll-neck", "roll neck");
      assertThat(Type.of(type.word())).contains(type);
      assertThat(labels.read(1, type.name().replace('_', '-').toLowerCase(Locale.ROOT), "#000000", null)
              .or(() -> labels.read(1, word.replace('-', ' '), "#000000", null)))
          .as(type.word())
          .get()
          .extracting(Garment::type)
          .isEqualTo(type);
    }
  }

  private static Product product(String title, String department, String category, String drawing) {
    return new Product(
        new ProductId(1), "shop", "1", title, department, category, null, null, null, null, null,
        new Drawing(drawing, "#34465b", "#e7dcc6"));
  }
}
