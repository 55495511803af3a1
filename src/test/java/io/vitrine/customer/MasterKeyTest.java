package io.vitrine.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  private static final byte[] KEY = {1, 2, 3};
  private static final byte[] ADA = {7};
  private static final byte[] EVE = {8};

  @TempDir private Path folder;

  @Test
  void itIsMadeOnceAndIsOursAlone() throws IOException {
    var home = folder.resolve("keys");
    var file = home.resolve("master-key.json");
    var wrapped = MasterKey.madeIn(file).wrap(KEY, ADA);
    assertThat(MasterKey.madeIn(file).unwrap(wrapped, ADA)).isEqualTo(KEY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(home).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void whatItWrapsForAdaDoesNotUnwrapForEve() {
    var key = MasterKey.madeIn(folder.resolve("master-key.json"));
    var wrapped = key.wrap(KEY, ADA);
    assertThatThrownBy(() -> key.unwrap(wrapped, EVE)).hasMessageContaining("not the one");
  }

  @Test
  void whoeverIsOpenWhileItIsRotatedReadsOn() {
    var file = folder.resolve("master-key.json");
    var open = MasterKey.madeIn(file);
    var old = open.wrap(KEY, ADA);
    var rotating = MasterKey.in(file);
    rotating.addNewest();
    var anew = rotating.wrap(rotating.unwrap(old, ADA), ADA);
    assertThat(open.unwrap(old, ADA)).isEqualTo(KEY);
    assertThat(open.unwrap(anew, ADA)).isEqualTo(KEY);
    rotating.dropOlder();
    assertThat(rotating.size()).isOne();
    assertThat(open.unwrap(anew, ADA)).isEqualTo(KEY);
    assertThatThrownBy(() -> rotating.unwrap(old, ADA)).hasMessageContaining("not the one");
  }

  @Test
  void whoWrapsAfterARotationElsewhereWrapsByTheNewKey() {
    var file = folder.resolve("master-key.json");
    var open = MasterKey.madeIn(file);
    var rotating = MasterKey.in(file);
    rotating.addNewest();
    var late = open.wrapByNewest(KEY, ADA);
    rotating.dropOlder();
    assertThat(rotating.unwrap(late, ADA)).isEqualTo(KEY);
  }

  @Test
  void aFileThatIsNoKeyIsToldAsSuch() throws IOException {
    var file = Files.writeString(folder.resolve("master-key.json"), "{}");
    assertThatThrownBy(() -> MasterKey.in(file)).hasMessageContaining("no master key").hasMessageContaining("json");
    assertThatThrownBy(() -> MasterKey.in(folder.resolve("none"))).hasMessageContaining("cannot be read");
  }
}
