package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.reformflow.process.Refusal;

import org.springframework.dao.TransientDataAccessException;

/** Why a case could not be migrated, in words. */
final class Failures {

	private static final int MOST = 3000;

	private Failures() {
	}

	static String words(RuntimeException failure, ModelSteps from, ModelSteps to) {
		if (failure instanceof MigratingProcessInstanceValidationException invalid) {
			return words(invalid.getValidationReport(), from, to);
		}
		if (has(failure, Refusal.class)) {
			return deepest(failure);
		}
		if (has(failure, OptimisticLockingException.class) || has(failure, TransientDataAccessException.class)) {
			return "hồ sơ đang được xử lý cùng lúc; hãy chạy thử lại";
		}
		if (failure instanceof BadUserRequestException) {
			return "hồ sơ đã kết thúc hoặc không còn ở phiên bản này";
		}
		return cut("phiên bản mới không tính được với dữ liệu của hồ sơ (hẹn giờ, biểu thức): " + deepest(failure));
	}

	private static String words(MigratingProcessInstanceValidationReport report, ModelSteps from, ModelSteps to) {
		List<String> reasons = new ArrayList<>();
		for (MigratingActivityInstanceValidationReport each : report.getActivityInstanceReports()) {
			add(reasons, each.getSourceScopeId(), each.getFailures(), from, to);
		}
		for (MigratingTransitionInstanceValidationReport each : report.getTransitionInstanceReports()) {
			add(reasons, each.getSourceScopeId(), each.getFailures(), from, to);
		}
		report.getFailures().forEach((failure) -> reasons.add(Words.of(failure, from, to)));
		return cut(String.join("; ", reasons.stream().distinct().toList()));
	}

	private static void add(List<String> reasons, String step, List<String> failures, ModelSteps from, ModelSteps to) {
		failures
			.forEach((failure) -> reasons.add("đang ở “" + from.nameOf(step) + "”: " + Words.of(failure, from, to)));
	}

	private static boolean has(Throwable failure, Class<?> type) {
		return causes(failure).anyMatch(type::isInstance);
	}

	private static String deepest(Throwable failure) {
		return causes(failure).map(Throwable::getMessage)
			.filter(Objects::nonNull)
			.reduce((one, deeper) -> deeper)
			.orElse(failure.getClass().getSimpleName());
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

	private static String cut(String words) {
		return (words.length() > MOST) ? words.substring(0, MOST) : words;
	}

}
