package io.bottleneck;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs many command lines one after the other as {@link Main} runs one, in one process because a
 * virtual machine takes a second to start.
 */
public final class EveryCommand {
  /** Parts the words of a command line, which may hold spaces. */
  public static final String BETWEEN_WORDS = "\t";

  /** Begins the line after the output of each command; its exit code follows. */
  public static final String EXIT_CODE = "exit code ";

  private EveryCommand() {}

  /**
   * Runs the command lines of a file.
   *
   * @param args the file: one command line each line
   */
  public static void main(String[] args) throws Exception {
    Main.prepare();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      int code = Main.runCommand(line.split(BETWEEN_WORDS));
      System.out.println(EXIT_CODE + code);
    }
    System.exit(0);
  }
}
