package io.bottleneck.ui.tour;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bottleneck.data.AtomicFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tour found: its steps and its figures, as {@code tour.json}. Written by the tour's thread
 * alone.
 */
final class TourReport {
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  /**
   * One step.
   *
   * @param name what was tried
   * @param passed whether its outcome was as it should be
   * @param message why not, or empty
   * @param seconds how long it took
   */
  record Step(String name, boolean passed, String message, double seconds) {}

  void add(Step step) {
    steps.add(step);
  }

  void figure(String name, Object value) {
    figures.put(name, value);
  }

  long failed() {
    return steps.stream().filter(step -> !step.passed).count();
  }

  long passed() {
    return steps.size() - failed();
  }

  void write(Path file) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("machine", machine());
    report.put("stepsPassed", passed());
    report.put("stepsFailed", failed());
    report.put("steps", steps);
    report.put("figures", figures);
    byte[] json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsBytes(report);
    AtomicFile.write(file, out -> out.write(json));
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.version"));
    machine.put("peakMemoryMb", peakMemoryMb());
    return machine;
  }

  /** Peak resident memory where the system tells it (Linux), else the heap's use now. */
  private static long peakMemoryMb() {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
          }
        }
      } catch (IOException e) {
        figureless(e);
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void figureless(IOException e) {
    org.slf4j.LoggerFactory.getLogger(TourReport.class).warn("Peak memory is not known", e);
  }
}
