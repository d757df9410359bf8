package org.reformflow.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What a model gives to a step as input parameters; never variables of the process. */
public final class StepInputs {

	private final DelegateExecution execution;

	public StepInputs(DelegateExecution execution) {
		this.execution = execution;
	}

	/** The value as the model gives it, or null. */
	public @Nullable Object value(String name) {
		return this.execution.getVariableLocal(name);
	}

	/** A text; nothing when it is blank. */
	public Optional<String> text(String name) {
		return Optional.ofNullable(value(name))
			.map((value) -> value.toString().strip())
			.filter((text) -> !text.isEmpty());
	}

	/**
	 * A text that must be there.
	 * @throws Refusal naming the step and the input
	 */
	public String require(String name) {
		return text(name).orElseThrow(() -> refusal("thiếu tham số “" + name + "”. Hãy điền trong mô hình."));
	}

	/**
	 * A day, given as a date or as {@code yyyy-MM-dd}.
	 * @throws Refusal when it is missing or none
	 */
	public LocalDate day(String name, ZoneId zone) {
		Object value = value(name);
		if (value instanceof Date date) {
			return LocalDate.ofInstant(date.toInstant(), zone);
		}
		String text = require(name);
		try {
			return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
		}
		catch (DateTimeParseException ex) {
			throw refusal("tham số “" + name + "” không phải ngày: “" + text
					+ "”. Hãy dùng biểu thức như ${workingDays.after(department, 3)} hoặc ngày dạng 2026-03-31.");
		}
	}

	/** A refusal that names the step, for the incident that follows from it. */
	public Refusal refusal(String problem) {
		String step = Objects.requireNonNullElse(this.execution.getCurrentActivityName(),
				this.execution.getCurrentActivityId());
		return new Refusal("Bước “" + step + "” " + problem);
	}

}
