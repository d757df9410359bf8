package org.reformflow.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs commands of the system. */
final class Commands {

	private Commands() {
	}

	static String run(String... command) {
		return run(Map.of(), command);
	}

	/**
	 * What the command printed; fails with that when it ends with another code than 0.
	 */
	static String run(Map<String, String> environment, String... command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().putAll(environment);
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(String.join(" ", command) + ": " + output);
			}
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static void tryRun(String... command) {
		try {
			run(command);
		}
		catch (IllegalStateException ex) {
			// Gone meanwhile
		}
	}

}
