package io.vitrine.erasure;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import tools.jackson.databind.JsonNode;

/** A certificate on paper. */
public final class CertificatePdf {

  /** How things are said in the language of whoever reads. */
  public interface Words {

    String say(String key, Object... facts);

    /** What a thing is called of which there are many, such as {@code purchase}. */
    String what(String word);

    /** Why a rule keeps something. */
    String rule(String rule);

    String moment(Instant moment);

    String day(LocalDate day);
  }

  private static final Color INK = new Color(0x1c, 0x24, 0x21);
  private static final Color SOFT = new Color(0x56, 0x60, 0x5b);
  private static final Color LINE = new Color(0xdf, 0xe3, 0xde);
  private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA, 22, Font.NORMAL, INK);
  private static final Font SECTION = FontFactory.getFont(FontFactory.HELVETICA, 13, Font.BOLD, INK);
  private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10, Font.NORMAL, INK);
  private static final Font NOTE = FontFactory.getFont(FontFactory.HELVETICA, 8.5f, Font.NORMAL, SOFT);

  private final Words words;
  private final Document page = new Document(PageSize.A4, 56, 56, 56, 56);

  private CertificatePdf(Words words) {
    this.words = words;
  }

  static byte[] of(Certificate certificate, Words words) {
    var out = new ByteArrayOutputStream();
    var pdf = new CertificatePdf(words);
    PdfWriter.getInstance(pdf.page, out);
    pdf.page.addTitle(words.say("certificate.title") + " " + certificate.caseRef());
    pdf.page.open();
    pdf.write(certificate, certificate.read());
    pdf.page.close();
    return out.toByteArray();
  }

  private void write(Certificate certificate, JsonNode said) {
    paragraph(words.say("certificate.title"), TITLE, 0);
    var retailer = said.path("retailer").asString("");
    paragraph(
        retailer.isEmpty()
            ? words.say("certificate.lead-nameless", certificate.caseRef(), moment(said, "erased"))
            : words.say("certificate.lead", retailer, certificate.caseRef(), moment(said, "erased")),
        TEXT,
        8);
    paragraph(words.say("certificate.went"), SECTION, 18);
    var went = table(5, 1);
    said.path("went").forEach(each -> cells(
        went, words.what(each.path("what").asString()), number(each.path("count"))));
    add(went, said.path("went").isEmpty(), "certificate.went.nothing");
    paragraph(words.say("certificate.stayed"), SECTION, 18);
    var stayed = table(4, 1, 10, 5);
    said.path("stayed").forEach(each -> cells(
        stayed,
        words.what(each.path("what").asString()),
        number(each.path("count")),
        each.path("because").valueStream()
            .map(reason -> words.rule(reason.path("rule").asString()))
            .distinct()
            .collect(Collectors.joining("\n")),
        until(each)));
    add(stayed, said.path("stayed").isEmpty(), "certificate.stayed.nothing");
    paragraph(words.say("certificate.systems"), SECTION, 18);
    var systems = table(2, 3, 2);
    said.path("systems").forEach(each -> cells(
        systems, each.path("system").asString(), answer(each), moment(each, "at")));
    add(systems, said.path("systems").isEmpty(), "certificate.systems.none");
    paragraph(words.say("certificate.check"), NOTE, 22);
    paragraph(words.say("certificate.signature", certificate.signature()), NOTE, 6);
  }

  private String answer(JsonNode system) {
    return system.path("state").asString().equals("settled")
        ? words.say("certificate.settled", system.path("reason").asString(""))
        : words.say("certificate.outcome." + system.path("outcome").asString("done"));
  }

  private String until(JsonNode stayed) {
    var until = stayed.path("until");
    return until.isNull()
        ? words.say("certificate.until-lifted")
        : words.say("certificate.until", words.day(LocalDate.parse(until.asString())));
  }

  private String moment(JsonNode said, String field) {
    var at = said.path(field);
    return at.isString() ? words.moment(Instant.parse(at.asString())) : "";
  }

  private String number(JsonNode count) {
    return words.say("certificate.number", count.asLong());
  }

  private void paragraph(String text, Font font, float before) {
    var paragraph = new Paragraph(text, font);
    paragraph.setSpacingBefore(before);
    paragraph.setLeading(font.getSize() * 1.4f);
    page.add(paragraph);
  }

  private static PdfPTable table(float... widths) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(6);
    return table;
  }

  private void add(PdfPTable table, boolean empty, String nothing) {
    if (empty) {
      paragraph(words.say(nothing), TEXT, 6);
    } else {
      page.add(table);
    }
  }

  private static void cells(PdfPTable table, String... texts) {
    for (int n = 0; n < texts.length; n++) {
      var cell = new PdfPCell(new Phrase(new Chunk(texts[n], TEXT)));
      // How many stands after what, in every table but that of the systems, which has three columns.
      cell.setHorizontalAlignment(n == 1 && texts.length != 3 ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
      cell.setBorder(PdfPCell.BOTTOM);
      cell.setBorderColor(LINE);
      cell.setPadding(5);
      table.addCell(cell);
    }
  }
}
