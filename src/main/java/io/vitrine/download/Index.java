package io.vitrine.download;

import io.vitrine.download.Pack.Packed;
import io.vitrine.download.Pack.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page with which a copy is read, without us and without a network: no script, nothing from elsewhere. */
record Index(Sentences words, String retailer, Instant at, ZoneId zone) {

  String html(List<Shown> sheets, List<Packed> files) {
    var page = new StringBuilder(1 << 16);
    page.append("<!doctype html>\n<html lang=\"").append(words.locale().getLanguage()).append("\">\n<head>\n")
        .append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<title>").append(text(words.say("index.title"))).append("</title>\n<style>\n").append(style())
        .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>").append(text(words.say("index.title")))
        .append("</h1>\n<p class=\"lead\">").append(text(lead())).append("</p>\n</header>\n");
    contents(page, sheets);
    sheets.forEach(sheet -> sheet(page, sheet));
    check(page, files);
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private String lead() {
    return retailer.isEmpty()
        ? words.say("index.lead-nameless", moment(at))
        : words.say("index.lead", retailer, moment(at));
  }

  private void contents(StringBuilder page, List<Shown> sheets) {
    page.append("<nav class=\"case\" aria-label=\"").append(text(words.say("index.contents"))).append("\">\n<table>\n")
        .append("<thead><tr><th scope=\"col\">").append(text(words.say("index.what")))
        .append("</th><th scope=\"col\" class=\"num\">").append(text(words.say("index.rows")))
        .append("</th><th scope=\"col\">").append(text(words.say("index.files")))
        .append("</th></tr></thead>\n<tbody>\n");
    for (var sheet : sheets) {
      page.append("<tr><th scope=\"row\"><a href=\"#").append(attribute(sheet.sheet())).append("\">")
          .append(text(words.sheet(sheet.sheet()))).append("</a></th><td class=\"num\">")
          .append(text(words.say("index.number", sheet.rows()))).append("</td><td>");
      for (var file : sheet.files()) {
        page.append("<a href=\"").append(attribute(file)).append("\">")
            .append(text(form(file))).append("</a> ");
      }
      page.append("</td></tr>\n");
    }
    page.append("</tbody>\n</table>\n</nav>\n");
  }

  private static String form(String file) {
    var ending = file.substring(file.lastIndexOf('.') + 1);
    return ending.equals("jsonld") ? "JSON-LD" : ending.toUpperCase(Locale.ROOT);
  }

  private void sheet(StringBuilder page, Shown sheet) {
    page.append("<section id=\"").append(attribute(sheet.sheet())).append("\">\n<h2 id=\"h-")
        .append(attribute(sheet.sheet())).append("\">").append(text(words.sheet(sheet.sheet()))).append("</h2>\n");
    if (sheet.rows() > sheet.first().size()) {
      page.append("<p class=\"soft\">").append(text(words.say("index.first", sheet.first().size(), sheet.rows())))
          .append("</p>\n");
    }
    page.append("<div class=\"case\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-")
        .append(attribute(sheet.sheet())).append("\">\n<table>\n<thead><tr>");
    var columns = sheet.first().getFirst().keySet();
    columns.forEach(column -> page.append("<th scope=\"col\">").append(text(heading(column)))
        .append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    sheet.first().forEach(row -> row(page, row));
    page.append("</tbody>\n</table>\n</div>\n</section>\n");
  }

  /** Columns are called as in the files, in words. */
  private static String heading(String column) {
    return column.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private void row(StringBuilder page, Map<String, @Nullable Object> row) {
    page.append("<tr>");
    row.values().forEach(value -> page.append(value instanceof Number ? "<td class=\"num\">" : "<td>")
        .append(text(said(value))).append("</td>"));
    page.append("</tr>\n");
  }

  private String said(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant moment -> moment(moment);
      case Boolean yes -> words.say(yes ? "index.yes" : "index.no");
      default -> value.toString();
    };
  }

  private void check(StringBuilder page, List<Packed> files) {
    page.append("<section><h2>").append(text(words.say("index.check"))).append("</h2>\n<p>")
        .append(text(words.say("index.check-text"))).append("</p>\n<div class=\"case\" tabindex=\"0\" role=\"region\"")
        .append(" aria-label=\"").append(text(words.say("index.check"))).append("\"><table><tbody>\n");
    files.forEach(file -> page.append("<tr><th scope=\"row\"><a href=\"").append(attribute(file.name()))
        .append("\">").append(text(file.name())).append("</a></th><td><code>").append(file.sha256())
        .append("</code></td></tr>\n"));
    page.append("</tbody></table></div></section>\n");
  }

  private String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(words.say("index.moment"), words.locale()).format(moment.atZone(zone));
  }

  private static String style() {
    try (var css = Objects.requireNonNull(Index.class.getResourceAsStream("/download/index.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String attribute(String text) {
    return text(text).replace("'", "&#39;").replace(" ", "%20");
  }
}
