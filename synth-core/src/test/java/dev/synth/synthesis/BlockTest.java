package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.synthesis.tree.Cart;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockTest {
  @Test
  void sixteenBitsComeBack() {
    Indices block = Indices.of(new int[] {0, 1, 255, 256, 32_767, 32_768, 65_535});
    ByteBuffer buffer = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
    block.writeTo(buffer);
    assertThat(Indices.readFrom(buffer.flip(), 7)).isEqualTo(block).hasSameHashCodeAs(block);
    assertThat(block.size()).isEqualTo(7);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Indices.of(new int[] {65_536}))
        .hasMessage("not a whole number up to 65535: 65536");
    assertThatThrownBy(() -> Indices.of(new int[] {-1}))
        .hasMessage("not a whole number up to 65535: -1");
  }

  private static byte[] file() {
    var type = new ColumnType.Numeric(0);
    long[] cells = LongStream.range(0, 300).map(i -> i * i % 12).toArray();
    Table table =
        Table.of(
            new Schema(List.of(Field.of("a", type, false), Field.of("b", type, false))),
            List.of(LongColumn.of(type, cells), LongColumn.of(type, cells)));
    var cart = new Cart(20, 1, 1);
    Model model = cart.fit(table, Work.quiet());
    return ModelFile.bytes(
        new TableModel(
            model.schema(),
            Optional.of(new TableModel.Learnt(cart, model)),
            Map.of(),
            History.NONE));
  }

  private static TableModel read(byte[] bytes) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(bytes), "m.synth");
  }

  @Test
  void aFlippedBitIsFoundOrMeansNothing() throws IOException {
    byte[] good = file();
    int end = new String(good, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
    Rng rng = Rng.of(1, "damage");
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      bad[rng.seek(i, 0).nextInt(end)] ^= (byte) (1 << rng.nextInt(8));
      try {
        assertThat(ModelFile.bytes(read(bad))).isEqualTo(good);
      } catch (SynthException expected) {
        assertThat(expected.getMessage()).contains("To fix:");
      }
    }
  }

  @Test
  void everyKindComesBack() {
    List<Block> blocks =
        List.of(
            HalfFloats.of(new float[] {0.5f, -2}),
            Doubles.of(new double[] {0.1, -1e300}),
            Indices.of(new int[] {7, 65_535}));
    for (Block block : blocks) {
      ByteBuffer buffer = ByteBuffer.allocate((int) block.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      block.writeTo(buffer);
      assertThat(buffer.hasRemaining()).isFalse();
      assertThat(Block.readFrom(buffer.flip(), block.kind(), 2))
          .isEqualTo(block)
          .hasSameHashCodeAs(block);
    }
  }
}
