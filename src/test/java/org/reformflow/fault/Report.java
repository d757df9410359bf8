package org.reformflow.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.reformflow.fault.Invariants.Findings;

/** The table of all faults and tries, printed and kept in {@code target/fault}. */
class Report {

	private final Map<String, List<Try>> faults = new LinkedHashMap<>();

	/**
	 * One try.
	 *
	 * @param seconds from the end of the fault until all work was done
	 */
	private record Try(Findings findings, double seconds, String note) {
	}

	void add(String fault, Findings findings, double seconds, String note) {
		this.faults.computeIfAbsent(fault, (key) -> new ArrayList<>()).add(new Try(findings, seconds, note));
		System.out.printf(Locale.ROOT, "FAULT %s: %s, %.1f s, %s%n", fault, findings, seconds, note);
	}

	void print(Path folder) throws IOException {
		StringBuilder table = new StringBuilder(
				"| fault | tries | lost | duplicated | stuck | seconds to recover: worst | note |\n"
						+ "|---|---|---|---|---|---|---|\n");
		this.faults.forEach((fault,
				tries) -> table.append(String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %.1f | %s |%n", fault,
						tries.size(), tries.stream().mapToInt((each) -> each.findings().lost()).sum(),
						tries.stream().mapToInt((each) -> each.findings().duplicated()).sum(),
						tries.stream().mapToInt((each) -> each.findings().stuck()).sum(),
						tries.stream().mapToDouble(Try::seconds).max().orElse(0), tries.get(tries.size() - 1).note())));
		System.out.println(table);
		Files.writeString(folder.resolve("faults.md"), table);
	}

}
