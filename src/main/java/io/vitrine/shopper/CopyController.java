package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import io.vitrine.download.Downloads;
import io.vitrine.download.Gone;
import io.vitrine.shell.PasswordAgain;
import io.vitrine.shell.PasswordAgain.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the copy to its owner, for the password alone. No cache keeps it, and no address of it can be passed on. */
@Controller
class CopyController {

  static final String PATH = "download/copy";

  /** Where the page finds why a try failed. */
  static final String FAILED = "io.vitrine.shopper.copy-failed";

  private final Downloads downloads;
  private final PasswordAgain password;

  CopyController(Downloads downloads, PasswordAgain password) {
    this.downloads = downloads;
    this.password = password;
  }

  @PostMapping("/" + PATH)
  @RolesAllowed("SHOPPER")
  void take(@RequestParam("password") String typed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var verdict = password.ask(typed);
    if (!(verdict instanceof Verdict.Right)) {
      back(verdict, request, response);
      return;
    }
    InputStream copy;
    try {
      copy = downloads.open(owner());
    } catch (Gone e) {
      back(verdict, request, response);
      return;
    }
    try (copy) {
      response.setContentType("application/zip");
      response.setHeader("Content-Disposition", "attachment; filename=\"vitrine.zip\"");
      response.setHeader("Cache-Control", "no-store");
      copy.transferTo(response.getOutputStream());
    }
  }

  private static void back(Verdict verdict, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getSession().setAttribute(FAILED, verdict);
    response.sendRedirect(request.getContextPath() + "/download");
  }
}
