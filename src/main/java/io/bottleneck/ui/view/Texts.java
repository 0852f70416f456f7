package io.bottleneck.ui.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one package of the window, from the resource bundle {@code texts} beside its
 * classes.
 */
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts of the package {@code owner} lives in. */
  public static Texts of(Class<?> owner) {
    return new Texts(ResourceBundle.getBundle(owner.getPackageName() + ".texts", Locale.ROOT));
  }

  /** The text called {@code key}; a missing key is a programming error and throws. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The text called {@code key} with its {@code {0}}, {@code {1}} filled in. */
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
  }
}
