package io.vitrine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {

  /** Known answers: SHA-256 of nothing, and of the one byte that marks a leaf. */
  @Test
  void theTreeOfNothingAndTheEmptyLeafAreAsTheStandardSays() {
    assertThat(HexFormat.of().formatHex(Merkle.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(HexFormat.of().formatHex(Merkle.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void threeLeavesAreSplitTwoAndOne() {
    var leaves = leaves(3);
    var sha256 = Merkle.sha256();
    sha256.update((byte) 1);
    sha256.update(Merkle.root(leaves.subList(0, 2)));
    assertThat(Merkle.root(leaves)).isEqualTo(sha256.digest(leaves.get(2)));
  }

  @Property
  void anyOtherOrderOrLengthGivesAnotherRoot(
      @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 0, max = 38) int at) {
    var leaves = leaves(size);
    var root = Merkle.root(leaves);
    int first = at % (size - 1);
    var swapped = new ArrayList<>(leaves);
    swapped.set(first, leaves.get(first + 1));
    swapped.set(first + 1, leaves.get(first));
    assertThat(Merkle.root(swapped)).isNotEqualTo(root);
    assertThat(Merkle.root(leaves.subList(0, size - 1))).isNotEqualTo(root);
  }

  private static List<byte[]> leaves(int size) {
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < size; i++) {
      leaves.add(Merkle.leaf(new byte[] {(byte) i}));
    }
    return leaves;
  }
}
