package org.reformflow;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

import org.reformflow.audit.AuditCommand;
import org.reformflow.modelling.check.CheckCommand;
import org.reformflow.modelling.scenario.ScenarioCommand;
import org.reformflow.move.MoveCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReformFlowApplication {

	/** What the jar does instead of starting the product, by the first word. */
	private static final Map<String, ToIntFunction<List<String>>> COMMANDS = Map.of("check",
			(args) -> CheckCommand.run(args, System.out), "scenarios", (args) -> ScenarioCommand.run(args, System.out),
			"audit", (args) -> AuditCommand.run(args, System.out), "move",
			(args) -> MoveCommand.run(args, System.getenv(), System.out));

	/**
	 * Starts the product; {@code check FOLDER} checks models, {@code scenarios FOLDER}
	 * runs their scenarios, {@code audit verify} verifies the audit log and
	 * {@code move H2_FILE} moves to PostgreSQL instead.
	 */
	public static void main(String[] args) {
		ToIntFunction<List<String>> command = (args.length > 0) ? COMMANDS.get(args[0]) : null;
		if (command != null) {
			System.exit(command.applyAsInt(List.of(args).subList(1, args.length)));
		}
		if (args.length > 0 && !args[0].startsWith("-")) {
			System.out.println("Không có lệnh “%s”. Các lệnh: %s.".formatted(args[0],
					String.join(", ", new TreeSet<>(COMMANDS.keySet()))));
			System.exit(CheckCommand.UNUSABLE);
		}
		SpringApplication.run(ReformFlowApplication.class, args);
	}

}
