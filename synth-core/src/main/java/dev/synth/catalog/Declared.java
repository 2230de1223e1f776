package dev.synth.catalog;

import dev.synth.problem.SynthException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The settings that a record's components are, in their order: each is declared once, here, and
 * read, printed and kept in its range from here. A record holds one in a constant, and calls {@link
 * #check} in its constructor.
 */
public final class Declared {
  private final String owner;
  private final List<Setting> settings;

  private Declared(String owner, List<Setting> settings) {
    this.owner = owner;
    this.settings = List.copyOf(settings);
  }

  /**
   * Declares all components.
   *
   * @param owner catalog name of the record, for messages
   */
  public static Declared of(String owner, Setting... settings) {
    return new Declared(owner, List.of(settings));
  }

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
  public Settings settings(Record of) {
    var values = new TreeMap<String, String>();
    List<Object> all = values(of);
    for (int i = 0; i < settings.size(); i++) {
      values.put(settings.get(i).name(), Setting.text(all.get(i)));
    }
    return new Settings(owner, values);
  }

  /** Every setting, explained. */
  public List<Line> lines(Record of) {
    List<Line> lines = new ArrayList<>();
    List<Object> all = values(of);
    for (int i = 0; i < settings.size(); i++) {
      Setting one = settings.get(i);
      lines.add(new Line(one.name(), Setting.text(all.get(i)), one.range(), one.meaning()));
    }
    return lines;
  }

  /**
   * The same record with some settings changed.
   *
   * @throws SynthException for an unknown setting, or a value of another type or out of range
   */
  public <R extends Record> R with(R of, Settings changed) {
    changed.requireKnown(settings.stream().map(Setting::name).toList());
    RecordComponent[] components = of.getClass().getRecordComponents();
    List<Object> values = values(of);
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String text = changed.values().get(settings.get(i).name());
      if (text != null) {
        values.set(i, settings.get(i).read(owner, types[i], text));
      }
    }
    try {
      @SuppressWarnings("unchecked")
      var constructor =
          (java.lang.reflect.Constructor<R>) of.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true); // the record may be hidden in its package
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SynthException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("cannot make " + of.getClass(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + of.getClass(), e);
    }
  }

  /**
   * For the record's constructor: refuses values out of their ranges.
   *
   * @param values of all components, in order
   * @throws SynthException naming the setting, the value and the range
   */
  public void check(Object... values) {
    if (values.length != settings.size()) {
      throw new IllegalStateException(
          owner + " checks " + values.length + " of its " + settings.size() + " settings");
    }
    for (int i = 0; i < values.length; i++) {
      settings.get(i).check(owner, values[i]);
    }
  }

  private List<Object> values(Record of) {
    RecordComponent[] components = of.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (i >= settings.size() || !components[i].getName().equals(settings.get(i).name())) {
        throw new IllegalStateException(components[i] + " is not declared in its place");
      }
      try {
        var accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        values.add(accessor.invoke(of));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + components[i], e);
      }
    }
    return values;
  }
}
