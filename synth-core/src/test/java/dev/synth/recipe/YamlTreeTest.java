package dev.synth.recipe;

import static dev.synth.recipe.RecipeTexts.BASE;
import static dev.synth.recipe.RecipeTexts.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
  @Test
  void keepsOrderTextAndPlace() {
    Node.Mapping root = tree("b: 1_000\na:\n  - no\n  - 0.50\n");
    assertThat(root.entries().keySet()).containsExactly("b", "a");
    Place line2 = new Place("synth.yaml, line 3, column 5", BASE);
    assertThat(root.find("a")).get().isInstanceOf(Node.Listing.class);
    var items = ((Node.Listing) root.find("a").orElseThrow()).items();
    assertThat(items.get(0)).isEqualTo(new Node.Scalar(line2, "no", "no"));
    assertThat(items.get(1)).extracting("text").isEqualTo("0.50");
    assertThat(root.find("b")).get().extracting("text").isEqualTo("1_000");
  }

  @Test
  void byteOrderMarkIsSkipped() {
    byte[] bytes = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8);
    assertThat(YamlTree.read("synth.yaml", BASE, bytes, Map.of()).entries()).containsKey("a");
  }

  @Test
  void variablesAreReplacedAndNeverShown() {
    Node.Mapping root = tree("a: \"x${env.A}y${env.B:-none}\"", Map.of("A", "1$2"));
    var scalar = (Node.Scalar) root.find("a").orElseThrow();
    assertThat(scalar.text()).isEqualTo("x1$2ynone");
    assertThat(scalar.kind()).isEqualTo("'x${env.A}y${env.B:-none}'");
  }

  @Test
  void rulesKeepTheirHashExpressions() {
    Node.Mapping root = tree("a: \"#{Name.fullName}\"");
    assertThat(root.find("a")).get().extracting("text").isEqualTo("#{Name.fullName}");
  }

  @Test
  void unsetVariableIsAnError() {
    assertError(
        "a: ${env.A}",
        """
        environment variable 'A' is not set
         -> synth.yaml, line 1, column 4
        To fix: set it, or give a default: ${env.A:-default}.""");
  }

  @Test
  void otherVariablesAreAnError() {
    assertError(
        "a: ${project.version}",
        """
        ${project.version} is not known
         -> synth.yaml, line 1, column 4
        To fix: write ${env.NAME} or ${env.NAME:-default}; nothing else is replaced.""");
  }

  @Test
  void repeatedKeyIsAnError() {
    assertError(
        "a:\n  k: 1\n  k: 2\n",
        """
        key 'k' stands twice
         -> synth.yaml, line 3, column 3
         -> the first is at synth.yaml, line 2, column 3
        To fix: keep one of them.""");
  }

  @Test
  void anchorIsAnError() {
    assertError(
        "a: &x [1]\nb: *x\n",
        """
        an anchor (&name) is not supported in synth.yaml
         -> synth.yaml, line 1, column 4
        To fix: write the value out wherever it is needed.""");
  }

  @Test
  void tagIsAnError() {
    assertError(
        "a: !!java.net.URL [http://localhost]\n",
        """
        a tag (!name) is not supported in synth.yaml
         -> synth.yaml, line 1, column 4
        To fix: write the value without it.""");
  }

  @Test
  void brokenYamlTellsLineAndColumn() {
    assertError(
        "a: 1\n\tb: 2\n",
        """
        synth.yaml is not valid YAML
         -> synth.yaml, line 2, column 1
         -> found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
        To fix: correct it; keys are indented with blanks, never with tabs.""");
  }

  @Test
  void emptyFileIsAnError() {
    assertError(
        "# nothing\n",
        """
        synth.yaml is empty
        To fix: begin it with version: 1.""");
  }

  @Test
  void secondDocumentIsAnError() {
    assertError(
        "a: 1\n---\nb: 1\n",
        """
        a second document is not supported in synth.yaml
         -> synth.yaml, line 3, column 1
        To fix: keep one document a file.""");
  }

  @Test
  void notUtf8IsAnError() {
    byte[] latin1 = "a: \u00e4".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> YamlTree.read("synth.yaml", BASE, latin1, Map.of()))
        .isInstanceOf(SynthException.class)
        .hasMessage("synth.yaml is not UTF-8\nTo fix: save it as UTF-8.");
  }

  @Test
  void hugeFileIsAnError() {
    assertThatThrownBy(() -> YamlTree.read("synth.yaml", BASE, new byte[1 << 21], Map.of()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("synth.yaml is too large\n -> it has 2097152 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just text",
        "- a\n- b\n",
        "? [a, b]\n: c\n",
        "a: [1, 2",
        "a: 'x",
        "%YAML 9.9\n---\na: 1\n",
        "a: \u0000",
        "a: *x",
        "<<: {a: 1}\n<<: {b: 1}"
      })
  void hostileTextIsAnErrorOfTheUser(String text) {
    assertThatThrownBy(() -> tree(text)).isInstanceOf(SynthException.class);
  }

  @Test
  void deepNestingIsAnError() {
    assertThatThrownBy(() -> tree("a: " + "[".repeat(5000)))
        .isInstanceOf(SynthException.class)
        .hasMessageContaining("more than 20 levels is not supported");
  }

  private static void assertError(String yaml, String message) {
    assertThatThrownBy(() -> tree(yaml)).isInstanceOf(SynthException.class).hasMessage(message);
  }
}
