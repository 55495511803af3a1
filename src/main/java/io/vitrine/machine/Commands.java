package io.vitrine.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/** What the program does in place of opening, where its first argument names a command. */
public final class Commands {

  static final int DONE = 0;
  static final int FAILED = 1;

  private static final List<String> NAMES =
      List.of(ImportCommand.NAME, VerifyLedgerCommand.NAME, RotateMasterKeyCommand.NAME);

  /** These need no house: whoever got a paper from us can check it. */
  private static final List<String> ALONE = List.of(VerifyPaperCommand.DOWNLOAD, VerifyPaperCommand.CERTIFICATE);

  private static final List<String> SETTINGS = List.of(
      "--logging.level.root=warn",
      "--db-scheduler.enabled=false",
      // Nobody asks this process for suggestions; the house that is open sees for itself.
      "--vitrine.import.announce=false",
      // Vaadin takes for granted that there is a web server.
      "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");

  interface Command {

    /** Returns the status for the shell. */
    int run(ApplicationContext house, String... arguments);
  }

  private Commands() {}

  public static boolean areMeantBy(String... arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }

  /** Does what needs no house and no database, where it is asked for. Returns the status for the shell. */
  public static OptionalInt runAlone(String... arguments) {
    return arguments.length > 0 && ALONE.contains(arguments[0])
        ? OptionalInt.of(new VerifyPaperCommand(IO::print, Locale.getDefault()).run(arguments))
        : OptionalInt.empty();
  }

  /**
   * Builds the house without its doors, does what is asked, and closes it.
   *
   * @return the status for the shell: 0 done, 1 not done, 2 a file that ends in the middle
   */
  public static int run(SpringApplication house, String... arguments) {
    int[] status = {FAILED};
    house.setWebApplicationType(WebApplicationType.NONE);
    // What belongs to pages is not made, as nobody asks for it.
    house.setLazyInitialization(true);
    // Closed before it says that it is ready, it begins nothing that a house with visitors would.
    house.addListeners((ApplicationListener<ApplicationStartedEvent>) started -> {
      try (var open = started.getApplicationContext()) {
        status[0] = command(arguments[0]).run(open, arguments);
      }
    });
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(SETTINGS);
    ImportCommand.option("rejected", arguments).ifPresent(folder -> all.add("--vitrine.import.rejected=" + folder));
    house.run(all.toArray(String[]::new));
    return status[0];
  }

  private static Command command(String name) {
    var language = Locale.getDefault();
    return switch (name) {
      case ImportCommand.NAME -> new ImportCommand(IO::print, language, System.console() != null);
      case VerifyLedgerCommand.NAME -> new VerifyLedgerCommand(IO::print, language);
      default -> new RotateMasterKeyCommand(IO::print, language);
    };
  }
}
