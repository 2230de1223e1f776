package dev.synth.catalog;

import dev.synth.problem.SynthException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Binds {@link Settings} to a record whose components are {@link Setting}s, so that each is
 * declared once. Components are int, long, double, boolean, String or a list of texts.
 */
public final class Declared {
  private static final String AUTO = "auto";

  private Declared() {}

  /**
   * One setting, for a person.
   *
   * @param name as it is written
   * @param value in the record it was asked of, as {@link Settings} write it
   * @param range what may be written
   * @param meaning half a sentence
   */
  public record Line(String name, String value, String range, String meaning) {}

  /** Every setting with its value. */
  public static Settings settings(String name, Record of) {
    var values = new TreeMap<String, String>();
    for (RecordComponent component : components(of.getClass())) {
      values.put(component.getName(), text(value(component, of)));
    }
    return new Settings(name, values);
  }

  /** Every setting, explained. */
  public static List<Line> lines(Record of) {
    return components(of.getClass()).stream()
        .map(c -> new Line(c.getName(), text(value(c, of)), range(c), setting(c).meaning()))
        .toList();
  }

  /**
   * The same record with some settings changed.
   *
   * @throws SynthException for an unknown setting, or a value of another type or out of range
   */
  public static <R extends Record> R with(R of, Settings changed) {
    @SuppressWarnings("unchecked")
    var type = (Class<R>) of.getClass();
    List<RecordComponent> components = components(type);
    changed.requireKnown(components.stream().map(RecordComponent::getName).toList());
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      String text = changed.values().get(component.getName());
      values.add(text == null ? value(component, of) : read(type, component, text));
    }
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // the record may be hidden in its package
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SynthException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("cannot make " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  /**
   * For a record's constructor: refuses values out of their declared ranges.
   *
   * @param values of all components, in order
   * @throws SynthException naming the setting, the value and the range
   */
  public static void check(Class<? extends Record> type, Object... values) {
    List<RecordComponent> components = components(type);
    if (values.length != components.size()) {
      throw new IllegalStateException(type + " checks " + values.length + " of its settings");
    }
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      if (values[i] instanceof Number number) {
        double value = number.doubleValue();
        Setting setting = setting(component);
        boolean auto = Double.isNaN(value) && setting.auto();
        if (!auto && !(value >= setting.min() && value <= setting.max())) {
          throw outOfRange(type, component, text(number));
        }
      }
    }
  }

  private static Object read(Class<?> owner, RecordComponent component, String text) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return text;
    }
    if (type == List.class) {
      return Settings.list(text);
    }
    if (type == boolean.class) {
      if (text.equals("true") || text.equals("false")) {
        return Boolean.valueOf(text);
      }
      throw SynthException.of(
              "setting '" + component.getName() + "' of '" + kebab(owner) + "' is no flag: " + text)
          .at("expected true or false")
          .toFix("give one of them, or leave the setting out.");
    }
    try {
      if (type == int.class) {
        return Integer.valueOf(text);
      }
      if (type == long.class) {
        return Long.valueOf(text);
      }
      return setting(component).auto() && text.equals(AUTO) ? Double.NaN : finite(text);
    } catch (NumberFormatException e) {
      throw outOfRange(owner, component, text);
    }
  }

  private static Double finite(String text) {
    double value = Double.parseDouble(text);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new NumberFormatException("not finite");
    }
    return value;
  }

  private static SynthException outOfRange(Class<?> owner, RecordComponent component, String text) {
    return SynthException.of(
            "setting '"
                + component.getName()
                + "' of '"
                + kebab(owner)
                + "' is out of range: "
                + text)
        .at("expected " + range(component))
        .toFix("give a value in that range, or leave the setting out.");
  }

  private static String range(RecordComponent component) {
    Class<?> type = component.getType();
    Setting setting = setting(component);
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == List.class) {
      return "a list of words";
    }
    if (type == String.class) {
      return "a word";
    }
    String kind = type == double.class ? "a number" : "a whole number";
    boolean open = setting.min() == Double.NEGATIVE_INFINITY;
    boolean most = setting.max() == Double.POSITIVE_INFINITY;
    String range =
        open && most
            ? kind
            : kind + " from " + number(type, setting.min()) + " to " + number(type, setting.max());
    return setting.auto() ? range + ", or " + AUTO : range;
  }

  private static String number(Class<?> type, double bound) {
    return type == double.class ? plain(bound) : Long.toString((long) bound);
  }

  private static String plain(double bound) {
    return new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? AUTO : number.toString();
    }
    if (value instanceof List<?> list) {
      return Settings.listed(list.stream().map(String::valueOf).toList());
    }
    return value.toString();
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static List<RecordComponent> components(Class<?> type) {
    return Arrays.asList(type.getRecordComponents());
  }

  private static Setting setting(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalStateException(component + " is not declared as a @Setting");
    }
    return setting;
  }

  private static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
