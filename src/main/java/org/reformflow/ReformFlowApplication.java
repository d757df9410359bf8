package org.reformflow;

import java.util.List;

import org.reformflow.audit.AuditCommand;
import org.reformflow.modelling.check.CheckCommand;
import org.reformflow.modelling.scenario.ScenarioCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReformFlowApplication {

	/**
	 * Starts the product; {@code check FOLDER} checks models and {@code scenarios FOLDER}
	 * runs their scenarios instead, {@code audit verify} verifies the audit log.
	 */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("check")) {
			System.exit(CheckCommand.run(List.of(args).subList(1, args.length), System.out));
		}
		if (args.length > 0 && args[0].equals("scenarios")) {
			System.exit(ScenarioCommand.run(List.of(args).subList(1, args.length), System.out));
		}
		if (args.length > 0 && args[0].equals("audit")) {
			System.exit(AuditCommand.run(List.of(args).subList(1, args.length), System.out));
		}
		SpringApplication.run(ReformFlowApplication.class, args);
	}

}
