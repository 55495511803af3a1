package io.vitrine.machine;

import io.vitrine.machine.Mapping.Form;
import io.vitrine.machine.Mapping.Holds;
import io.vitrine.machine.Mapping.Match;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a mapping, which is YAML in which every value is plain text, and says what is wrong with it. */
final class MappingFile {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final int NAME_LENGTH = 80;
  private static final TreeSet<String> SETTINGS = new TreeSet<>(List.of(
      "source", "name", "holds", "format", "charset", "delimiter", "decimal-mark", "customer.source",
      "product.source", "date-pattern", "time-zone", "money", "history", "returns.value", "returns.matches",
      "not-a-product.value", "not-a-product.matches"));

  private final Map<String, List<String>> said = new LinkedHashMap<>();

  private MappingFile() {}

  static Mapping read(Path file) {
    try {
      return new MappingFile().mapping(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new Refusal("mapping.utf8", file.toString());
    } catch (IOException e) {
      throw new Refusal("mapping.file", file.toString());
    }
  }

  static Mapping shipped(String name) {
    try (InputStream in = MappingFile.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
      if (in == null) {
        throw new Refusal("mapping.file", name);
      }
      return new MappingFile().mapping(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Refusal("mapping.file", name);
    }
  }

  static Mapping parse(String yaml) {
    return new MappingFile().mapping(yaml);
  }

  private Mapping mapping(String yaml) {
    flatten("", loaded(yaml));
    var source = source("source", null);
    var holds = oneOf("holds", "purchases", "products").equals("products") ? Holds.PRODUCTS : Holds.PURCHASES;
    var mapping = new Mapping(
        source,
        setting("name", source),
        holds,
        form(),
        source("customer.source", source),
        source("product.source", source),
        fields(holds),
        moments(),
        oneOf("money", "major", "minor").equals("minor"),
        oneOf("history", "open", "closed").equals("closed"),
        match("returns"),
        match("not-a-product"));
    if (mapping.name().length() > NAME_LENGTH) {
      throw new Refusal("mapping.value", "name", mapping.name());
    }
    check(mapping);
    return mapping;
  }

  private static void check(Mapping mapping) {
    for (String needed : Fields.needed(mapping.holds())) {
      if (mapping.field(needed).isEmpty()) {
        throw new Refusal("mapping.needed", needed);
      }
    }
    if (!mapping.field("unit-price").isEmpty() && !mapping.field("amount").isEmpty()) {
      throw new Refusal("mapping.two-prices");
    }
    boolean priced = List.of("unit-price", "amount", "product.price").stream()
        .anyMatch(field -> !mapping.field(field).isEmpty());
    if (priced && mapping.field("currency").isEmpty()) {
      throw new Refusal("mapping.needed", "currency");
    }
  }

  private static Object loaded(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var plainText = new Resolver() {
      @Override
      protected void addImplicitResolvers() {
        // A product called "no" or a code 007 stays what it is.
      }
    };
    try {
      var dumper = new DumperOptions();
      return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, plainText).load(yaml);
    } catch (YAMLException e) {
      throw new Refusal("mapping.yaml", String.valueOf(e.getMessage()));
    }
  }

  private void flatten(String within, @Nullable Object part) {
    switch (part) {
      case Map<?, ?> map ->
        map.forEach((key, value) -> flatten(within.isEmpty() ? "" + key : within + "." + key, value));
      case List<?> list -> said.put(within, new ArrayList<>(list.stream().map(String::valueOf).toList()));
      case String text when !within.isEmpty() -> said.put(within, new ArrayList<>(List.of(text)));
      case null, default -> throw new Refusal("mapping.yaml", within);
    }
  }

  private Map<String, List<Template>> fields(Holds holds) {
    var fields = new LinkedHashMap<String, List<Template>>();
    said.forEach((name, texts) -> {
      if (SETTINGS.contains(name)) {
        return;
      }
      if (Fields.length(name, holds) == null) {
        var known = Fields.known(holds);
        known.addAll(SETTINGS);
        throw Fields.near(name, known)
            .map(near -> new Refusal("mapping.unknown-near", name, near))
            .orElseGet(() -> new Refusal("mapping.unknown", name, String.join(", ", known)));
      }
      fields.put(name, texts.stream().filter(text -> !text.isEmpty()).map(Template::of).toList());
    });
    return fields;
  }

  private Form form() {
    return new Form(
        oneOf("format", "csv", "ndjson").equals("ndjson"),
        charset(setting("charset", "UTF-8")),
        mark("delimiter", ','),
        mark("decimal-mark", '.'));
  }

  private static Charset charset(String name) {
    try {
      var charset = Charset.forName(name);
      // Lines are split as bytes, so a line break must be the same byte that it is in ASCII.
      if (charset.contains(StandardCharsets.US_ASCII) && "a,\n".getBytes(charset).length == 3) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      // Said below, together with those that we do not split.
    }
    throw new Refusal("mapping.charset", name);
  }

  private char mark(String name, char usual) {
    var mark = setting(name, String.valueOf(usual)).replace("\\t", "\t").replace("tab", "\t");
    if (mark.length() != 1 || mark.charAt(0) > 127 || mark.charAt(0) == '"') {
      throw new Refusal("mapping.mark", name, mark);
    }
    return mark.charAt(0);
  }

  private Moments moments() {
    try {
      return Moments.of(setting("date-pattern", "iso"), setting("time-zone", "UTC"));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new Refusal(
          "mapping.date", setting("date-pattern", "iso"), setting("time-zone", "UTC"), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Match match(String name) {
    var value = said.get(name + ".value");
    var pattern = said.get(name + ".matches");
    if (value == null && pattern == null) {
      return null;
    }
    if (value == null || pattern == null) {
      throw new Refusal("mapping.match", name);
    }
    try {
      return new Match(Template.of(value.getFirst()), Pattern.compile(String.join("|", pattern)));
    } catch (PatternSyntaxException e) {
      throw new Refusal("mapping.pattern", name, String.valueOf(e.getMessage()));
    }
  }

  private String source(String name, @Nullable String usual) {
    var source = setting(name, usual == null ? "" : usual);
    if (!SOURCE.matcher(source).matches()) {
      throw source.isEmpty() ? new Refusal("mapping.needed", name) : new Refusal("mapping.source", name, source);
    }
    return source;
  }

  private String setting(String name, String usual) {
    return said.getOrDefault(name, List.of(usual)).getFirst();
  }

  private String oneOf(String name, String usual, String other) {
    var value = setting(name, usual);
    if (!value.equals(usual) && !value.equals(other)) {
      throw new Refusal("mapping.choice", name, value, usual + ", " + other);
    }
    return value;
  }
}
