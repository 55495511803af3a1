package io.vitrine.machine;

import io.vitrine.ledger.Signatures;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the public key by which our papers are checked. Open to all. */
@Controller
class KeyController {

  private final Signatures signatures;

  KeyController(Signatures signatures) {
    this.signatures = signatures;
  }

  @GetMapping("/verify-key.pem")
  ResponseEntity<String> key() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(signatures.publicKey());
  }
}
